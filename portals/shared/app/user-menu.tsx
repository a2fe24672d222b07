import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components'
import { PersonCircleRegular } from '@fluentui/react-icons/svg/person-circle'
import { type ReactElement, useEffect, useId, useRef, useState } from 'react'
import { csrfToken } from '../session/session-state.ts'
import { useSession } from '../session/use-session.ts'
import { sharedWords } from '../shared-words.ts'
import { type Brightness, themeChoice, useThemeChoice } from '../theme/theme-choice.ts'
import { loadLanguage } from '../words/define-words.ts'
import { type Language, languageChoice, languages, useLanguage } from '../words/language.ts'
import { useWords } from '../words/use-words.tsx'

const useStyles = makeStyles({
  root: { position: 'relative', flexShrink: 0 },
  trigger: { minWidth: 'auto', maxWidth: '16rem' },
  label: { '@media (max-width: 40rem)': { display: 'none' } },
  panel: {
    position: 'absolute',
    top: 'calc(100% + 0.25rem)',
    right: 0,
    // Above what sticks to its place on the page.
    zIndex: 20,
    display: 'grid',
    gap: '0.75rem',
    width: 'min(18rem, calc(100vw - 1.5rem))',
    padding: '1rem',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
    overflowWrap: 'anywhere',
  },
  name: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
})

const themes: readonly (Brightness | 'system')[] = ['system', 'light', 'dark']

/** Who is signed in, in which language and light the page speaks, and the way out. */
export function UserMenu(): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const { name } = useSession()
  const root = useRef<HTMLDivElement>(null)
  const panelId = useId()
  const [isOpen, setOpen] = useState(false)

  useEffect(() => {
    if (!isOpen) return
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false)
    }
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      root.current?.querySelector('button')?.focus()
    }
    document.addEventListener('pointerdown', closeOutside)
    document.addEventListener('focusin', closeOutside)
    document.addEventListener('keydown', closeByKey)
    return () => {
      document.removeEventListener('pointerdown', closeOutside)
      document.removeEventListener('focusin', closeOutside)
      document.removeEventListener('keydown', closeByKey)
    }
  }, [isOpen])

  return (
    <div ref={root} className={styles.root}>
      <Button
        appearance="subtle"
        icon={<PersonCircleRegular />}
        aria-label={t('account', { name })}
        aria-expanded={isOpen}
        aria-controls={panelId}
        className={styles.trigger}
        onClick={() => setOpen(!isOpen)}
      >
        <span className={styles.label}>{name}</span>
      </Button>
      <div id={panelId}>{isOpen && <Panel />}</div>
    </div>
  )
}

function Panel(): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const { name, upn, tenantName } = useSession()
  const language = useLanguage()
  const theme = useThemeChoice() ?? 'system'
  return (
    <div className={styles.panel}>
      <div>
        <p className={styles.name}>{name}</p>
        <p className={styles.small}>{upn}</p>
        <p className={styles.small}>{tenantName}</p>
      </div>
      <Field label={t('language')}>
        <Select
          value={language}
          onChange={(_event, { value }) => {
            const chosen = languages.find((each) => each === value)
            if (chosen !== undefined) void switchLanguage(chosen)
          }}
        >
          {languages.map((each) => (
            <option key={each} value={each} lang={each}>
              {t(`language.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('theme')}>
        <Select
          value={theme}
          onChange={(_event, { value }) =>
            themeChoice.set(value === 'light' || value === 'dark' ? value : undefined)
          }
        >
          {themes.map((each) => (
            <option key={each} value={each}>
              {t(`theme.${each}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Button onClick={() => signOut(false)}>{t('signOut')}</Button>
      <Button onClick={() => signOut(true)}>{t('signOutEverywhere')}</Button>
    </div>
  )
}

async function switchLanguage(language: Language): Promise<void> {
  // A language that does not load (the server is away) is not switched to.
  await loadLanguage(language).then(
    () => languageChoice.set(language),
    () => undefined,
  )
}

/** A real form: the browser leaves the page, and with it everything it holds. */
function signOut(everywhere: boolean): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = '/signout'
  const fields = { csrf: csrfToken() ?? '', ...(everywhere ? { everywhere: 'true' } : {}) }
  for (const [name, value] of Object.entries(fields)) {
    const input = document.createElement('input')
    input.type = 'hidden'
    input.name = name
    input.value = value
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}
