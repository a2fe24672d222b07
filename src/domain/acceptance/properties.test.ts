import fc from 'fast-check'
import { expect, test } from 'vitest'
import { buildCustomer, mca, nextAcceptanceId, userId } from '../../../test/support/domain.ts'
import type { World } from '../../../test/support/domain-arbitraries.ts'
import {
  aCustomer,
  anAcceptance,
  anInstant,
  aPartner,
  aProgramme,
  aWorld,
  transactingPartners,
} from '../../../test/support/domain-arbitraries.ts'
import { plainLines, plainRules } from '../../../test/support/plain-rules.ts'
import { textFor, versionShown } from '../agreement/versions.ts'
import type { CustomerUser } from '../caller.ts'
import { purchaseFamilies } from '../customer/customer.ts'
import { decidePurchaseGate, gatedOperations, ungatedOperations } from '../order/purchase-gate.ts'
import { decideDirectAcceptance } from './accept-directly.ts'
import type { Acceptance } from './acceptance.ts'
import { decideAcceptanceRoute, nextRouteChange } from './acceptance-route.ts'
import { attest } from './attest.ts'
import { mayAcceptDirectly } from './may-accept-directly.ts'

const agreementType = mca.name
const runs = { numRuns: 1000 }

function routeOf(world: World) {
  return decideAcceptanceRoute({ ...world, agreementType })
}

function withAcceptance(world: World, acceptance: Acceptance): World {
  const { customer } = world
  return {
    ...world,
    customer: { ...customer, acceptances: [...customer.acceptances, acceptance] },
  }
}

test('every input has exactly one route, that of the first line that holds', () => {
  const seen = new Set<number>()
  fc.assert(
    fc.property(aWorld, (world) => {
      const route = routeOf(world)
      seen.add(route.line)
      expect(route.line).toBe(plainLines(world).indexOf(true) + 1)
    }),
    { numRuns: 5000 },
  )
  expect([...seen].sort()).toEqual([1, 2, 3, 4, 5, 6])
})

test('an uncovered new purchase never passes the gate', () => {
  const anOperation = fc.constantFrom(...gatedOperations)
  const aFamily = fc.constantFrom(...purchaseFamilies)
  fc.assert(
    fc.property(aWorld, anOperation, aFamily, (world, operation, purchaseFamily) => {
      const { policy } = world.programme
      const gate = decidePurchaseGate({ operation, purchaseFamily, route: routeOf(world), policy })
      const covered = plainLines(world).indexOf(true) === 1
      expect(gate.open).toBe(covered || policy.exemptFamilies.includes(purchaseFamily))
    }),
    runs,
  )
})

test('what is no new purchase passes the gate whatever the route [W5.5-not-gated]', () => {
  const anOperation = fc.constantFrom(...ungatedOperations)
  const aFamily = fc.constantFrom(...purchaseFamilies)
  fc.assert(
    fc.property(aWorld, anOperation, aFamily, (world, operation, purchaseFamily) => {
      const { policy } = world.programme
      const route = routeOf(world)
      expect(decidePurchaseGate({ operation, purchaseFamily, route, policy }).open).toBe(true)
    }),
    runs,
  )
})

test('adding an acceptance that corrects nothing never closes a gate', () => {
  fc.assert(
    fc.property(aWorld, anAcceptance, (world, acceptance) => {
      fc.pre(routeOf(world).kind === 'covered')
      expect(routeOf(withAcceptance(world, acceptance)).kind).toBe('covered')
    }),
    runs,
  )
})

test('withdrawing an acceptance never opens a gate', () => {
  fc.assert(
    fc.property(aWorld, (world) => {
      fc.pre(routeOf(world).kind !== 'covered')
      const acceptances = world.customer.acceptances.map((each, position) =>
        position === 0 ? { ...each, withdrawnAt: world.now } : each,
      )
      const after = routeOf({ ...world, customer: { ...world.customer, acceptances } })
      expect(after).toEqual(routeOf(world))
    }),
    runs,
  )
})

test('an attestation never changes the route of another transacting partner', () => {
  fc.assert(
    fc.property(aWorld, anAcceptance, (world, acceptance) => {
      fc.pre(acceptance.kind === 'attestation' && acceptance.partnerId !== world.partner.id)
      expect(routeOf(withAcceptance(world, acceptance))).toEqual(routeOf(world))
    }),
    runs,
  )
})

test('a direct acceptance of the required rank opens the gate of every active partner', () => {
  fc.assert(
    fc.property(aCustomer, aProgramme, anInstant, anAcceptance, (facts, programme, now, any) => {
      const customer = { ...facts, suspended: false }
      const rank = plainRules({ customer, programme, now, partner: transactingPartners[0] }).rank
      const direct: Acceptance = {
        ...any,
        kind: 'direct',
        method: 'direct',
        partnerId: undefined,
        rank: Math.max(rank, 1),
        agreedAt: now,
        finalisedAt: now,
        withdrawnAt: undefined,
        correctedBy: undefined,
        contest: undefined,
      }
      for (const partner of transactingPartners) {
        const after = routeOf(withAcceptance({ customer, programme, now, partner }, direct))
        const active = customer.relationships.some(
          (each) => each.providerId === partner.id && each.state === 'active',
        )
        expect(after.kind).toBe(active ? 'covered' : 'nobody-yet')
      }
    }),
    runs,
  )
})

