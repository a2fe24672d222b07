import { Badge } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { Section } from '../../../shared/components/section.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useFormat } from '../../../shared/format/use-format.ts'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useMayDo } from '../../../shared/session/use-session.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { PolicyFacts } from '../../features/policy/components/policy-facts.tsx'
import { usePolicy } from '../../features/policy/use-policy.ts'
import { policyWords } from '../../features/policy/words.ts'

/** The newest revision of the policy, to read. */
export function PolicyScreen(): ReactElement {
  const t = useWords(policyWords)
  const format = useFormat()
  const mayDo = useMayDo()
  const current = usePolicy()
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <>
          <LinkButton to="/policy/history">{t('history')}</LinkButton>
          <LinkButton to="/what-if">{t('whatIf')}</LinkButton>
          {mayDo('set-policy') && (
            <LinkButton primary to="/policy/edit">
              {t('edit')}
            </LinkButton>
          )}
        </>
      }
    >
      <Loaded of={current} loading={<LoadingState lines={16} />}>
        {({ revision, changedBy, changedAt, isInForce, policy }) => (
          <>
            <Section
              title={t('revision', { revision })}
              actions={<Badge appearance="tint">{t(isInForce ? 'inForce' : 'notYet')}</Badge>}
            >
              {t('revision.by', { name: changedBy, at: format.dateTime(changedAt) })}
            </Section>
            <PolicyFacts policy={policy} />
          </>
        )}
      </Loaded>
    </Page>
  )
}
