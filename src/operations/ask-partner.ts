import type { PartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Instant } from '../base/time.ts'
import type { AcceptanceRoute } from '../domain/acceptance/acceptance-route.ts'
import type { CustomerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { Task } from '../domain/task.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { lockCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { openTask } from './open-task.ts'
import { routeOfGate } from './place-order.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeOnce } from './write-once.ts'

/** Whom the customer asked, and since when each has the task; not asked is who has nothing to do. */
export type Asked = {
  readonly items: readonly {
    readonly partnerId: PartnerId
    readonly name: string
    readonly route: AcceptanceRoute['kind']
    readonly askedAt?: Instant
  }[]
}

/**
 * Asks a partner to attest: its task is marked and moves to the top at once; for a reseller's
 * customer the provider has the task and the reseller a copy (design 2.4). Every user may ask, and
 * asking where nothing is to be done changes nothing.
 *
 * @throws partner.unknown for a partner without an active relationship
 */
export function askPartner(
  deps: Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives'>,
  caller: CustomerUser,
  input: { readonly partnerId: PartnerId; readonly request?: RequestIdentity },
): Promise<Asked> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: caller.customerId },
    async (tx) => {
      const customer = await lockCustomer(tx, caller.customerId)
      const related = customer.relationships.filter(
        (each) =>
          each.state === 'active' &&
          (each.partnerId === input.partnerId || each.providerId === input.partnerId),
      )
      const providerIds = new Set(related.map((each) => each.providerId))
      const items: Asked['items'][number][] = []
      for (const providerId of providerIds) {
        const partner = tx.programme.partners.get(providerId)
        if (!partner) continue
        const route = routeOfGate(tx, { customer, partner })
        const item = { partnerId: partner.id, name: partner.name, route: route.kind }
        if (route.kind === 'partner-must-attest') {
          await markAsked(tx, { customer, providerId, scenario: route.scenario })
          items.push({ ...item, askedAt: tx.now })
        } else {
          items.push(item)
        }
      }
      if (items.length === 0) {
        throw new ProductError('partner.unknown', { partnerId: input.partnerId })
      }
      return { items }
    },
  )
}

async function markAsked(
  tx: WriteTransaction,
  {
    customer,
    providerId,
    scenario,
  }: { customer: CustomerFacts; providerId: PartnerId; scenario: 1 | 2 },
): Promise<void> {
  await tx.tasks.upsert(customer.id, askedTask(providerId, 'attest', { scenario, at: tx.now }))
  const resellers = customer.relationships.filter(
    (each) =>
      each.state === 'active' && each.providerId === providerId && each.partnerId !== providerId,
  )
  for (const { partnerId } of resellers) {
    const copy = askedTask(partnerId, 'attestation-asked', { scenario, at: tx.now })
    await tx.tasks.upsert(customer.id, copy)
  }
}

function askedTask(
  partnerId: PartnerId,
  kind: 'attest' | 'attestation-asked',
  { scenario, at }: { scenario: 1 | 2; at: Instant },
): Task {
  return openTask({
    partnerId,
    kind,
    createdAt: at,
    askedAt: at,
    scenario,
  })
}
