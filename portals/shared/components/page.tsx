import { makeStyles, tokens } from '@fluentui/react-components'
import { Link as RouterLink, useLocation } from '@tanstack/react-router'
import { type ReactElement, type ReactNode, useEffect, useRef, useState } from 'react'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

const useStyles = makeStyles({
  page: { maxWidth: '90rem', width: '100%' },
  narrow: { maxWidth: '48rem' },
  crumbs: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 0.25rem',
    listStyleType: 'none',
    margin: '0 0 0.25rem',
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    '& a': { color: 'inherit' },
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: '0.75rem 1.5rem',
    marginBottom: '1.25rem',
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeHero700,
    lineHeight: tokens.lineHeightHero700,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
    '&:focus': { outlineStyle: 'none' },
    '@media (max-width: 40rem)': {
      fontSize: tokens.fontSizeBase600,
      lineHeight: tokens.lineHeightBase600,
    },
  },
  lead: {
    margin: '0.25rem 0 0',
    maxWidth: '46rem',
    color: tokens.colorNeutralForeground2,
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
})

export type Crumb = { readonly to: string; readonly label: string }

let announced: string | undefined

/** One screen: its title, where it stands, what can be done, and its content. */
export function Page({
  title,
  lead,
  breadcrumbs = [],
  actions,
  width = 'wide',
  children,
}: {
  readonly title: string
  readonly lead?: ReactNode
  readonly breadcrumbs?: readonly Crumb[]
  readonly actions?: ReactNode
  /** `narrow` where people read or decide, `wide` where they work. */
  readonly width?: 'wide' | 'narrow'
  readonly children?: ReactNode
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const heading = useRef<HTMLHeadingElement>(null)
  const { pathname } = useLocation()
  // Where it was opened: the page that is being left sees the next address before it goes.
  const [own] = useState(pathname)
  useEffect(() => {
    document.title = `${title} · Countersign`
  }, [title])
  useEffect(() => {
    // After a navigation the reader's place is the new title; when the page is first opened, its top.
    if (announced !== undefined && announced !== own) heading.current?.focus()
    announced = own
  }, [own])
  return (
    <div className={`${styles.page} ${width === 'narrow' ? styles.narrow : ''}`}>
      {breadcrumbs.length > 0 && (
        <nav aria-label={t('breadcrumbs')}>
          <ol className={styles.crumbs}>
            {breadcrumbs.map(({ to, label }) => (
              <li key={to}>
                <RouterLink to={to}>{label}</RouterLink> <span aria-hidden="true">/</span>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className={styles.head}>
        <div>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>
            {title}
          </h1>
          {lead !== undefined && <p className={styles.lead}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
