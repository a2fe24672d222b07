import type { AcceptanceId, PartnerId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Programme } from '../programme/programme.ts'
import { acceptanceCounts } from './counts.ts'

/**
 * Refuses the attestation of a contact whom the partner has attested already: 600061 compares with
 * what counts now, by this partner, for that version (wire contract 13.7: W2.3-600061,
 * W2.3-600061-version).
 * @throws acceptance.already-attested
 */
export function requireNotAttested(attestation: {
  readonly customer: Pick<CustomerFacts, 'acceptances'>
  readonly partnerId: PartnerId
  readonly agreementType: string
  readonly rank: number
  readonly programme: Programme
  readonly now: Instant
  readonly contactFingerprint: string
  readonly knownFingerprints: ReadonlyMap<AcceptanceId, string>
  /** What is corrected by it; the older members of that chain were corrected away. */
  readonly corrects: AcceptanceId | undefined
}): void {
  const { customer, programme, now, knownFingerprints } = attestation
  const duplicate = customer.acceptances.find(
    (each) =>
      each.kind === 'attestation' &&
      each.partnerId === attestation.partnerId &&
      each.agreementType === attestation.agreementType &&
      each.rank === attestation.rank &&
      each.id !== attestation.corrects &&
      acceptanceCounts(each, programme, now) &&
      knownFingerprints.get(each.id) === attestation.contactFingerprint,
  )
  if (!duplicate) return
  throw new ProductError('acceptance.already-attested', { acceptanceId: duplicate.id })
}
