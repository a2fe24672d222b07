import { recordAttestation } from '../attest/api/record-attestation.ts'
import { checkOutCart } from '../buy/api/check-out-cart.ts'
import { parkOrder } from '../buy/api/park-order.ts'
import { saveCart } from '../buy/api/save-cart.ts'
import { withReseller } from '../buy/lines.ts'
import { getCustomer } from '../customer/api/get-customer.ts'
import { type AccountValues, toCreateCustomer, toPerson } from './account-values.ts'
import { createCustomer } from './api/create-customer.ts'
import type { ChosenOffer, Progress } from './types.ts'

/**
 * Creates the customer, records the acceptance, orders or parks the offers: each step once, however
 * often this is repeated after a failure. `keep` is told after every step.
 *
 * @throws ApiError the refusal of the step that failed
 */
export async function submitCustomer(
  wanted: {
    readonly account: AccountValues
    readonly offers: readonly ChosenOffer[]
    readonly resellerMpnId: string | undefined
  },
  before: Progress,
  keep: (progress: Progress) => void,
  requestIdFor: (content: unknown) => string,
): Promise<void> {
  const { account, offers, resellerMpnId } = wanted
  let progress = before
  const advance = (by: Progress) => {
    progress = { ...progress, ...by }
    keep(progress)
  }
  if (progress.customerId === undefined) {
    const body = toCreateCustomer(account)
    const { id, companyProfile, userCredentials } = await createCustomer(body, requestIdFor(body))
    const { userName = '', password = '' } = userCredentials ?? {}
    // The wire leaves the domain out of the name (wire contract 3.2); signing in needs it.
    advance({ customerId: id, userName: `${userName}@${companyProfile.domain}`, password })
  }
  const customerId = progress.customerId ?? ''
  if (account.agreement === 'confirmed' && progress.attested === undefined) {
    const { agreement } = await getCustomer(customerId, new AbortController().signal)
    const { templateId } = agreement
    const body = { primaryContact: toPerson(account), dateAgreed: account.agreedOn, templateId }
    await recordAttestation(customerId, body, requestIdFor(body))
    advance({ attested: true })
  }
  if (offers.length === 0 || progress.ordered !== undefined) return
  const lineItems = offers.map(({ name, ...line }) =>
    withReseller({ ...line, friendlyName: name }, resellerMpnId),
  )
  if (progress.attested === undefined) {
    await parkOrder(customerId, { lineItems }, requestIdFor(['park', lineItems]))
    advance({ ordered: 'parked' })
    return
  }
  const body = {
    lineItems,
    ...(resellerMpnId === undefined ? {} : { partnerOnRecordAttestationAccepted: true }),
  }
  const cart = await saveCart(customerId, progress.cartId, body, requestIdFor(['cart', body]))
  advance({ cartId: cart.id })
  const result = await checkOutCart(customerId, cart.id, requestIdFor(['order', cart.id, body]))
  const orderProblems = (result.orderErrors ?? []).map(({ description }) => description)
  advance({ ordered: 'ordered', orderProblems })
}
