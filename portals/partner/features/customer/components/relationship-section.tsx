import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { customerWords } from '../words.ts'

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: '0.625rem' },
  entry: { display: 'grid', overflowWrap: 'anywhere' },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
})

/** The partner's standing with the customer; of a reseller's customer both stand there. */
export function RelationshipSection({
  relationships,
}: Pick<PartnerCustomerDetails, 'relationships'>): ReactElement {
  const styles = useStyles()
  const t = useWords(customerWords)
  const format = useFormat()
  return (
    <Section title={t('relationship')}>
      <ul className={styles.list}>
        {relationships.map(({ partner, provider, state, since, endedAt, ...each }) => (
          <li key={`${partner.id} ${provider.id} ${since}`} className={styles.entry}>
            <span>
              {partner.id === provider.id
                ? partner.name
                : t('relationship.through', { partner: partner.name, provider: provider.name })}
            </span>
            <span className={styles.state}>
              {state === 'ended'
                ? t('relationship.ended', { date: format.date(endedAt ?? since) })
                : t('relationship.active', { date: format.date(since) })}
              {', '}
              {t(each.delegatedAdministration ? 'relationship.admin' : 'relationship.admin.not')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  )
}
