import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { Section } from '../../../../shared/components/section.tsx'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  entry: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.25rem 1rem',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '0.5rem 0',
    '&:not(:first-child)': { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  what: { display: 'grid', gap: '0.125rem', minWidth: 0, overflowWrap: 'anywhere' },
  small: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0.125rem 0.5rem',
    alignItems: 'center',
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  all: { margin: '0.75rem 0 0' },
})

export type ShortListEntry = {
  readonly key: string
  /** The link to what it is about. */
  readonly what: ReactNode
  readonly small?: ReactNode
  readonly action?: ReactNode
}

/** The first few of something, and the way to all of it. */
export function ShortList({
  title,
  entries,
  none,
  all,
}: {
  readonly title: string
  readonly entries: readonly ShortListEntry[]
  readonly none: string
  readonly all?: ReactNode
}): ReactElement {
  return (
    <Section title={title}>
      <ShortEntries entries={entries} none={none} all={all} />
    </Section>
  )
}

/** The same under a heading that is there already. */
export function ShortEntries({
  entries,
  none,
  all,
}: {
  readonly entries: readonly ShortListEntry[]
  readonly none: string
  readonly all?: ReactNode
}): ReactElement {
  const styles = useStyles()
  return (
    <>
      {entries.length === 0 ? (
        <p className={styles.none}>{none}</p>
      ) : (
        <ul className={styles.list}>
          {entries.map(({ key, what, small, action }) => (
            <li key={key} className={styles.entry}>
              <span className={styles.what}>
                <span>{what}</span>
                <span className={styles.small}>{small}</span>
              </span>
              {action}
            </li>
          ))}
        </ul>
      )}
      {Boolean(all) && <p className={styles.all}>{all}</p>}
    </>
  )
}
