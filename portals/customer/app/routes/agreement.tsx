import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { CustomerAgreement } from '../../../../src/wire/schemas/customer-console.ts'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { Section } from '../../../shared/components/section.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useLanguage } from '../../../shared/words/language.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AcceptanceItem } from '../../features/acceptances/components/acceptance-item.tsx'
import { getAgreement } from '../../features/agreement/api/get-agreement.ts'
import { AcceptForm } from '../../features/agreement/components/accept-form.tsx'
import { AgreementText } from '../../features/agreement/components/agreement-text.tsx'
import { Announced } from '../../features/agreement/components/announced.tsx'
import { ClosedAgreement } from '../../features/agreement/components/closed-agreement.tsx'
import { ForwardToAdmin } from '../../features/agreement/components/forward-to-admin.tsx'
import { agreementWords } from '../../features/agreement/words.ts'

const useStyles = makeStyles({
  bar: { marginBottom: '1rem' },
  body: { whiteSpace: 'normal', overflowWrap: 'anywhere', padding: '0 0.75rem 0.625rem 0' },
  next: { margin: '1rem 0' },
})

/** The one address that every customer is sent to: read and accept, or who has to act instead. */
export function AgreementScreen(): ReactElement {
  const t = useWords(agreementWords)
  const language = useLanguage()
  const agreement = useQuery({
    queryKey: ['customer', 'agreement', language],
    queryFn: ({ signal }) => getAgreement(signal),
  })
  return (
    <Page title={agreement.data?.name ?? t('title')} width="narrow">
      <Loaded of={agreement} loading={<LoadingState lines={14} />}>
        {(data) => <Agreement agreement={data} />}
      </Loaded>
    </Page>
  )
}

function Agreement({ agreement }: { readonly agreement: CustomerAgreement }): ReactElement {
  const styles = useStyles()
  const t = useWords(agreementWords)
  const queries = useQueryClient()
  const [outcome, setOutcome] = useState<'accepted' | 'replaced'>()
  const { name, state, text, languages, acceptance } = agreement
  const settle = (now: 'accepted' | 'replaced') => {
    setOutcome(now)
    void queries.invalidateQueries({ queryKey: ['customer'] })
  }
  const isAccepted = state === 'accepted'
  const hasNews = (outcome === 'accepted' && isAccepted) || (outcome === 'replaced' && !isAccepted)
  return (
    <>
      <Announced when={hasNews}>
        {hasNews && (
          <MessageBar
            intent={isAccepted ? 'success' : 'warning'}
            layout="multiline"
            className={styles.bar}
          >
            <MessageBarBody className={styles.body}>
              {isAccepted ? t('accepted.now', { name }) : t('accept.replaced')}
            </MessageBarBody>
          </MessageBar>
        )}
      </Announced>
      {isAccepted && (
        <>
          <p>{t('accepted.lead', { name })}</p>
          {acceptance !== undefined && (
            <Section title={t('accepted.title')}>
              <AcceptanceItem acceptance={acceptance} />
              <p className={styles.next}>{t('accepted.next')}</p>
              <LinkButton to="/">{t('toPartners')}</LinkButton>
            </Section>
          )}
        </>
      )}
      {state === 'open' && agreement.mayAct && <p>{t('open.lead', { name })}</p>}
      {state === 'open' && !agreement.mayAct && <ForwardToAdmin what="accept" {...agreement} />}
      {state === 'closed' && <ClosedAgreement agreement={agreement} />}
      {text !== undefined && (
        <AgreementText name={name} text={text} languages={languages}>
          {({ sha256 }) =>
            state === 'open' &&
            agreement.mayAct && (
              <AcceptForm
                key={sha256}
                agreement={agreement}
                sha256={sha256}
                onAccepted={() => settle('accepted')}
                onReplaced={() => settle('replaced')}
              />
            )
          }
        </AgreementText>
      )}
    </>
  )
}
