import { Link, MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components'
import { type ReactElement, useEffect, useRef, useState } from 'react'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { isAwaited } from '../use-news.ts'
import { partnersWords } from '../words.ts'
import { AskPartner } from './ask-partner.tsx'
import type { Standing } from './standing.ts'

const useStyles = makeStyles({
  standing: { display: 'grid', gap: '0.75rem', justifyItems: 'start', overflowWrap: 'anywhere' },
  message: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: 0 },
  // While it says nothing it takes no room, yet is there for who listens to it.
  said: { ':empty': { position: 'absolute' } },
  body: { whiteSpace: 'normal', padding: '0 0.75rem 0.625rem 0' },
})

/** What is so with a partner, and the one thing that can be done about it here. */
export function PartnerStanding({
  partner,
  attesting = partner,
  hasMessage = true,
}: {
  readonly partner: Standing
  /** Whom to ask: where more is known, the provider behind a reseller. */
  readonly attesting?: { readonly name: string; readonly contactEmail: string }
  /** Not where the page says it once for all. */
  readonly hasMessage?: boolean
}): ReactElement {
  const styles = useStyles()
  const t = useWords(partnersWords)
  const format = useFormat()
  const { route, name, providerName, reasons, message, endsAt, next, relationshipActive } = partner
  const asked = providerName ?? name
  const mustAttest = isAwaited(partner)
  const isConfirmed = useConfirmed(route)
  return (
    <div className={styles.standing}>
      <div role="status" className={styles.said}>
        {isConfirmed && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody className={styles.body}>
              {t('confirmed.now', { partner: asked })}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
      {hasMessage && mustAttest && message !== undefined && (
        <p className={styles.message}>{message}</p>
      )}
      {(partner.askedAt === undefined || !mustAttest) &&
        reasons.map((reason) => (
          <p key={reason} className={styles.line}>
            {reason}
          </p>
        ))}
      {endsAt !== undefined && next !== undefined && (
        <p className={styles.line}>
          {t('until', { date: format.longDate(endsAt), reason: next.reason })}
        </p>
      )}
      {mustAttest && <AskPartner partner={partner} />}
      {(mustAttest || route === 'nobody-yet' || !relationshipActive) && (
        <p className={styles.line}>
          {t('whom', { partner: attesting.name })}{' '}
          <Link href={`mailto:${attesting.contactEmail}`}>{attesting.contactEmail}</Link>
        </p>
      )}
      {relationshipActive && route === 'customer-may-accept' && (
        <LinkButton to="/agreement" primary>
          {t('open.button')}
        </LinkButton>
      )}
    </div>
  )
}

/** Whether the partner confirmed while the reader was looking. */
function useConfirmed(route: Standing['route']): boolean {
  const before = useRef(route)
  const [isConfirmed, setConfirmed] = useState(false)
  useEffect(() => {
    if (before.current === 'partner-must-attest' && route === 'covered') setConfirmed(true)
    before.current = route
  }, [route])
  return isConfirmed
}
