import { Link } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import type { CustomerPartnerDetails } from '../../../../src/wire/schemas/customer-console.ts'
import { isApiError } from '../../../shared/api/api-error.ts'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { Facts, Section } from '../../../shared/components/section.tsx'
import { EmptyState, LoadingState } from '../../../shared/components/states.tsx'
import { useFormat } from '../../../shared/format/use-format.ts'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useAddressState } from '../../../shared/navigation/use-address-state.ts'
import { useLanguage } from '../../../shared/words/language.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AcceptanceItem } from '../../features/acceptances/components/acceptance-item.tsx'
import { getPartner } from '../../features/partners/api/get-partner.ts'
import { PartnerBadge } from '../../features/partners/components/partner-badge.tsx'
import { PartnerStanding } from '../../features/partners/components/partner-standing.tsx'
import { WaitingOrders } from '../../features/partners/components/waiting-orders.tsx'
import { isAwaited, useNews } from '../../features/partners/use-news.ts'
import { partnersWords } from '../../features/partners/words.ts'
import { appWords } from '../words.ts'

/** One partner in full: the agreement first, then the relationship, what waits, what it recorded. */
export function PartnerScreen({ partnerId }: { readonly partnerId: string }): ReactElement {
  const t = useWords(partnersWords)
  const app = useWords(appWords)
  const language = useLanguage()
  const [providerId] = useAddressState('provider')
  const partner = useQuery({
    queryKey: ['customer', 'partner', partnerId, providerId, language],
    queryFn: ({ signal }) =>
      getPartner({ partnerId, ...(providerId === undefined ? {} : { providerId }) }, signal),
  })
  const { data, error } = partner
  useNews(data !== undefined && isAwaited(data))
  const breadcrumbs = [{ to: '/', label: t('title') }]
  if (isApiError(error) && error.status === 404) {
    return (
      <Page title={app('partner')} breadcrumbs={breadcrumbs} width="narrow">
        <EmptyState
          title={t('notFound.title')}
          text={t('notFound.text')}
          action={
            <LinkButton to="/" primary>
              {t('notFound.back')}
            </LinkButton>
          }
        />
      </Page>
    )
  }
  return (
    <Page
      title={data?.name ?? app('partner')}
      breadcrumbs={breadcrumbs}
      width="narrow"
      {...(data?.providerName === undefined
        ? {}
        : { lead: t('through', { provider: data.providerName }) })}
    >
      <Loaded of={partner} loading={<LoadingState lines={14} />}>
        {(details) => (
          <>
            <Section title={t('standing.title')} actions={<PartnerBadge partner={details} />}>
              <PartnerStanding partner={details} attesting={details.attestingPartner} />
            </Section>
            {details.waitingOrders.length > 0 && <WaitingOrders orders={details.waitingOrders} />}
            <Relationship details={details} />
            <Section title={t('acceptances.title')}>
              {details.acceptances.length === 0 && <p>{t('acceptances.none')}</p>}
              {details.acceptances.map((acceptance) => (
                <AcceptanceItem key={acceptance.id} acceptance={acceptance} />
              ))}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Relationship({ details }: { readonly details: CustomerPartnerDetails }): ReactElement {
  const t = useWords(partnersWords)
  const format = useFormat()
  const { relationship, providerName, contactEmail } = details
  const { state, since, endedAt } = relationship
  const roles = relationship.adminRoles.map((role) => t(`adminRole.${role}`))
  return (
    <Section title={t('relationship.title')}>
      <Facts
        facts={[
          {
            name: t('relationship.state'),
            value:
              state === 'active'
                ? t('relationship.active', { date: format.longDate(since) })
                : t('relationship.ended', { date: format.longDate(endedAt ?? since) }),
          },
          { name: t('relationship.kind'), value: t(`kind.${details.partnerType}`) },
          ...(providerName === undefined
            ? []
            : [{ name: t('relationship.provider'), value: providerName }]),
          {
            name: t('relationship.roles'),
            value: roles.length === 0 ? t('relationship.noRoles') : format.list(roles),
          },
          {
            name: t('relationship.contact'),
            value: <Link href={`mailto:${contactEmail}`}>{contactEmail}</Link>,
          },
          { name: t('relationship.country'), value: format.country(details.country) },
          { name: t('relationship.mpn'), value: details.mpnId },
        ]}
      />
    </Section>
  )
}
