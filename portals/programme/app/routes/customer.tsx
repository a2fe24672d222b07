import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactElement } from 'react'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { Facts, Section } from '../../../shared/components/section.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useFormat } from '../../../shared/format/use-format.ts'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useLanguage } from '../../../shared/words/language.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { getCustomer } from '../../features/customers/api/get-customer.ts'
import { suspendCustomer } from '../../features/customers/api/suspend-customer.ts'
import { CustomerAcceptances } from '../../features/customers/components/customer-acceptances.tsx'
import { CustomerCovers } from '../../features/customers/components/customer-covers.tsx'
import { ErasePerson } from '../../features/customers/components/erase-person.tsx'
import { ErasureReport } from '../../features/customers/components/erasure-report.tsx'
import { customersWords } from '../../features/customers/words.ts'
import { Suspension } from '../../features/suspension/components/suspension.tsx'

const useStyles = makeStyles({
  notes: { display: 'grid', gap: '0.5rem', marginBottom: '1rem' },
  summary: { cursor: 'pointer', padding: '0.375rem 0' },
})

export function CustomerScreen({ customerId }: { readonly customerId: string }): ReactElement {
  const styles = useStyles()
  const t = useWords(customersWords)
  const format = useFormat()
  const queries = useQueryClient()
  // The reasons of the cover come in the reader's language.
  const language = useLanguage()
  const customer = useQuery({
    queryKey: ['customer', customerId, language],
    queryFn: ({ signal }) => getCustomer(customerId, signal),
  })
  const { data } = customer
  function refresh(): void {
    void queries.invalidateQueries({ queryKey: ['customer', customerId] })
    void queries.invalidateQueries({ queryKey: ['customers'] })
    void queries.invalidateQueries({ queryKey: ['contests'] })
  }
  return (
    <Page
      title={data?.companyName ?? t('customer')}
      breadcrumbs={[{ to: '/customers', label: t('title') }]}
      {...(data === undefined
        ? {}
        : {
            actions: (
              <>
                <LinkButton to="/audit-records" search={{ customer: customerId }}>
                  {t('auditRecords')}
                </LinkButton>
                {!data.deleted && (
                  <Suspension
                    of={{ name: data.companyName, suspended: data.suspended }}
                    t={t}
                    suspend={(wanted, requestId) => suspendCustomer(customerId, wanted, requestId)}
                    onChanged={refresh}
                  />
                )}
              </>
            ),
          })}
    >
      <Loaded of={customer} loading={<LoadingState lines={12} />}>
        {({ id, acceptances, erasures, ...facts }) => (
          <>
            {(facts.suspended || facts.deleted) && (
              <div className={styles.notes}>
                {facts.suspended && <Note text={t('isSuspended')} />}
                {facts.deleted && <Note text={t('isDeleted')} />}
              </div>
            )}
            <Section title={t('facts')}>
              <Facts
                facts={[
                  { name: t('domain'), value: facts.domain },
                  { name: t('country'), value: format.country(facts.country) },
                  { name: t('language'), value: format.languageName(facts.language) },
                  {
                    name: t('boughtBefore'),
                    value: t(facts.boughtBefore ? 'boughtBefore.yes' : 'boughtBefore.no'),
                  },
                  { name: t('id'), value: id },
                ]}
              />
            </Section>
            <CustomerCovers covers={facts.covers} />
            <CustomerAcceptances customerId={id} acceptances={acceptances} onChanged={refresh} />
            <ErasePerson customerId={id} acceptances={acceptances} onErased={refresh} />
            {erasures.length > 0 && (
              <Section title={t('reports')}>
                {erasures.map((report) => (
                  <details key={`${report.erasedAt} ${report.erasureEntries.join()}`}>
                    <summary className={styles.summary}>
                      {t('report.of', { date: format.dateTime(report.erasedAt) })}
                    </summary>
                    <ErasureReport report={report} />
                  </details>
                ))}
              </Section>
            )}
          </>
        )}
      </Loaded>
    </Page>
  )
}

function Note({ text }: { readonly text: string }): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{text}</MessageBarBody>
    </MessageBar>
  )
}
