import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { isApiError } from '../api/api-error.ts'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

const useStyles = makeStyles({
  bar: { marginBottom: '1rem' },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', padding: '0 0.75rem 0.625rem 0' },
})

/** Something the reader should know, in place. */
export function Notice({
  intent,
  children,
}: {
  readonly intent: 'success' | 'info' | 'warning' | 'error'
  readonly children: ReactNode
}): ReactElement {
  const styles = useStyles()
  return (
    <MessageBar intent={intent} layout="multiline" className={styles.bar}>
      <MessageBarBody className={styles.body}>{children}</MessageBarBody>
    </MessageBar>
  )
}

/** What an action beside a button was refused with; nothing while it was not. */
export function FailureNotice({ failure }: { readonly failure: unknown }): ReactElement | null {
  const t = useWords(sharedWords)
  if (failure === undefined) return null
  return (
    <Notice intent="error">{isApiError(failure) ? failure.description : t('failed.text')}</Notice>
  )
}
