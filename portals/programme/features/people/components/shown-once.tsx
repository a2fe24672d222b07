import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, useState } from 'react'
import type { UserWithPassword } from '../../../../../src/wire/schemas/programme-partners.ts'
import { CopyButton } from '../../../../shared/components/copy-button.tsx'
import { Facts } from '../../../../shared/components/section.tsx'
import { takeReadersPlace } from '../../../../shared/components/take-readers-place.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { peopleWords } from '../words.ts'

/** A password of a person, or a secret of an application, that no page shows again. */
export type Credential = {
  readonly kind: 'password' | 'secret'
  /** Whose. */
  readonly name: string
  /** User name or client id. */
  readonly id: string
  readonly value: string
}

const useStyles = makeStyles({
  box: {
    display: 'grid',
    gap: '0.75rem',
    marginBottom: '1rem',
    padding: '1rem',
    border: `2px solid ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  text: { margin: 0 },
  value: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase400 },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', alignItems: 'center' },
})

/** The password that a person has just been given. */
export function passwordOf({ user, password }: UserWithPassword): Credential {
  return { kind: 'password', name: user.displayName, id: user.upn, value: password }
}

/** Where a credential stands, and what puts one there. */
export function useShownOnce(): [ReactNode, (credential: Credential) => void] {
  const [credential, setCredential] = useState<Credential>()
  const shown = credential !== undefined && (
    <ShownOnce
      key={credential.value}
      credential={credential}
      onDone={() => setCredential(undefined)}
    />
  )
  return [shown, setCredential]
}

/** Stays until the reader says that it has been copied, with the focus on it. */
function ShownOnce({
  credential: { kind, name, id, value },
  onDone,
}: {
  readonly credential: Credential
  readonly onDone: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(peopleWords)
  const title = t(kind === 'password' ? 'once.password' : 'once.secret', { name })
  return (
    <section ref={takeReadersPlace} tabIndex={-1} className={styles.box} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      <p className={styles.text}>
        {t('once.text')} {kind === 'password' && t('once.replaced')}
      </p>
      <Facts
        facts={[
          { name: t(kind === 'password' ? 'once.user' : 'once.client'), value: id },
          {
            name: t(kind === 'password' ? 'once.value' : 'once.secretValue'),
            value: <span className={styles.value}>{value}</span>,
          },
        ]}
      />
      <div className={styles.buttons}>
        <CopyButton text={value} />
        <Button onClick={onDone}>{t('once.done')}</Button>
      </div>
    </section>
  )
}
