import type { Instant } from '../base/time.ts'
import type { Acceptance, AcceptingContact } from '../domain/acceptance/acceptance.ts'
import { isNamedPerson } from '../domain/acceptance/contest.ts'
import { acceptanceCounts } from '../domain/acceptance/counts.ts'
import type { CustomerUser } from '../domain/caller.ts'
import { lookUpCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** Bounds one answer; a customer with more has the newest shown. */
const maximumAcceptances = 1_000

/** An acceptance as the customer's own people see it. */
export type CustomerAcceptance = {
  readonly acceptance: Acceptance
  readonly partnerName: string | undefined
  readonly counts: boolean
  /** The caller is the person whom the attestation names, and may contest it. */
  readonly namesCaller: boolean
  readonly contestedAt: Instant | undefined
}

/** What the customer accepted itself and what its partners attested for it, newest first. */
export function listCustomerAcceptances(
  deps: Pick<Deps, 'storage'>,
  caller: CustomerUser,
): Promise<readonly CustomerAcceptance[]> {
  return deps.storage.read(async (tx) => {
    const { programme, now } = tx
    const customer = await lookUpCustomer(tx, caller.customerId)
    const shown = customer.acceptances
      .toSorted((a, b) => b.recordedAt - a.recordedAt)
      .slice(0, maximumAcceptances)
    const contacts = await tx.acceptances.contactsOf(
      customer.id,
      shown.map((each) => each.id),
    )
    const items: CustomerAcceptance[] = []
    for (const acceptance of shown) {
      const { id, partnerId, contest } = acceptance
      const history = contest === undefined ? [] : await tx.acceptances.historyOf(customer.id, id)
      items.push({
        acceptance,
        partnerName: partnerId && programme.partners.get(partnerId)?.name,
        counts: acceptanceCounts(acceptance, programme, now),
        namesCaller: isNamed(contacts.get(id), caller),
        contestedAt: history.findLast((event) => event.kind === 'contested')?.at,
      })
    }
    return items
  })
}

function isNamed(contact: AcceptingContact | undefined, { upn }: CustomerUser): boolean {
  return contact !== undefined && isNamedPerson(contact, upn)
}
