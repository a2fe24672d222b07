import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation'
import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { type ReactElement, useId, useState } from 'react'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'
import { UserMenu } from './user-menu.tsx'

const wide = '@media (min-width: 64rem)'

const useStyles = makeStyles({
  frame: {
    minHeight: '100vh',
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gridTemplateRows: 'auto auto 1fr',
    backgroundColor: tokens.colorNeutralBackground2,
    [wide]: { gridTemplateColumns: '15rem minmax(0, 1fr)', gridTemplateRows: 'auto 1fr' },
  },
  skip: {
    position: 'absolute',
    top: '-10rem',
    left: '0.5rem',
    zIndex: 10,
    padding: '0.5rem 1rem',
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorBrandForegroundLink,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { top: '0.5rem' },
  },
  header: {
    gridColumn: '1 / -1',
    display: 'flex',
    alignItems: 'center',
    gap: '0.5rem',
    minHeight: '3rem',
    padding: '0 0.75rem',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media print': { display: 'none' },
  },
  menuButton: { minWidth: 'auto', flexShrink: 0, [wide]: { display: 'none' } },
  brand: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '0 0.5rem',
    alignItems: 'baseline',
    minWidth: 0,
    marginRight: 'auto',
    padding: '0.375rem 0.25rem',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
  },
  console: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  nav: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    padding: '0.5rem',
    [wide]: {
      borderBottomStyle: 'none',
      borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
      padding: '0.75rem 0.5rem',
    },
    '@media print': { display: 'none' },
  },
  closed: { display: 'none', [wide]: { display: 'block' } },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: '0.125rem',
  },
  item: {
    display: 'flex',
    alignItems: 'center',
    gap: '0.75rem',
    minHeight: '2.5rem',
    padding: '0.25rem 0.75rem',
    borderRadius: tokens.borderRadiusMedium,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderLeft: '3px solid transparent',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    '& svg': { flexShrink: 0 },
  },
  here: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    borderLeftColor: tokens.colorCompoundBrandStroke,
    fontWeight: tokens.fontWeightSemibold,
  },
  main: {
    padding: '1.25rem 1rem 3rem',
    minWidth: 0,
    '&:focus': { outlineStyle: 'none' },
    [wide]: { padding: '1.5rem 2rem 4rem' },
    '@media print': { padding: 0 },
  },
})

export type NavItem = {
  readonly to: string
  readonly label: string
  readonly icon: ReactElement
}

/** What stands around every screen of a console. */
export function AppFrame({
  title,
  nav,
}: {
  readonly title: string
  readonly nav: readonly NavItem[]
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const navId = useId()
  const { pathname } = useLocation()
  // On a phone: whoever has gone somewhere has chosen, and the menu is closed there.
  const [openAt, setOpenAt] = useState<string>()
  const isOpen = openAt === pathname
  return (
    <div className={styles.frame}>
      <a className={styles.skip} href="#main">
        {t('skip')}
      </a>
      <header className={styles.header}>
        <Button
          className={styles.menuButton}
          appearance="subtle"
          icon={<NavigationRegular />}
          aria-label={t('menu')}
          aria-expanded={isOpen}
          aria-controls={navId}
          onClick={() => setOpenAt(isOpen ? undefined : pathname)}
        />
        <Link to="/" className={styles.brand}>
          <span>Countersign</span>
          <span className={styles.console}>{title}</span>
        </Link>
        <UserMenu />
      </header>
      <nav
        id={navId}
        aria-label={t('navigation')}
        className={mergeClasses(styles.nav, !isOpen && styles.closed)}
      >
        <ul className={styles.list}>
          {nav.map(({ to, label, icon }) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: to === '/' }}
                className={styles.item}
                activeProps={{ className: styles.here, 'aria-current': 'page' }}
                onClick={() => setOpenAt(undefined)}
              >
                {icon}
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" tabIndex={-1} className={styles.main}>
        <Outlet />
      </main>
    </div>
  )
}
