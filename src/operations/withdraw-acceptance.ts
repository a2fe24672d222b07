import {
  type AcceptanceId,
  type CustomerId,
  type EntryId,
  randomGuid,
  toEntryId,
} from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Instant } from '../base/time.ts'
import type { Acceptance } from '../domain/acceptance/acceptance.ts'
import { withdraw } from '../domain/acceptance/withdraw.ts'
import type { Caller } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { visibleTo } from '../domain/partner/require-active-relationship.ts'
import type { AttestDeps } from './attest-acceptance.ts'
import { lockCustomer } from './customer-access.ts'
import { activePartners, publishAgreementEvent } from './publish-event.ts'
import { recordEntry } from './record-entry.ts'
import { refreshCover } from './refresh-cover.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

export type Withdrawal = {
  readonly acceptanceId: AcceptanceId
  readonly entryId: EntryId
  readonly withdrawnAt: Instant
}

/**
 * Takes an acceptance back; it stops counting at once (design 2.2). Neither suspension nor an ended
 * relationship stands in its way.
 *
 * @throws customer.unknown, acceptance.unknown, acceptance.already-withdrawn,
 * acceptance.not-newest, caller.role-missing, request.invalid
 */
export function withdrawAcceptance(
  deps: AttestDeps,
  caller: Caller,
  input: {
    readonly customerId: CustomerId
    readonly acceptanceId: AcceptanceId
    readonly reason: string
    readonly request?: RequestIdentity
  },
): Promise<Withdrawal> {
  const { customerId, acceptanceId } = input
  return writeOnce(deps, { caller, request: input.request, scope: customerId }, async (tx) => {
    const customer = await lockCustomer(tx, customerId)
    requireKnown(caller, customer)
    const decision = withdraw({
      caller,
      customer,
      acceptanceId,
      programme: tx.programme,
      now: tx.now,
      reason: input.reason,
    })
    const entryId = toEntryId(randomGuid())
    const by = 'userId' in caller ? caller.userId : undefined
    await recordEntry(deps, tx, {
      type: 'withdrawal',
      entryId,
      customerId,
      partnerId: decision.acceptance.partnerId,
      refers: [{ id: acceptanceId, relation: 'withdraws' }],
      disclosures: {
        reason: decision.reason,
        ...(caller.kind === 'customer-user' ? { accepted_by: by } : { attested_by: by }),
      },
    })
    const event = {
      kind: 'withdrawn',
      answer: undefined,
      by,
      at: decision.withdrawnAt,
    } as const
    await tx.acceptances.insertEvent(customerId, acceptanceId, { entryId, ...event })
    const { partnerId, agreementType } = decision.acceptance
    if (partnerId !== undefined) {
      await tx.tasks.close(customerId, partnerId, ['acceptance-contested'], acceptanceId)
    }
    await writeAudit(tx, {
      caller,
      partnerId,
      customerId,
      acceptanceId,
      resourceType: 'agreement',
      operationType: 'withdraw_agreement',
      request: input.request,
    })
    await publishAgreementEvent(tx, {
      name: 'countersign-agreement-withdrawn',
      partnerIds: partnerId === undefined ? activePartners(customer.relationships) : [partnerId],
      customerId,
      agreementType,
    })
    await refreshCover(tx, withAcceptance(customer, decision.acceptance))
    return { acceptanceId, entryId, withdrawnAt: decision.withdrawnAt }
  })
}

/** Another partner's customer answers like an unknown one. */
function requireKnown(caller: Caller, customer: CustomerFacts): void {
  if (caller.kind !== 'partner-user' && caller.kind !== 'partner-app') return
  if (visibleTo(customer.relationships, caller.partnerId) === 'never') {
    throw new ProductError('customer.unknown', { customerId: customer.id })
  }
}

/** The customer's facts with one acceptance as it stands afterwards. */
export function withAcceptance(customer: CustomerFacts, changed: Acceptance): CustomerFacts {
  const acceptances = customer.acceptances.map((each) => (each.id === changed.id ? changed : each))
  return { ...customer, acceptances }
}
