import { expect } from 'vitest'
import type { CustomerId } from '../../src/base/identifiers.ts'
import { decideAcceptanceRoute } from '../../src/domain/acceptance/acceptance-route.ts'
import { hasActiveRelationship } from '../../src/domain/partner/relationship.ts'
import type { ReadTransaction, Storage } from '../../src/storage/storage.ts'

/** Lists say of the customer what the rules decide from its facts, and each partner has its tasks. */
export function expectInStep(storage: Storage, customerId: CustomerId): Promise<void> {
  return storage.read(async (tx) => {
    const stored = await tx.summaries.ofCustomer(customerId)
    const seen = stored.map((row) => ({
      partnerId: row.partnerId,
      transactingPartnerId: row.transactingPartnerId,
      relationshipActive: row.relationshipActive,
      route: row.route,
      line: row.line,
      scenario: row.scenario,
      endsAt: row.endsAt,
    }))
    const decided = await decideRows(tx, customerId)
    expect(byKey(seen)).toEqual(byKey(decided))
    for (const { transactingPartnerId, route } of decided) {
      const tasks = await tx.tasks.listOfCustomer(customerId, transactingPartnerId)
      const open = tasks.filter((each) => each.kind === 'attest' && each.state === 'open')
      expect(open).toHaveLength(route === 'partner-must-attest' ? 1 : 0)
    }
  })
}

async function decideRows(tx: ReadTransaction, customerId: CustomerId) {
  const { programme, now } = tx
  const customer = await tx.customers.findFacts(customerId)
  if (!customer) throw new Error(`no customer ${customerId}`)
  const agreementType = programme.policy.gateAgreementType
  const providers = new Set(customer.relationships.map((each) => each.providerId))
  return [...providers].flatMap((providerId) => {
    const partner = programme.partners.get(providerId)
    if (!partner) throw new Error(`no partner ${providerId}`)
    const route = decideAcceptanceRoute({ customer, partner, agreementType, programme, now })
    const row = {
      transactingPartnerId: providerId,
      route: route.kind,
      line: route.line,
      scenario: route.kind === 'partner-must-attest' ? route.scenario : undefined,
      endsAt: route.kind === 'covered' ? route.endsAt : undefined,
    }
    const own = hasActiveRelationship(customer.relationships, providerId)
    const resellers = customer.relationships.filter(
      (each) => each.providerId === providerId && each.partnerId !== providerId,
    )
    return [
      { ...row, partnerId: providerId, relationshipActive: own },
      ...resellers.map(({ partnerId, state }) => {
        return { ...row, partnerId, relationshipActive: state === 'active' }
      }),
    ]
  })
}

function byKey<Row extends { partnerId: string; transactingPartnerId: string }>(rows: Row[]) {
  const key = (row: Row) => `${row.partnerId}/${row.transactingPartnerId}`
  return rows.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
}
