import type { Instant } from '../base/time.ts'
import type { Acceptance } from '../domain/acceptance/acceptance.ts'
import { isNamedPerson } from '../domain/acceptance/contest.ts'
import { acceptanceCounts } from '../domain/acceptance/counts.ts'
import type { AgreementType } from '../domain/agreement/agreement.ts'
import { findAgreementType } from '../domain/agreement/versions.ts'
import type { CustomerUser } from '../domain/caller.ts'
import type { ReadTransaction } from '../storage/storage.ts'

/** An acceptance as the customer's own people see it. */
export type CustomerAcceptance = {
  readonly acceptance: Acceptance
  readonly agreementType: AgreementType | undefined
  readonly partnerName: string | undefined
  readonly counts: boolean
  /** Its own user, or the contact whom the partner named; absent once erased. */
  readonly acceptedBy: string | undefined
  /** The caller is the person whom the attestation names, and may contest it. */
  readonly namesCaller: boolean
  /** The caller may take it back: its customer's own acceptance, and one of its Global admins. */
  readonly mayWithdraw: boolean
  readonly contestedAt: Instant | undefined
}

/** Joins what the customer's people may know of these acceptances, in their order. */
export async function describeAcceptances(
  tx: Pick<ReadTransaction, 'acceptances' | 'people' | 'programme' | 'now'>,
  caller: CustomerUser,
  acceptances: readonly Acceptance[],
): Promise<readonly CustomerAcceptance[]> {
  const { programme, now } = tx
  const { customerId } = caller
  const ids = acceptances.map((each) => each.id)
  const contacts = await tx.acceptances.contactsOf(customerId, ids)
  const items: CustomerAcceptance[] = []
  for (const acceptance of acceptances) {
    const { id, partnerId, contest } = acceptance
    const contact = contacts.get(id)
    const history = contest === undefined ? [] : await tx.acceptances.historyOf(customerId, id)
    items.push({
      acceptance,
      agreementType: findAgreementType(programme, acceptance.agreementType),
      partnerName: partnerId && programme.partners.get(partnerId)?.name,
      counts: acceptanceCounts(acceptance, programme, now),
      acceptedBy: contact
        ? `${contact.firstName} ${contact.lastName}`
        : await findOwnUser(tx, caller, acceptance),
      namesCaller: contact !== undefined && isNamedPerson(contact, caller.upn),
      mayWithdraw:
        acceptance.kind === 'direct' &&
        acceptance.withdrawnAt === undefined &&
        caller.roles.includes('global-admin'),
      contestedAt: history.findLast((event) => event.kind === 'contested')?.at,
    })
  }
  return items
}

async function findOwnUser(
  tx: Pick<ReadTransaction, 'people'>,
  { customerId }: CustomerUser,
  { kind, recordedBy }: Acceptance,
): Promise<string | undefined> {
  if (kind !== 'direct' || recordedBy === undefined) return undefined
  const user = await tx.people.findCustomerUser(customerId, recordedBy)
  return user?.active === true && user.deletedAt === undefined ? user.displayName : undefined
}
