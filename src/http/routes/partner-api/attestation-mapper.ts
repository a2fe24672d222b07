import type { Attestation } from '../../../operations/attest-acceptance.ts'
import type { AttestationRead } from '../../../operations/list-attestations.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { AttestationRecord, AttestationView } from '../../../wire/schemas/acceptance.ts'

/** An attestation as its own partner sees it, with the person whom it names. */
export function toWireAttestation(attestation: Attestation): AttestationView {
  const { id, entryId, customerId, partnerId, recordedBy, contact } = attestation
  return {
    id,
    entryId,
    customerId,
    partnerId,
    ...(recordedBy === undefined ? {} : { recordedBy }),
    agreementType: attestation.agreementType,
    templateId: attestation.templateId,
    version: attestation.rank,
    dateAgreed: toWireInstant(attestation.agreedAt),
    recordedAt: toWireInstant(attestation.recordedAt),
    ...(contact === undefined ? {} : { primaryContact: toContact(contact) }),
    opensNothing: attestation.opensNothing,
  }
}

export function toWireAttestationRead(read: AttestationRead): AttestationRecord {
  const { counts, withdrawnAt, correctedBy } = read
  return {
    ...toWireAttestation(read),
    counts,
    ...(withdrawnAt === undefined ? {} : { withdrawnAt: toWireInstant(withdrawnAt) }),
    ...(correctedBy === undefined ? {} : { correctedBy }),
  }
}

function toContact({
  firstName,
  lastName,
  email,
  phoneNumber,
}: NonNullable<Attestation['contact']>) {
  return { firstName, lastName, email, ...(phoneNumber === undefined ? {} : { phoneNumber }) }
}
