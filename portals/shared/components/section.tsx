import { makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useId } from 'react'

const useStyles = makeStyles({
  section: {
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    padding: '1rem',
    marginBottom: '1rem',
    minWidth: 0,
    '@media (min-width: 40rem)': { padding: '1.25rem 1.5rem' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: '0.5rem 1rem',
    marginBottom: '0.75rem',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '0.75rem',
    margin: 0,
    '@media (min-width: 40rem)': {
      gridTemplateColumns: 'minmax(9rem, max-content) minmax(0, 1fr)',
      gap: '0.5rem 1.5rem',
    },
  },
  name: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
  fact: {
    margin: 0,
    overflowWrap: 'anywhere',
    '@media (max-width: 39.99rem)': { marginTop: '-0.625rem' },
  },
})

/** A part of a screen under a heading of its own. */
export function Section({
  title,
  actions,
  children,
}: {
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}): ReactElement {
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <div className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {actions}
      </div>
      {children}
    </section>
  )
}

export type Fact = { readonly name: string; readonly value: ReactNode }

/** Names and what they are, side by side where there is room. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }): ReactElement {
  const styles = useStyles()
  return (
    <dl className={styles.facts}>
      {facts.flatMap(({ name, value }) => [
        <dt key={`${name} name`} className={styles.name}>
          {name}
        </dt>,
        <dd key={name} className={styles.fact}>
          {value}
        </dd>,
      ])}
    </dl>
  )
}
