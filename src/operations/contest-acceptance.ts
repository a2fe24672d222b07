import {
  type AcceptanceId,
  type CustomerId,
  type EntryId,
  randomGuid,
  toEntryId,
} from '../base/identifiers.ts'
import type { Instant } from '../base/time.ts'
import type { Acceptance, ContestAnswer } from '../domain/acceptance/acceptance.ts'
import { contest, isNamedPerson } from '../domain/acceptance/contest.ts'
import type { CustomerUser } from '../domain/caller.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { AttestDeps } from './attest-acceptance.ts'
import { lockCustomer } from './customer-access.ts'
import { openTask } from './open-task.ts'
import { recordEntry } from './record-entry.ts'
import { refreshCover } from './refresh-cover.ts'
import type { RequestIdentity } from './request-identity.ts'
import { withAcceptance } from './withdraw-acceptance.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

export type Contest = {
  readonly acceptanceId: AcceptanceId
  readonly entryId: EntryId
  readonly answer: ContestAnswer
  readonly changesCover: boolean
  readonly at: Instant
}

/**
 * Records what the person named in an attestation says of it: yes, no or wrong person (design 2.2).
 * A customer user is the named person when its sign-in name is the contact's e-mail address.
 *
 * @throws customer.unknown, acceptance.unknown, acceptance.not-named-person
 */
export function contestAcceptance(
  deps: AttestDeps,
  caller: CustomerUser,
  input: {
    readonly acceptanceId: AcceptanceId
    readonly answer: ContestAnswer
    readonly reason: string | undefined
    readonly request?: RequestIdentity
  },
): Promise<Contest> {
  const { acceptanceId, answer } = input
  const { customerId } = caller
  return writeOnce(deps, { caller, request: input.request, scope: customerId }, async (tx) => {
    const customer = await lockCustomer(tx, customerId)
    const contacts = await tx.acceptances.contactsOf(customerId, [acceptanceId])
    const contact = contacts.get(acceptanceId)
    const decision = contest({
      customer,
      acceptanceId,
      answer,
      isNamed: contact !== undefined && isNamedPerson(contact, caller.upn),
      programme: tx.programme,
      now: tx.now,
    })
    const entryId = toEntryId(randomGuid())
    await recordEntry(deps, tx, {
      type: 'contest',
      entryId,
      customerId,
      partnerId: decision.acceptance.partnerId,
      refers: [{ id: acceptanceId, relation: 'contests' }],
      // The entry has no field of its own for the answer: it leads the reason.
      disclosures: {
        reason: input.reason === undefined ? answer : `${answer}: ${input.reason}`,
        accepted_by: caller.userId,
      },
    })
    await tx.acceptances.insertEvent(customerId, acceptanceId, {
      entryId,
      kind: 'contested',
      answer,
      by: caller.userId,
      at: tx.now,
    })
    await writeAudit(tx, {
      caller,
      partnerId: decision.acceptance.partnerId,
      customerId,
      acceptanceId,
      resourceType: 'agreement',
      operationType: 'contest_agreement',
      newValue: { Answer: answer },
      request: input.request,
    })
    await tellPartner(tx, customerId, decision.acceptance)
    await refreshCover(tx, withAcceptance(customer, decision.acceptance))
    return { acceptanceId, entryId, answer, changesCover: decision.changesCover, at: tx.now }
  })
}

/** A no or a wrong person is for the partner to clear up; a yes ends that. */
async function tellPartner(
  tx: WriteTransaction,
  customerId: CustomerId,
  { id, partnerId, contest: answer }: Acceptance,
): Promise<void> {
  if (partnerId === undefined) return
  if (answer === 'yes') {
    await tx.tasks.close(customerId, partnerId, ['acceptance-contested'], id)
    return
  }
  await tx.tasks.upsert(
    customerId,
    openTask({
      partnerId,
      kind: 'acceptance-contested',
      createdAt: tx.now,
      askedAt: tx.now,
      subjectId: id,
    }),
  )
}
