import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
} from '@fluentui/react-components'
import { type ReactElement, useCallback, useEffect, useState, useSyncExternalStore } from 'react'
import type { ConsoleSession } from '../session/console-session.ts'
import { getSession } from '../session/get-session.ts'
import { isSamePerson, sessionEnded, signedInAgain } from '../session/session-state.ts'
import { useSession } from '../session/use-session.ts'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

/** The page at the end of the sign-in tells its opener on this channel. */
const channelName = 'countersign-session'
const signInAddress = '/signin?return=/signin/done'

/** Opens when the session has ended under the page; what was typed stays behind it. */
export function SignInAgain(): ReactElement | null {
  const isEnded = useSyncExternalStore(sessionEnded.subscribe, sessionEnded.get)
  return isEnded ? <SignInAgainDialog /> : null
}

const useStyles = makeStyles({ actions: { flexWrap: 'wrap', justifyContent: 'flex-end' } })

type Found = { readonly kind: 'nobody' } | { readonly kind: 'other'; readonly upn: string }

function SignInAgainDialog(): ReactElement {
  const t = useWords(sharedWords)
  const styles = useStyles()
  const { upn: own } = useSession()
  const [found, setFound] = useState<Found>()

  const check = useCallback(async (): Promise<void> => {
    const session = await findSession()
    if (session === undefined) setFound({ kind: 'nobody' })
    else if (isSamePerson(session)) signedInAgain(session)
    else setFound({ kind: 'other', upn: session.upn })
  }, [])

  useEffect(() => {
    // The session may be there already: renewed in another tab.
    const first = new AbortController()
    void findSession().then((session) => {
      if (!first.signal.aborted && session !== undefined) void check()
    })
    const channel = new BroadcastChannel(channelName)
    channel.onmessage = () => void check()
    return () => {
      first.abort()
      channel.close()
    }
  }, [check])

  return (
    <Dialog open modalType="alert">
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{t('ended.title')}</DialogTitle>
          <DialogContent>
            <p>{t('ended.text', { upn: own })}</p>
            <div role="status">
              {found?.kind === 'nobody' && <p>{t('ended.notYet')}</p>}
              {found?.kind === 'other' && <p>{t('ended.other', { upn: found.upn, own })}</p>}
            </div>
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            {found?.kind === 'other' && (
              <Button onClick={() => location.reload()}>
                {t('ended.leave', { upn: found.upn })}
              </Button>
            )}
            <Button onClick={() => void check()}>{t('ended.check')}</Button>
            <Button as="a" appearance="primary" href={signInAddress} target="_blank" rel="opener">
              {t('ended.signIn')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}

/** NOTE: a server that is away answers nothing, which is "nobody yet" for this question. */
async function findSession(): Promise<ConsoleSession | undefined> {
  return getSession().catch(() => undefined)
}
