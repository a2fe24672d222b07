import { Button, makeStyles, Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { isApiError } from '../api/api-error.ts'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

const useStyles = makeStyles({
  state: {
    display: 'grid',
    gap: '0.75rem',
    justifyItems: 'start',
    padding: '2rem 1.5rem',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    maxWidth: '46rem',
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground3 },
  lines: { display: 'grid', gap: '0.75rem' },
})

function State({
  title,
  children,
  role,
  isWhole = false,
}: {
  readonly title: string
  readonly children?: ReactNode
  readonly role?: 'alert'
  /** Nothing else is on the page: its title is the page's. */
  readonly isWhole?: boolean | undefined
}): ReactElement {
  const styles = useStyles()
  const Title = isWhole ? 'h1' : 'h2'
  return (
    <section className={styles.state} role={role}>
      <Title className={styles.title}>{title}</Title>
      {children}
    </section>
  )
}

/** Holds the place of what comes: as many lines as it will roughly have, so that nothing jumps. */
export function LoadingState({ lines = 6 }: { readonly lines?: number }): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  return (
    <Skeleton aria-label={t('loading')} className={styles.lines}>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines have nothing but their place.
        <SkeletonItem key={line} size={line === 0 ? 32 : 20} />
      ))}
    </Skeleton>
  )
}

/** Nothing is there yet: why, and what one can do. */
export function EmptyState({
  title,
  text,
  action,
  isWhole,
}: {
  readonly title: string
  readonly text?: ReactNode
  readonly action?: ReactNode
  readonly isWhole?: boolean
}): ReactElement {
  const styles = useStyles()
  return (
    <State title={title} isWhole={isWhole}>
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {action}
    </State>
  )
}

/** May not: why, who may, and what else one can do. */
export function RefusedState({
  reason,
  whoMay,
  action,
}: {
  readonly reason: ReactNode
  /** Names of roles or people, in the reader's language. */
  readonly whoMay?: string
  readonly action?: ReactNode
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  return (
    <State title={t('refused.title')}>
      <p className={styles.text}>{reason}</p>
      {whoMay !== undefined && (
        <p className={styles.text}>{t('refused.whoMay', { roles: whoMay })}</p>
      )}
      {action}
    </State>
  )
}

/** Went wrong: what the server said, a number for the support, and another try. */
export function FailedState({
  error,
  onRetry,
  isWhole,
}: {
  readonly error: unknown
  readonly onRetry?: (() => void) | undefined
  readonly isWhole?: boolean
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const refusal = isApiError(error) ? error : undefined
  return (
    <State title={t('failed.title')} role="alert" isWhole={isWhole}>
      <p className={styles.text}>{refusal?.description ?? t('failed.text')}</p>
      {onRetry !== undefined && <Button onClick={onRetry}>{t('retry')}</Button>}
      {refusal?.correlationId !== undefined && (
        <p className={styles.small}>{t('failed.number', { id: refusal.correlationId })}</p>
      )}
    </State>
  )
}

export function NotFoundState({
  action,
  isWhole = false,
}: {
  readonly action?: ReactNode
  readonly isWhole?: boolean
}): ReactElement {
  const t = useWords(sharedWords)
  return (
    <EmptyState
      title={t('notFound.title')}
      text={t('notFound.text')}
      action={action}
      isWhole={isWhole}
    />
  )
}
