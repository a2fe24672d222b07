import { Badge } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { Facts, Section } from '../../../shared/components/section.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useFormat } from '../../../shared/format/use-format.ts'
import { LinkButton, TextLink } from '../../../shared/navigation/links.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AgreementRules } from '../../features/agreements/components/agreement-rules.tsx'
import { useAgreementName, useAgreements } from '../../features/agreements/use-agreements.ts'
import { agreementsWords } from '../../features/agreements/words.ts'

/** All agreement types. */
export function AgreementsScreen(): ReactElement {
  const t = useWords(agreementsWords)
  const format = useFormat()
  const nameOf = useAgreementName()
  const agreements = useAgreements()
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Loaded of={agreements} loading={<LoadingState lines={12} />}>
        {({ items }) =>
          items.map((agreement) => {
            const params = { agreementType: agreement.name }
            const [newest] = agreement.versions
            return (
              <Section
                key={agreement.name}
                title={nameOf(agreement)}
                actions={agreement.isGateAgreement && <Badge appearance="tint">{t('gate')}</Badge>}
              >
                <Facts
                  facts={[
                    {
                      name: t('newest'),
                      value: (
                        <TextLink to="/agreements/$agreementType" params={params}>
                          {newest === undefined
                            ? t('newest.none')
                            : t('version', {
                                rank: newest.rank,
                                date: format.date(newest.effectiveOn),
                              })}
                        </TextLink>
                      ),
                    },
                    { name: t('rules'), value: <AgreementRules rules={agreement.rules} /> },
                    { name: t('type'), value: agreement.name },
                    { name: t('templateId'), value: <code>{agreement.templateId}</code> },
                  ]}
                />
                <div
                  style={{ display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginTop: '1rem' }}
                >
                  <LinkButton to="/agreements/$agreementType" params={params}>
                    {t('versions')}
                  </LinkButton>
                  <LinkButton to="/agreements/$agreementType/compare" params={params}>
                    {t('compare')}
                  </LinkButton>
                  <LinkButton to="/agreements/$agreementType/publish" params={params}>
                    {t('publish')}
                  </LinkButton>
                </div>
              </Section>
            )
          })
        }
      </Loaded>
    </Page>
  )
}
