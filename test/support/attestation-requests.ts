import { toAttestationRequestId, toEntryId } from '../../src/base/identifiers.ts'
import type { AcceptingContact } from '../../src/domain/acceptance/acceptance.ts'
import type {
  AttestationRequest,
  Signature,
} from '../../src/domain/attestation-request/attestation-request.ts'
import { at, buildText, mca, partnerA } from './domain.ts'

export function buildSignatory(parts: Partial<AcceptingContact> = {}): AcceptingContact {
  return {
    firstName: 'Mira',
    lastName: 'Adomeit',
    email: 'mira@kunde.example',
    phoneNumber: undefined,
    ...parts,
  }
}

export function buildSignature(parts: Partial<Signature> = {}): Signature {
  const text = buildText(parts.rank ?? 2, 'DE', 'de-DE')
  return {
    at: at('2024-06-01T09:00:00Z'),
    rank: text.rank,
    textSha256: text.sha256,
    textLanguage: text.language,
    entryId: toEntryId('e0000000-0000-4000-8000-000000000000'),
    ...parts,
  }
}

/** A request of partner A for somebody in Germany, open for a week from 2024-05-31. */
export function requestOf(parts: Partial<AttestationRequest> = {}): AttestationRequest {
  return {
    id: toAttestationRequestId('ab'.repeat(32)),
    partnerId: partnerA.id,
    customerId: undefined,
    agreementType: mca.name,
    country: 'DE',
    language: 'de-DE',
    companyName: 'Kunde GmbH',
    signatory: buildSignatory(),
    signatoryKey: 'key',
    createdAt: at('2024-05-31'),
    expiresAt: at('2024-06-07'),
    openedAt: undefined,
    supersededAt: undefined,
    newLinkAskedAt: undefined,
    signature: undefined,
    refusal: undefined,
    finalised: undefined,
    ...parts,
  }
}
