import { expect, test } from 'vitest'
import {
  at,
  buildAcceptance,
  buildCustomer,
  buildPartner,
  buildPolicy,
  buildProgramme,
  buildPurchase,
  buildRelationship,
  mca,
  partnerA,
  providerC,
  providerD,
  refusalOf,
  resellerE,
  resellerF,
} from '../../../test/support/domain.ts'
import type { AcceptanceRoute } from '../acceptance/acceptance-route.ts'
import { decideAcceptanceRoute } from '../acceptance/acceptance-route.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import { purchaseFamilies } from '../customer/customer.ts'
import {
  decidePurchaseGate,
  gatedOperations,
  requireMayTransact,
  ungatedOperations,
} from './purchase-gate.ts'

const mustAttest: AcceptanceRoute = { kind: 'partner-must-attest', line: 5, scenario: 1 }
const covered: AcceptanceRoute = {
  kind: 'covered',
  line: 2,
  acceptanceId: buildAcceptance().id,
  by: 'direct',
  endsAt: undefined,
  next: undefined,
}
const policy = buildPolicy()

test('every new purchase is gated, and nothing else is', () => {
  expect([...gatedOperations].sort()).toEqual([
    'add-item',
    'azure-plan-transition',
    'manual-renewal',
    'order',
    'product-change',
    'quantity-increase',
    'reservation',
    'scheduled-increase',
    'term-change',
    'trial',
    'trial-conversion',
    'upgrade',
  ])
  expect(ungatedOperations).toContain('automatic-renewal')
})

test.each(gatedOperations)(
  '%s is closed in every family without cover, with the route',
  (operation) => {
    for (const purchaseFamily of purchaseFamilies) {
      const question = { operation, purchaseFamily, policy }
      expect(decidePurchaseGate({ ...question, route: mustAttest })).toEqual({
        open: false,
        route: mustAttest,
      })
      expect(decidePurchaseGate({ ...question, route: covered })).toEqual({ open: true })
    }
  },
)

test.each(ungatedOperations)('%s is open without cover', (operation) => {
  for (const purchaseFamily of purchaseFamilies) {
    const gate = decidePurchaseGate({ operation, purchaseFamily, route: mustAttest, policy })
    expect(gate).toEqual({ open: true })
  }
})

test('the policy exempts a family, and no other', () => {
  const question = { operation: 'order', route: mustAttest } as const
  const exempting = buildPolicy({ exemptFamilies: ['software'] })
  const open = purchaseFamilies.filter(
    (purchaseFamily) => decidePurchaseGate({ ...question, purchaseFamily, policy: exempting }).open,
  )
  expect(open).toEqual(['software'])
})

test('a parked order passes when cover comes and is held again when cover goes', () => {
  const bought = buildCustomer({ purchases: [buildPurchase(partnerA)] })
  const attested = buildAcceptance({ agreedAt: at('2024-06-02') })
  const gateOf = (customer: CustomerFacts, now: string) =>
    decidePurchaseGate({
      operation: 'order',
      purchaseFamily: 'offer',
      policy,
      route: decideAcceptanceRoute({
        customer,
        partner: partnerA,
        agreementType: mca.name,
        programme: buildProgramme(),
        now: at(now),
      }),
    })
  expect(gateOf(bought, '2024-06-01').open).toBe(false)
  expect(gateOf({ ...bought, acceptances: [attested] }, '2024-06-02').open).toBe(true)
  const withdrawn = { ...attested, withdrawnAt: at('2024-06-03') }
  expect(gateOf({ ...bought, acceptances: [withdrawn] }, '2024-06-03').open).toBe(false)
})

const ended = buildRelationship(partnerA, { state: 'ended' })
const suspendedA = buildPartner('a', { suspended: true })
const transact = (customer: Partial<CustomerFacts>, partner = partnerA) =>
  refusalOf(() => requireMayTransact({ customer: buildCustomer(customer), partner }))?.code

test('suspension and an ended relationship have refusals of their own', () => {
  expect(transact({})).toBeUndefined()
  expect(transact({}, suspendedA)).toBe('partner.suspended')
  expect(transact({ suspended: true })).toBe('customer.suspended')
  expect(transact({ relationships: [ended] })).toBe('customer.relationship-ended')
})

test('a customer never had answers as unknown, whatever else is wrong', () => {
  expect(transact({ relationships: [], suspended: true }, suspendedA)).toBe('customer.unknown')
})

const viaC = buildRelationship(resellerE, { providerId: providerC.id })

function withReseller(reseller = resellerE, relationships = [viaC], partner = providerC) {
  const customer = buildCustomer({ relationships: [...relationships, buildRelationship(partner)] })
  return refusalOf(() => requireMayTransact({ customer, partner, reseller }))
}

test('an order names a reseller that has an active relationship under this provider', () => {
  expect(withReseller()).toBeUndefined()
  const notValid = { code: 'reseller.not-valid', facts: { mpnId: resellerE.mpnId } }
  expect(withReseller(resellerE, [])).toEqual(notValid)
  expect(withReseller(resellerE, [{ ...viaC, state: 'ended' }])).toEqual(notValid)
  expect(withReseller(resellerE, [viaC], providerD)).toEqual(notValid)
  expect(withReseller(resellerE, [viaC], partnerA)).toEqual(notValid)
  expect(withReseller(providerC)?.code).toBe('reseller.not-valid')
  expect(withReseller(resellerF)?.code).toBe('reseller.not-valid')
  expect(withReseller({ ...resellerE, providerIds: [providerD.id] })?.code).toBe(
    'reseller.not-valid',
  )
})

test('an order that names a suspended reseller is refused', () => {
  expect(withReseller({ ...resellerE, suspended: true })?.code).toBe('reseller.suspended')
})

test('a partner, or the reseller it names, that has not signed the partner agreement cannot transact', () => {
  const unsigned = { ...partnerA, partnerAgreementSigned: false }
  expect(
    refusalOf(() => requireMayTransact({ customer: buildCustomer(), partner: unsigned })),
  ).toEqual({ code: 'partner.agreement-not-signed', facts: {} })
  const customer = buildCustomer({
    relationships: [buildRelationship(resellerE, { providerId: providerC.id })],
  })
  const reseller = { ...resellerE, partnerAgreementSigned: false }
  expect(refusalOf(() => requireMayTransact({ customer, partner: providerC, reseller }))).toEqual({
    code: 'reseller.agreement-not-signed',
    facts: { mpnId: resellerE.mpnId },
  })
})
