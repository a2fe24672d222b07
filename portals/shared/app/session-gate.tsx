import { Button, makeStyles } from '@fluentui/react-components'
import { type ReactElement, type ReactNode, use, useState } from 'react'
import { EmptyState, FailedState } from '../components/states.tsx'
import type { ConsoleSession } from '../session/console-session.ts'
import { getSession } from '../session/get-session.ts'
import { keepSession } from '../session/session-state.ts'
import { SessionContext } from '../session/use-session.ts'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

const useStyles = makeStyles({
  alone: { display: 'grid', placeContent: 'center', padding: '2rem 1rem', minHeight: '100vh' },
  ways: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem' },
})

type Start = { readonly session: ConsoleSession } | { readonly failure: unknown }

const consoles = {
  'partner-user': '/partner',
  'customer-user': '/customer',
  operator: '/programme',
} as const

/** Asked for when the script is loaded, before anything is drawn. */
export async function startSession(): Promise<Start> {
  try {
    const session = await getSession()
    if (session === undefined) {
      location.replace(signInAddress())
      // The browser is leaving.
      return await new Promise(() => {})
    }
    keepSession(session)
    return { session }
  } catch (failure) {
    return { failure }
  }
}

/** Lets in whom the console is for. */
export function SessionGate({
  first,
  people,
  children,
}: {
  readonly first: Promise<Start>
  readonly people: ConsoleSession['kind']
  readonly children: ReactNode
}): ReactElement {
  const styles = useStyles()
  const [starting, setStarting] = useState(first)
  const start = use(starting)
  if ('failure' in start) {
    return (
      <main className={styles.alone}>
        <FailedState isWhole error={start.failure} onRetry={() => setStarting(startSession())} />
      </main>
    )
  }
  const { session } = start
  if (session.kind !== people) return <WrongConsole session={session} people={people} />
  return <SessionContext value={session}>{children}</SessionContext>
}

function WrongConsole({
  session,
  people,
}: {
  readonly session: ConsoleSession
  readonly people: ConsoleSession['kind']
}): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  return (
    <main className={styles.alone}>
      <EmptyState
        isWhole
        title={t('wrongConsole.title')}
        text={t('wrongConsole.text', { upn: session.upn, people: t(`people.${people}`) })}
        action={
          <div className={styles.ways}>
            <Button as="a" appearance="primary" href={consoles[session.kind]}>
              {t('wrongConsole.own')}
            </Button>
            <Button as="a" href={signInAddress()}>
              {t('wrongConsole.signIn')}
            </Button>
          </div>
        }
      />
    </main>
  )
}

function signInAddress(): string {
  return `/signin?return=${encodeURIComponent(`${location.pathname}${location.search}`)}`
}
