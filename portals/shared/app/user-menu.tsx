import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components'
import { PersonCircleRegular } from '@fluentui/react-icons/svg/person-circle'
import type { ReactElement } from 'react'
import { csrfToken } from '../session/session-state.ts'
import { useSession } from '../session/use-session.ts'
import { sharedWords } from '../shared-words.ts'
import { type Brightness, themeChoice, useThemeChoice } from '../theme/theme-choice.ts'
import { loadLanguage } from '../words/define-words.ts'
import { type Language, languageChoice, languages, useLanguage } from '../words/language.ts'
import { useWords } from '../words/use-words.tsx'

const useStyles = makeStyles({
  who: { padding: '0.5rem 0.75rem', maxWidth: '18rem', overflowWrap: 'anywhere' },
  name: { fontWeight: tokens.fontWeightSemibold, margin: 0 },
  small: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  label: { '@media (max-width: 40rem)': { display: 'none' } },
  trigger: { minWidth: 'auto', maxWidth: '16rem', flexShrink: 0 },
})

const themes: readonly (Brightness | 'system')[] = ['system', 'light', 'dark']

/** Who is signed in, in which language and light the page speaks, and the way out. */
export function UserMenu(): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const { name, upn, tenantName } = useSession()
  const language = useLanguage()
  const theme = useThemeChoice() ?? 'system'
  return (
    <Menu checkedValues={{ language: [language], theme: [theme] }} persistOnItemClick>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          icon={<PersonCircleRegular />}
          aria-label={t('account', { name })}
          className={styles.trigger}
        >
          <span className={styles.label}>{name}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <div className={styles.who}>
          <p className={styles.name}>{name}</p>
          <p className={styles.small}>{upn}</p>
          <p className={styles.small}>{tenantName}</p>
        </div>
        <MenuList>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('language')}</MenuGroupHeader>
            {languages.map((each) => (
              <MenuItemRadio
                key={each}
                name="language"
                value={each}
                lang={each}
                onClick={() => void switchLanguage(each)}
              >
                {t(`language.${each}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t('theme')}</MenuGroupHeader>
            {themes.map((each) => (
              <MenuItemRadio
                key={each}
                name="theme"
                value={each}
                onClick={() => themeChoice.set(each === 'system' ? undefined : each)}
              >
                {t(`theme.${each}`)}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem persistOnClick={false} onClick={() => signOut(false)}>
            {t('signOut')}
          </MenuItem>
          <MenuItem persistOnClick={false} onClick={() => signOut(true)}>
            {t('signOutEverywhere')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
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