const admin: CustomerUser = {
  kind: 'customer-user',
  customerId: buildCustomer().id,
  userId,
  upn: 'admin@customer.example',
  roles: ['global-admin'],
}

/** The customer's Global admin accepts the text that is shown. */
function acceptDirectly({ customer, programme, now }: World): Acceptance {
  const { country, language } = customer
  const shown = versionShown(programme, agreementType, country, now)
  const text = shown && textFor(programme, { ...shown, country, language })
  return decideDirectAcceptance({
    id: nextAcceptanceId(),
    caller: admin,
    customer,
    agreementType: mca,
    programme,
    now,
    sha256: text?.sha256 ?? '',
    refusal: { message: '', partners: [] },
  }).acceptance
}

function attestNow({ customer, partner, programme, now }: World): Acceptance {
  return attest({
    id: nextAcceptanceId(),
    customer,
    partner,
    agreementType: mca,
    programme,
    now,
    recordedBy: userId,
    agreedAt: now,
    isPureDate: false,
    contactFingerprint: 'a contact not seen before',
    knownFingerprints: new Map(),
  }).acceptance
}

test('direct acceptance is allowed or refused alike for all partners of one customer', () => {
  fc.assert(
    fc.property(aCustomer, aProgramme, anInstant, (customer, programme, now) => {
      const may = mayAcceptDirectly({ customer, agreementType, programme, now }).allowed
      for (const partner of transactingPartners) {
        const route = routeOf({ customer, programme, now, partner })
        if (route.kind === 'customer-may-accept') expect(may).toBe(true)
        if (route.kind === 'partner-must-attest') expect(may).toBe(false)
      }
      // Relationships play no part, and neither does who sold: the rule knows no partner.
      const purchases = customer.purchases.map((each) => ({ ...each, partnerId: undefined }))
      const alone = { ...customer, relationships: [], purchases }
      expect(mayAcceptDirectly({ customer: alone, agreementType, programme, now }).allowed).toBe(
        may,
      )
    }),
    runs,
  )
})

test('direct acceptance succeeds exactly when it is allowed', () => {
  fc.assert(
    fc.property(aWorld, (world) => {
      const may = mayAcceptDirectly({ ...world, agreementType }).allowed
      if (may) expect(acceptDirectly(world).kind).toBe('direct')
      else expect(() => acceptDirectly(world)).toThrow()
    }),
    runs,
  )
})

test('every refusal with a relationship and a text names somebody who can lift it', () => {
  const lifted = new Set<string>()
  fc.assert(
    fc.property(aWorld, (world) => {
      const route = routeOf(world)
      fc.pre(route.line >= 4)
      lifted.add(route.kind)
      const act = route.kind === 'customer-may-accept' ? acceptDirectly : attestNow
      expect(routeOf(withAcceptance(world, act(world))).kind).toBe('covered')
    }),
    runs,
  )
  expect([...lifted].sort()).toEqual(['customer-may-accept', 'partner-must-attest'])
})

test('a partner may attest wherever the customer may accept', () => {
  fc.assert(
    fc.property(aWorld, (world) => {
      fc.pre(routeOf(world).kind === 'customer-may-accept')
      expect(routeOf(withAcceptance(world, attestNow(world))).kind).toBe('covered')
    }),
    runs,
  )
})

test('cover lasts until endsAt and not a moment longer', () => {
  fc.assert(
    fc.property(aWorld, anInstant, (world, later) => {
      const route = routeOf(world)
      fc.pre(route.kind === 'covered' && later >= world.now)
      const endsAt = route.kind === 'covered' ? route.endsAt : undefined
      const kind = routeOf({ ...world, now: later }).kind
      expect(kind === 'covered').toBe(endsAt === undefined || later < endsAt)
    }),
    runs,
  )
})

test('the next route is one whose action, taken now, keeps the customer covered', () => {
  let taken = 0
  fc.assert(
    fc.property(aWorld, (world) => {
      const route = routeOf(world)
      if (route.kind !== 'covered' || !route.next || route.endsAt === undefined) return
      if (route.next.kind === 'nobody-yet') return
      taken += 1
      const act = route.next.kind === 'customer-may-accept' ? acceptDirectly : attestNow
      const after = withAcceptance(world, act(world))
      expect(routeOf({ ...after, now: route.endsAt }).kind).toBe('covered')
    }),
    { numRuns: 5000 },
  )
  expect(taken).toBeGreaterThan(0)
})

test('between two dates of the programme no route changes by itself', () => {
  fc.assert(
    fc.property(aWorld, anInstant, (world, later) => {
      const next = nextRouteChange({ ...world, agreementType })
      fc.pre(later >= world.now && (next === undefined || later < next))
      expect(routeOf({ ...world, now: later })).toEqual(routeOf(world))
    }),
    runs,
  )
})

test('a link page and the route agree once the relationship is active', () => {
  fc.assert(
    fc.property(aCustomer, aPartner, aProgramme, anInstant, (customer, partner, programme, now) => {
      const question = { customer, partner, programme, now, agreementType }
      const shown = decideAcceptanceRoute({ ...question, asIfActive: true })
      const relationships = [
        ...customer.relationships,
        {
          partnerId: partner.id,
          providerId: partner.id,
          state: 'active' as const,
          delegatedAdministration: false,
          since: now,
          endedAt: undefined,
        },
      ]
      const active = { ...question, customer: { ...customer, relationships } }
      expect(decideAcceptanceRoute(active)).toEqual(shown)
    }),
    runs,
  )
})
