import { Badge } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { Facts, Section } from '../../../shared/components/section.tsx'
import { EmptyState, LoadingState, NotFoundState } from '../../../shared/components/states.tsx'
import { useFormat } from '../../../shared/format/use-format.ts'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AgreementRules } from '../../features/agreements/components/agreement-rules.tsx'
import { VersionTexts } from '../../features/agreements/components/version-texts.tsx'
import { useAgreementName, useAgreements } from '../../features/agreements/use-agreements.ts'
import { agreementsWords } from '../../features/agreements/words.ts'

/** One agreement type: its rules, its versions, their texts. */
export function AgreementScreen({
  agreementType,
}: {
  readonly agreementType: string
}): ReactElement {
  const t = useWords(agreementsWords)
  const format = useFormat()
  const nameOf = useAgreementName()
  const agreements = useAgreements()
  const agreement = agreements.data?.items.find(({ name }) => name === agreementType)
  const params = { agreementType }
  return (
    <Page
      title={agreement === undefined ? agreementType : nameOf(agreement)}
      breadcrumbs={[{ to: '/agreements', label: t('title') }]}
      actions={
        <>
          <LinkButton to="/what-if">{t('whatIf')}</LinkButton>
          <LinkButton to="/agreements/$agreementType/compare" params={params}>
            {t('compare')}
          </LinkButton>
          <LinkButton primary to="/agreements/$agreementType/publish" params={params}>
            {t('publish')}
          </LinkButton>
        </>
      }
    >
      <Loaded of={agreements} loading={<LoadingState lines={12} />}>
        {() =>
          agreement === undefined ? (
            <NotFoundState action={<LinkButton to="/agreements">{t('title')}</LinkButton>} />
          ) : (
            <>
              <Section
                title={t('rules')}
                actions={agreement.isGateAgreement && <Badge appearance="tint">{t('gate')}</Badge>}
              >
                <Facts
                  facts={[
                    {
                      name: t('required'),
                      value: t('required.rank', { rank: agreement.requiredRank }),
                    },
                    { name: t('rules'), value: <AgreementRules rules={agreement.rules} /> },
                    { name: t('type'), value: agreement.name },
                    { name: t('templateId'), value: <code>{agreement.templateId}</code> },
                  ]}
                />
              </Section>
              {agreement.versions.length === 0 && (
                <EmptyState title={t('noVersions')} text={t('noVersions.text')} />
              )}
              {agreement.versions.map((version) => (
                <Section
                  key={version.rank}
                  title={t('version', {
                    rank: version.rank,
                    date: format.date(version.effectiveOn),
                  })}
                  actions={!version.isEffective && <Badge appearance="tint">{t('notYet')}</Badge>}
                >
                  <VersionTexts version={version} />
                </Section>
              ))}
            </>
          )
        }
      </Loaded>
    </Page>
  )
}
