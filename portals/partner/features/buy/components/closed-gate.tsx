import { Button, makeStyles } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import type { ReactElement, ReactNode } from 'react'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import type { ApiError } from '../../../../shared/api/api-error.ts'
import { RouteBadge } from '../../../../shared/components/route-badge.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { takeReadersPlace } from '../../../../shared/components/take-readers-place.ts'
import { LinkButton } from '../../../../shared/navigation/links.tsx'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { AttestForm } from '../../attest/components/attest-form.tsx'
import { permissionFor } from '../../customer/use-customer.ts'
import { useScenarioName } from '../../tasks/use-scenario-name.ts'
import { buyWords } from '../words.ts'

/** The number of the refusal for want of the agreement (wire contract 5.5). */
export const agreementMissing = 13605

const useStyles = makeStyles({
  gate: { '&:focus': { outlineStyle: 'none' }, marginTop: '1rem' },
  text: { margin: '0 0 0.75rem', maxWidth: '46rem', overflowWrap: 'anywhere' },
  ways: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '0.5rem',
    margin: '0 0 1.25rem',
  },
})

/**
 * The gate is closed: why, by which edition, and every way on, with the attestation in place. What
 * the reader was about to do stays as it is.
 */
export function ClosedGate({
  customer,
  refusal,
  untouched,
  cartId,
  ways,
  onAttested,
  onCancel,
}: {
  readonly customer: PartnerCustomerDetails
  readonly refusal: ApiError
  /** That nothing happened. */
  readonly untouched: string
  readonly cartId?: string | undefined
  /** Further ways on, as buttons. */
  readonly ways?: ReactNode
  readonly onAttested: () => void
  readonly onCancel: () => void
}): ReactElement {
  const styles = useStyles()
  const t = useWords(buyWords)
  const queries = useQueryClient()
  const scenarioName = useScenarioName()
  const decided = customer.routes[0]
  const { id: customerId } = customer
  const mayInvite = permissionFor(customer, 'invite')?.allowed === true
  return (
    <div ref={takeReadersPlace} className={styles.gate} tabIndex={-1}>
      <Section
        title={t('closed.title')}
        {...(decided === undefined ? {} : { actions: <RouteBadge route={decided.route} /> })}
      >
        <p className={styles.text}>{refusal.description}</p>
        {decided?.reasons.map((reason) => (
          <p key={reason} className={styles.text}>
            {reason}
          </p>
        ))}
        {decided?.scenario !== undefined && (
          <p className={styles.text}>{scenarioName(decided.scenario)}</p>
        )}
        {decided !== undefined && (
          <p className={styles.text}>{t('decides', { edition: decided.edition })}</p>
        )}
        <p className={styles.text}>{untouched}</p>
        <div className={styles.ways}>
          {decided?.route === 'customer-may-accept' && mayInvite && (
            <LinkButton to="/invite" search={{ customer: customerId }}>
              {t('askCustomer')}
            </LinkButton>
          )}
          {ways}
        </div>
        {decided?.route === 'nobody-yet' ? (
          <Button onClick={onCancel}>{t('review')}</Button>
        ) : (
          <AttestForm
            customerId={customerId}
            cartId={cartId}
            onDone={() => {
              void queries.invalidateQueries()
              onAttested()
            }}
            onCancel={onCancel}
          />
        )}
      </Section>
    </div>
  )
}
