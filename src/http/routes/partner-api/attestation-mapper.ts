import type { Attestation } from '../../../operations/attest-acceptance.ts'
import type { AttestationRead } from '../../../operations/list-attestations.ts'
import { toWireInstant } from '../../../wire/dates.ts'

/** An attestation as its own partner sees it, with the person whom it names. */
export function toWireAttestation(attestation: Attestation) {
  const { id, entryId, customerId, partnerId, recordedBy, contact } = attestation
  return {
    id,
    entryId,
    customerId,
    partnerId,
    recordedBy,
    agreementType: attestation.agreementType,
    templateId: attestation.templateId,
    version: attestation.rank,
    dateAgreed: toWireInstant(attestation.agreedAt),
    recordedAt: toWireInstant(attestation.recordedAt),
    primaryContact: contact,
    opensNothing: attestation.opensNothing,
  }
}

export function toWireAttestationRead(read: AttestationRead) {
  const { counts, withdrawnAt, correctedBy } = read
  return {
    ...toWireAttestation(read),
    counts,
    withdrawnAt: withdrawnAt === undefined ? undefined : toWireInstant(withdrawnAt),
    correctedBy,
  }
}
