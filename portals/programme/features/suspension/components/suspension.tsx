import { Button } from '@fluentui/react-components'
import { type ReactElement, useState } from 'react'
import { ConfirmDialog } from '../../../../shared/components/confirm-dialog.tsx'
import { useAction } from '../../../../shared/forms/use-action.ts'
import type { Translate } from '../../../../shared/words/use-words.tsx'

/** Suspends a partner or a customer, or resumes it, after asking. */
export function Suspension({
  of: { name, suspended },
  t,
  suspend,
  onChanged,
}: {
  readonly of: { readonly name: string; readonly suspended: boolean }
  /** What it means is another thing for each. */
  readonly t: Translate<`${'suspend' | 'resume'}${'' | '.title' | '.text'}`>
  readonly suspend: (wanted: boolean, requestId: string) => Promise<unknown>
  readonly onChanged: () => void
}): ReactElement {
  const [isAsking, setAsking] = useState(false)
  const change = useAction(
    ({ requestId }, wanted: boolean) => suspend(wanted, requestId),
    () => {
      setAsking(false)
      onChanged()
    },
  )
  const what = suspended ? 'resume' : 'suspend'
  return (
    <>
      <Button
        onClick={() => {
          change.forget()
          setAsking(true)
        }}
      >
        {t(what)}
      </Button>
      <ConfirmDialog
        isOpen={isAsking}
        title={t(`${what}.title`, { name })}
        confirm={t(what)}
        isRunning={change.isRunning}
        failure={change.failure}
        onConfirm={() => change.run(!suspended)}
        onClose={() => setAsking(false)}
      >
        {t(`${what}.text`)}
      </ConfirmDialog>
    </>
  )
}
