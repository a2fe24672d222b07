import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { CustomerPartner } from '../../../../../src/wire/schemas/customer-api.ts'
import { Section } from '../../../../shared/components/section.tsx'
import { TextLink } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { partnersWords } from '../words.ts'
import { PartnerBadge } from './partner-badge.tsx'
import { PartnerStanding } from './partner-standing.tsx'

const useStyles = makeStyles({
  foot: { margin: '0.75rem 0 0', fontSize: tokens.fontSizeBase300 },
})

/** A reseller stands here once for each provider behind it. */
export function partnerKey({ partnerId, providerId }: CustomerPartner): string {
  return `${partnerId} ${providerId ?? ''}`
}

/** One partner of the list: who, how it stands, and what to do. */
export function PartnerCard({
  partner,
  hasMessage,
}: {
  readonly partner: CustomerPartner
  readonly hasMessage?: boolean
}): ReactElement {
  const styles = useStyles()
  const t = useWords(partnersWords)
  const { partnerId, providerId, name, providerName } = partner
  const title =
    providerName === undefined ? name : `${name}, ${t('through', { provider: providerName })}`
  return (
    <Section title={title} actions={<PartnerBadge partner={partner} />}>
      <PartnerStanding partner={partner} {...(hasMessage === undefined ? {} : { hasMessage })} />
      <p className={styles.foot}>
        <TextLink
          to="/partners/$partnerId"
          params={{ partnerId }}
          search={providerId === undefined ? {} : { provider: providerId }}
        >
          {t('details.of', { partner: title })}
        </TextLink>
      </p>
    </Section>
  )
}
