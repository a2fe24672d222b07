import { foldEmail } from '../../base/fold.ts'
import type { AcceptanceId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Programme } from '../programme/programme.ts'
import type { Acceptance, AcceptingContact, ContestAnswer } from './acceptance.ts'
import { findAcceptance } from './correct.ts'
import { acceptanceCounts } from './counts.ts'

/** Says whether an e-mail address is that of the accepting contact. */
export function isNamedPerson(contact: Pick<AcceptingContact, 'email'>, email: string): boolean {
  const folded = foldEmail(email)
  return folded !== '' && folded === foldEmail(contact.email)
}

/**
 * Records what the person named in an attestation says of it; the latest answer stands. It changes
 * cover only if the policy says so, which `changesCover` reports.
 * @throws acceptance.unknown, acceptance.not-named-person
 */
export function contest({
  customer,
  acceptanceId,
  answer,
  isNamed,
  programme,
  now,
}: {
  readonly customer: Pick<CustomerFacts, 'acceptances'>
  readonly acceptanceId: AcceptanceId
  readonly answer: ContestAnswer
  /** Whether the one who answers is the accepting contact, see `isNamedPerson`. */
  readonly isNamed: boolean
  readonly programme: Programme
  readonly now: Instant
}): { readonly acceptance: Acceptance; readonly changesCover: boolean } {
  const known = findAcceptance(customer, acceptanceId)
  // A direct acceptance names nobody: its own user made it and withdraws it.
  if (known?.kind !== 'attestation') throw new ProductError('acceptance.unknown', { acceptanceId })
  if (!isNamed) throw new ProductError('acceptance.not-named-person', {})
  const acceptance = { ...known, contest: answer }
  const changesCover =
    acceptanceCounts(known, programme, now) !== acceptanceCounts(acceptance, programme, now)
  return { acceptance, changesCover }
}
