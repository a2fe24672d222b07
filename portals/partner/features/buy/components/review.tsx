import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { Cart, CartCheckoutResult } from '../../../../../src/wire/schemas/cart.ts'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import { isApiError } from '../../../../shared/api/api-error.ts'
import { FailureNotice } from '../../../../shared/components/notice.tsx'
import { Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { CheckField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useAction } from '../../../../shared/forms/use-action.ts'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { AttestedNotice } from '../../attest/components/attested-notice.tsx'
import { useTerms } from '../../orders/use-terms.ts'
import { checkOutCart } from '../api/check-out-cart.ts'
import { parkOrder } from '../api/park-order.ts'
import { saveCart } from '../api/save-cart.ts'
import { nameOf, resellerOf, toLineRequest } from '../lines.ts'
import type { Reseller } from '../use-resellers.ts'
import { buyWords } from '../words.ts'
import { agreementMissing, ClosedGate } from './closed-gate.tsx'

const useStyles = makeStyles({
  text: { margin: '0 0 0.75rem' },
  lines: { margin: '0 0 1rem', paddingLeft: '1.25rem', overflowWrap: 'anywhere' },
  problem: { display: 'block', color: tokens.colorStatusDangerForeground1 },
})

type Props = {
  readonly customer: PartnerCustomerDetails
  readonly cart: Cart
  readonly resellers: readonly Reseller[]
  readonly onUpdate: () => void
  readonly onOrdered: (result: CartCheckoutResult) => void
  readonly onParked: () => void
}

/** What will be ordered, and the order; where the gate closes, the ways on stand below. */
export function Review(props: Props): ReactElement {
  const t = useWords(buyWords)
  const [attestations, setAttestations] = useState(0)
  return (
    <>
      {attestations > 0 && <AttestedNotice key={attestations}>{t('attested')}</AttestedNotice>}
      <ReviewForm
        key={attestations}
        {...props}
        onAttested={() => setAttestations((count) => count + 1)}
      />
    </>
  )
}

function ReviewForm({
  customer,
  cart,
  resellers,
  onUpdate,
  onOrdered,
  onParked,
  onAttested,
}: Props & { readonly onAttested: () => void }): ReactElement {
  const styles = useStyles()
  const t = useWords(buyWords)
  const format = useFormat()
  const { conditions } = useTerms()
  const queries = useQueryClient()
  const [isHidden, setHidden] = useState(false)
  const mpnId = resellerOf(cart.lineItems)
  const reseller = resellers.find((each) => each.mpnId === mpnId)?.name ?? mpnId
  const lineItems = cart.lineItems.map(toLineRequest)
  const form = useForm({
    initial: { confirmed: false },
    check: ({ confirmed }) => ({
      confirmed: mpnId !== undefined && !confirmed ? t('reseller.confirm.wrong') : undefined,
    }),
    send: async (_values, { requestId }) => {
      setHidden(false)
      // Wire contract 3.11: a provider vouches for the partner on record, cart by cart.
      if (mpnId !== undefined && cart.partnerOnRecordAttestationAccepted !== true) {
        const body = { lineItems, partnerOnRecordAttestationAccepted: true }
        await saveCart(customer.id, cart.id, body, requestId)
      }
      return checkOutCart(customer.id, cart.id, requestId)
    },
    onDone: (result) => {
      void queries.invalidateQueries({ queryKey: ['customer', customer.id] })
      onOrdered(result)
    },
  })
  const park = useAction(
    ({ requestId }) => parkOrder(customer.id, { lineItems }, requestId),
    () => {
      void queries.invalidateQueries()
      onParked()
    },
  )
  const { failure } = form
  const closed = isApiError(failure) && failure.code === agreementMissing ? failure : undefined
  return (
    <>
      <Section title={t('review')} actions={<Button onClick={onUpdate}>{t('update')}</Button>}>
        <p className={styles.text}>{t('review.lead', { customer: customer.companyName })}</p>
        <ul className={styles.lines}>
          {cart.lineItems.map((line) => (
            <li key={line.id}>
              {[`${format.number(line.quantity)} × ${nameOf(line)}`, conditions(line)]
                .filter((part) => part !== '')
                .join(' · ')}
              {line.error !== undefined && (
                <span className={styles.problem}>{line.error.errorDescription}</span>
              )}
            </li>
          ))}
        </ul>
        <FormBody
          form={form}
          label={t('review')}
          {...(closed === undefined ? {} : { failure: t('closed.title') })}
        >
          {mpnId !== undefined && (
            <CheckField
              bound={form.bind('confirmed')}
              label={t('reseller.confirmed', { reseller })}
            />
          )}
          <FormButtons form={form} submit={t('buy')} />
        </FormBody>
      </Section>
      {closed !== undefined && !isHidden && (
        <ClosedGate
          customer={customer}
          refusal={closed}
          untouched={t('closed.cart')}
          cartId={cart.id}
          ways={
            <>
              <Button disabledFocusable={park.isRunning} onClick={() => park.run()}>
                {t('park')}
              </Button>
              <span>{t('park.hint')}</span>
              <FailureNotice failure={park.failure} />
            </>
          }
          onAttested={onAttested}
          onCancel={() => setHidden(true)}
        />
      )}
    </>
  )
}
