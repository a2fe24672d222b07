import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle'
import type { ReactElement, ReactNode } from 'react'
import { useFormat } from '../format/use-format.ts'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'
import { EvidenceBar, type EvidenceLinks } from './evidence-bar.tsx'

export type Strength = 'direct' | 'signed' | 'declared' | 'imported'

const useStyles = makeStyles({
  card: {
    display: 'grid',
    gap: '0.5rem',
    padding: '0.875rem 1rem',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `4px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  counting: { borderLeftColor: tokens.colorStatusSuccessBorder2 },
  head: { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1rem', justifyContent: 'space-between' },
  title: { fontWeight: tokens.fontWeightSemibold },
  state: {
    display: 'inline-flex',
    gap: '0.25rem',
    alignItems: 'center',
    fontSize: tokens.fontSizeBase200,
    '& svg': { fontSize: '1rem', flexShrink: 0 },
  },
  yes: { '& svg': { color: tokens.colorStatusSuccessForeground1 } },
  line: { margin: 0, color: tokens.colorNeutralForeground2 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 1rem', alignItems: 'center' },
})

/** One acceptance: who, what, when and how strong; beside it its evidence and what can be done. */
export function AcceptanceCard({
  title,
  strength,
  by,
  isErased = false,
  agreedAt,
  counts,
  evidence,
  children,
  actions,
}: {
  /** What was accepted: the agreement's name and version. */
  readonly title: string
  readonly strength: Strength
  /** The person, and for whom they spoke. */
  readonly by?: string | undefined
  readonly isErased?: boolean
  readonly agreedAt: string
  readonly counts: boolean
  /** Absent while nothing has been recorded. */
  readonly evidence?: EvidenceLinks | undefined
  /** What became of it: withdrawn, corrected, contested. */
  readonly children?: ReactNode
  readonly actions?: ReactNode
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const format = useFormat()
  return (
    <article className={mergeClasses(styles.card, counts && styles.counting)}>
      <div className={styles.head}>
        <span className={styles.title}>{title}</span>
        <span className={mergeClasses(styles.state, counts && styles.yes)}>
          {counts ? <CheckmarkCircleRegular /> : <DismissCircleRegular />}
          {t(counts ? 'acceptance.counts' : 'acceptance.counts.not')}
        </span>
      </div>
      <p className={styles.line}>
        {t('acceptance.on', { date: format.longDate(agreedAt) })}
        {' · '}
        {t(`strength.${strength}`)}
      </p>
      {(by !== undefined || isErased) && (
        <p className={styles.line}>
          {by === undefined ? t('acceptance.erased') : t('acceptance.by', { name: by })}
        </p>
      )}
      {children}
      {evidence !== undefined && <EvidenceBar evidence={evidence} />}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </article>
  )
}
