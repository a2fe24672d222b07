import { Button } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { ProgrammePartner } from '../../../../../src/wire/schemas/programme-partners.ts'
import { ConfirmDialog } from '../../../../shared/components/confirm-dialog.tsx'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { suspendPartner } from '../api/suspend-partner.ts'
import { partnersWords } from '../words.ts'

/** Suspends a partner or resumes it, after asking. */
export function PartnerSuspension({
  partner: { id, name, suspended },
}: {
  readonly partner: ProgrammePartner
}): ReactElement {
  const t = useWords(partnersWords)
  const queries = useQueryClient()
  const [isAsking, setAsking] = useState(false)
  const change = useAction(
    ({ requestId }, wanted: boolean) => suspendPartner(id, wanted, requestId),
    () => {
      setAsking(false)
      void queries.invalidateQueries({ queryKey: ['partner', id] })
      void queries.invalidateQueries({ queryKey: ['partners'] })
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
