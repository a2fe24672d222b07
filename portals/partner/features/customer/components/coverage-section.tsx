import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type {
  CustomerRoute,
  PartnerCustomerDetails,
} from '../../../../../src/wire/schemas/partner-console.ts'
import { RouteBadge } from '../../../../shared/components/route-badge.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { customerWords } from '../words.ts'

const useStyles = makeStyles({
  route: {
    display: 'grid',
    gap: '0.375rem',
    overflowWrap: 'anywhere',
    '& p': { margin: 0, maxWidth: '46rem' },
    '&:not(:first-of-type)': {
      marginTop: '1rem',
      paddingTop: '1rem',
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: '0.25rem 0.75rem', alignItems: 'center' },
  small: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
})

/** Who must act before a purchase passes, and why; one part per transacting partner. */
export function CoverageSection({
  customer,
}: {
  readonly customer: PartnerCustomerDetails
}): ReactElement {
  const t = useWords(customerWords)
  return (
    <Section title={t('coverage')}>
      <div>
        {customer.routes.map((route) => (
          <RoutePart key={route.transactingPartner.id} route={route} />
        ))}
      </div>
    </Section>
  )
}

function RoutePart({ route }: { readonly route: CustomerRoute }): ReactElement {
  const styles = useStyles()
  const t = useWords(customerWords)
  const format = useFormat()
  const { endsAt, since, next, customerMessage } = route
  return (
    <div className={styles.route}>
      <div className={styles.head}>
        <RouteBadge route={route.route} />
        <span>{t('coverage.through', { partner: route.transactingPartner.name })}</span>
      </div>
      {route.reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
      {customerMessage !== undefined && (
        <p>{t('coverage.message', { message: customerMessage })}</p>
      )}
      {endsAt !== undefined && (
        <p>
          {t('coverage.endsAt', { date: format.longDate(endsAt), days: format.days(endsAt) })}{' '}
          {next !== undefined && t('coverage.next', { reason: next.reason })}
        </p>
      )}
      <p className={styles.small}>
        {since !== undefined && `${t('coverage.since', { date: format.longDate(since) })} `}
        {t('coverage.edition', { edition: route.edition })}
      </p>
    </div>
  )
}
