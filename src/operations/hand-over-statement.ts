import type { CustomerId, PartnerId, UserId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { isTransacting, type Partner } from '../domain/partner/partner.ts'
import { hasRoleFor, requireRole } from '../domain/programme/roles.ts'
import type { Task } from '../domain/task.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { lockCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { openTask } from './open-task.ts'
import { routeOfGate } from './place-order.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeOnce } from './write-once.ts'

export type HandOverInput = {
  readonly customerId: CustomerId
  /** A colleague who may attest; absent: whoever may, and for a reseller its provider. */
  readonly colleagueId: UserId | undefined
  /** For a reseller with several providers: which one. */
  readonly providerId: PartnerId | undefined
  /** A cart or parked order that waits for the attestation. */
  readonly subjectId: string | undefined
  readonly request?: RequestIdentity
}

/**
 * Hands the prepared statement as a task to somebody who may attest: a colleague, or a reseller's
 * provider (design 2.2). It carries no contact data: who accepted is stated by the one who attests.
 *
 * @throws request.invalid, customer.unknown, customer.relationship-ended, caller.role-missing
 */
export function handOverStatement(
  deps: Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives'>,
  caller: PartnerUser,
  input: HandOverInput,
): Promise<Task> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: input.customerId },
    async (tx) => {
      const { customer, partner } = await lockCustomerOf(tx, caller, input.customerId)
      requireRole(tx.programme, caller, 'read-customers')
      const receiver = isTransacting(partner)
        ? partner
        : requireProvider(tx, {
            partner,
            wanted: input.providerId,
            related: customer.relationships
              .filter((each) => each.partnerId === partner.id && each.state === 'active')
              .map((each) => each.providerId),
          })
      const assignedTo = await requireColleague(tx, receiver, partner, input.colleagueId)
      const route = routeOfGate(tx, { customer, partner: receiver })
      const task = openTask({
        partnerId: receiver.id,
        kind: 'prepared-statement',
        createdAt: tx.now,
        scenario: route.kind === 'partner-must-attest' ? route.scenario : undefined,
        assignedTo,
        subjectId: input.subjectId,
      })
      await tx.tasks.upsert(customer.id, task)
      return task
    },
  )
}

function requireProvider(
  tx: WriteTransaction,
  {
    partner,
    wanted,
    related,
  }: { partner: Partner; wanted: PartnerId | undefined; related: readonly PartnerId[] },
): Partner {
  const id = wanted ?? (related.length === 1 ? related[0] : undefined)
  const provider = id === undefined ? undefined : tx.programme.partners.get(id)
  if (!provider || !related.includes(provider.id)) {
    throw new ProductError('request.invalid', {
      fields: [
        {
          field: 'providerId',
          problem: wanted === undefined ? 'missing' : 'unknown-value',
          expected: partner.providerIds.join(', '),
        },
      ],
    })
  }
  return provider
}

async function requireColleague(
  tx: WriteTransaction,
  receiver: Partner,
  own: Partner,
  colleagueId: UserId | undefined,
): Promise<UserId | undefined> {
  if (colleagueId === undefined) return undefined
  const colleague =
    receiver.id === own.id ? await tx.people.findPartnerUser(own.id, colleagueId) : undefined
  if (!colleague?.active || !hasRoleFor(tx.programme.policy, colleague, 'attest')) {
    throw new ProductError('request.invalid', {
      fields: [{ field: 'colleagueId', problem: 'not-allowed' }],
    })
  }
  return colleague.id
}
