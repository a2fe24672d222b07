import { MessageBar, MessageBarBody } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { Facts, Section } from '../../../shared/components/section.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useFormat } from '../../../shared/format/use-format.ts'
import { LinkButton, TextLink } from '../../../shared/navigation/links.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { getPartner } from '../../features/partners/api/get-partner.ts'
import { suspendPartner } from '../../features/partners/api/suspend-partner.ts'
import { PartnerApplications } from '../../features/partners/components/partner-applications.tsx'
import { PartnerUsers } from '../../features/partners/components/partner-users.tsx'
import { partnersWords } from '../../features/partners/words.ts'
import { Suspension } from '../../features/suspension/components/suspension.tsx'

export function PartnerScreen({ partnerId }: { readonly partnerId: string }): ReactElement {
  const t = useWords(partnersWords)
  const format = useFormat()
  const queries = useQueryClient()
  const partner = useQuery({
    queryKey: ['partner', partnerId],
    queryFn: ({ signal }) => getPartner(partnerId, signal),
  })
  const { data } = partner
  return (
    <Page
      title={data?.name ?? t('facts')}
      breadcrumbs={[{ to: '/partners', label: t('title') }]}
      {...(data === undefined
        ? {}
        : {
            lead: t(`type.${data.type}`),
            actions: (
              <>
                <LinkButton to="/audit-records" search={{ partner: partnerId }}>
                  {t('auditRecords')}
                </LinkButton>
                <Suspension
                  of={data}
                  t={t}
                  suspend={(wanted, requestId) => suspendPartner(partnerId, wanted, requestId)}
                  onChanged={() => {
                    void queries.invalidateQueries({ queryKey: ['partner', partnerId] })
                    void queries.invalidateQueries({ queryKey: ['partners'] })
                  }}
                />
              </>
            ),
          })}
    >
      <Loaded of={partner} loading={<LoadingState lines={10} />}>
        {({ id, country, mpnId, domain, contactEmail, suspended, providers }) => (
          <>
            <Section title={t('facts')}>
              {suspended && (
                <MessageBar intent="warning" layout="multiline">
                  <MessageBarBody>{t('suspended')}</MessageBarBody>
                </MessageBar>
              )}
              <Facts
                facts={[
                  { name: t('state'), value: t(suspended ? 'state.suspended' : 'state.active') },
                  { name: t('country'), value: format.country(country) },
                  { name: t('mpnId'), value: mpnId },
                  { name: t('domain'), value: domain },
                  { name: t('contactEmail'), value: contactEmail },
                  { name: t('id'), value: id },
                  ...(providers.length === 0
                    ? []
                    : [
                        {
                          name: t('providers'),
                          value: providers.map((each) => (
                            <div key={each.id}>
                              <TextLink to="/partners/$partnerId" params={{ partnerId: each.id }}>
                                {each.name}
                              </TextLink>
                            </div>
                          )),
                        },
                      ]),
                ]}
              />
            </Section>
            <PartnerUsers partnerId={id} />
            <PartnerApplications partnerId={id} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
