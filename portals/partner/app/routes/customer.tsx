import { MessageBar, MessageBarBody, makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { PartnerCustomerDetails } from '../../../../src/wire/schemas/partner-console.ts'
import { Loaded } from '../../../shared/components/loaded.tsx'
import { Page } from '../../../shared/components/page.tsx'
import { LoadingState } from '../../../shared/components/states.tsx'
import { useFormat } from '../../../shared/format/use-format.ts'
import { LinkButton } from '../../../shared/navigation/links.tsx'
import { useMayDo } from '../../../shared/session/use-session.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { AccountSection } from '../../features/customer/components/account-section.tsx'
import { CoverageSection } from '../../features/customer/components/coverage-section.tsx'
import { HistorySection } from '../../features/customer/components/history-section.tsx'
import { RelationshipSection } from '../../features/customer/components/relationship-section.tsx'
import { WaitingSection } from '../../features/customer/components/waiting-section.tsx'
import { permissionFor, useCustomer } from '../../features/customer/use-customer.ts'
import { customerWords } from '../../features/customer/words.ts'
import { LatestOrders } from '../../features/orders/components/latest-orders.tsx'
import { LatestSubscriptions } from '../../features/subscriptions/components/latest-subscriptions.tsx'
import { appWords } from '../words.ts'

const linesOfCustomer = 14

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    columnGap: '1rem',
    alignItems: 'start',
    '@media (min-width: 75rem)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
  },
  bar: { marginBottom: '1rem' },
  links: { display: 'flex', flexWrap: 'wrap', gap: '0.5rem', marginBottom: '1rem' },
})

export function CustomerScreen({ customerId }: { readonly customerId: string }): ReactElement {
  const t = useWords(appWords)
  const format = useFormat()
  const mayDo = useMayDo()
  const customer = useCustomer(customerId)
  const { data } = customer
  return (
    <Page
      title={data?.companyName ?? t('customer')}
      {...(data === undefined ? {} : { lead: `${data.domain} · ${format.country(data.country)}` })}
      breadcrumbs={[{ to: '/customers', label: t('customers') }]}
      {...(data === undefined ? {} : { actions: <Actions customer={data} /> })}
    >
      <Loaded
        of={customer}
        loading={<LoadingState lines={linesOfCustomer} />}
        wayOn={mayDo('request-relationship') && <LinkButton to="/invite">{t('invite')}</LinkButton>}
      >
        {(details) => <Customer customer={details} />}
      </Loaded>
    </Page>
  )
}

function Actions({ customer }: { readonly customer: PartnerCustomerDetails }): ReactElement {
  const t = useWords(customerWords)
  const params = { customerId: customer.id }
  const may = (action: 'attest' | 'invite' | 'buy') =>
    permissionFor(customer, action)?.allowed === true
  const mustAttest = customer.routes.some(({ route }) => route === 'partner-must-attest')
  return (
    <>
      {(mustAttest || may('attest')) && (
        <LinkButton to="/customers/$customerId/attest" params={params} primary={mustAttest}>
          {t('attest')}
        </LinkButton>
      )}
      {may('invite') && (
        <LinkButton to="/invite" search={{ customer: customer.id }}>
          {t('invite')}
        </LinkButton>
      )}
      {may('buy') && (
        <LinkButton to="/customers/$customerId/buy" params={params} primary={!mustAttest}>
          {t('buy')}
        </LinkButton>
      )}
    </>
  )
}

function Customer({ customer }: { readonly customer: PartnerCustomerDetails }): ReactElement {
  const styles = useStyles()
  const t = useWords(customerWords)
  const params = { customerId: customer.id }
  return (
    <>
      {customer.suspended && (
        <MessageBar intent="warning" layout="multiline" className={styles.bar}>
          <MessageBarBody>{t('suspended')}</MessageBarBody>
        </MessageBar>
      )}
      <nav className={styles.links} aria-label={t('more')}>
        <LinkButton to="/customers/$customerId/subscriptions" params={params}>
          {t('subscriptions')}
        </LinkButton>
        <LinkButton to="/customers/$customerId/orders" params={params}>
          {t('orders')}
        </LinkButton>
        <LinkButton to="/signed-attestations" search={{ customer: customer.id }}>
          {t('signed')}
        </LinkButton>
      </nav>
      <div className={styles.columns}>
        <div>
          <CoverageSection customer={customer} />
          <AccountSection customer={customer} />
        </div>
        <div>
          <WaitingSection customer={customer} />
          <LatestSubscriptions customerId={customer.id} />
          <LatestOrders customerId={customer.id} />
          <RelationshipSection relationships={customer.relationships} />
          <HistorySection customerId={customer.id} />
        </div>
      </div>
    </>
  )
}
