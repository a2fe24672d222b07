import { makeStyles, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { CustomerAgreement } from '../../../../../src/wire/schemas/customer-console.ts'
import { Loaded } from '../../../../shared/components/loaded.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useSession } from '../../../../shared/session/use-session.ts'
import { useLanguage } from '../../../../shared/words/language.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { listPartners } from '../../partners/api/list-partners.ts'
import { PartnerCard, partnerKey } from '../../partners/components/partner-card.tsx'
import { isAwaited, useNews } from '../../partners/use-news.ts'
import { agreementWords } from '../words.ts'

const useStyles = makeStyles({
  message: {
    margin: '0 0 0.75rem',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  line: { margin: '0 0 0.5rem' },
})

/** The customer itself may not: what is so, and with each partner the one thing to do about it. */
export function ClosedAgreement({
  agreement: { name, reason, message, explanation },
}: {
  readonly agreement: CustomerAgreement
}): ReactElement {
  const styles = useStyles()
  const t = useWords(agreementWords)
  const language = useLanguage()
  const { operatorName, operatorContact } = useSession()
  const partners = useQuery({
    queryKey: ['customer', 'partners', language],
    queryFn: ({ signal }) => listPartners(signal),
  })
  const items = partners.data?.items ?? []
  const open = items.filter(isAwaited)
  const isConfirmed =
    reason === 'bought-before' &&
    open.length === 0 &&
    items.some(({ route }) => route === 'covered')
  useNews(open.length > 0)
  return (
    <>
      {isConfirmed ? (
        <p>{t('confirmed.lead', { name })}</p>
      ) : (
        <Section title={t('closed.title')}>
          {message !== undefined && <p className={styles.message}>{message}</p>}
          <p className={styles.line}>{explanation}</p>
          {reason !== 'bought-before' && operatorContact !== '' && (
            <p className={styles.line}>
              {t('closed.operator', { operator: operatorName, contact: operatorContact })}
            </p>
          )}
          {partners.data !== undefined && items.length === 0 && reason === 'bought-before' && (
            <p className={styles.line}>{t('closed.noPartner')}</p>
          )}
        </Section>
      )}
      {reason === 'bought-before' && (
        <Loaded of={partners}>
          {({ items: all }) =>
            all.map((partner) => (
              <PartnerCard key={partnerKey(partner)} partner={partner} hasMessage={false} />
            ))
          }
        </Loaded>
      )}
    </>
  )
}
