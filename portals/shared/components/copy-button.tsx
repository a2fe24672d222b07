import { Button, makeStyles } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { CopyRegular } from '@fluentui/react-icons/svg/copy'
import { type ReactElement, useEffect, useState } from 'react'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

const shownMs = 4000

const useStyles = makeStyles({
  // What is said takes room only while it is said.
  outcome: { ':not(:empty)': { marginInlineStart: '0.5rem' } },
})

/** Puts a text into the clipboard and says whether that worked. */
export function CopyButton({
  text,
  label,
  disabled = false,
}: {
  readonly text: string
  readonly label?: string
  readonly disabled?: boolean
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const [outcome, setOutcome] = useState<'copied' | 'failed'>()
  useEffect(() => {
    if (outcome !== 'copied') return
    const timer = setTimeout(() => setOutcome(undefined), shownMs)
    return () => clearTimeout(timer)
  }, [outcome])

  async function copy(): Promise<void> {
    // No permission, or no clipboard on plain http: the reader has to do it.
    const done = await Promise.resolve(navigator.clipboard?.writeText(text)).then(
      () => navigator.clipboard !== undefined,
      () => false,
    )
    setOutcome(done ? 'copied' : 'failed')
  }

  return (
    <span>
      <Button
        icon={outcome === 'copied' ? <CheckmarkRegular /> : <CopyRegular />}
        disabled={disabled}
        onClick={() => void copy()}
      >
        {label ?? t('copy')}
      </Button>
      <span role="status" className={styles.outcome}>
        {outcome === 'copied' && t('copied')}
        {outcome === 'failed' && t('copy.failed')}
      </span>
    </span>
  )
}
