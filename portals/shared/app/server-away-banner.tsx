import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, useSyncExternalStore } from 'react'
import { serverAway, tryServerNow } from '../api/server-away.ts'
import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'

const useStyles = makeStyles({
  banner: {
    position: 'fixed',
    insetInline: '0.5rem',
    bottom: '0.5rem',
    zIndex: 2_000_000,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0.5rem 1rem',
    margin: '0 auto',
    maxWidth: '46rem',
    padding: '0.75rem 1rem',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorStatusWarningBorder1}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    boxShadow: tokens.shadow16,
  },
  text: { margin: 0, flex: '1 1 14rem' },
})

/** Says that the server does not answer; over the page, so that nothing on it moves. */
export function ServerAwayBanner(): ReactElement {
  const styles = useStyles()
  const t = useWords(sharedWords)
  const isAway = useSyncExternalStore(serverAway.subscribe, serverAway.get)
  return (
    <div role="status">
      {isAway && (
        <div className={styles.banner}>
          <p className={styles.text}>{t('away.text')}</p>
          <Button onClick={tryServerNow}>{t('away.now')}</Button>
        </div>
      )}
    </div>
  )
}
