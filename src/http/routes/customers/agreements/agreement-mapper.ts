import type { CustomerId } from '../../../../base/identifiers.ts'
import type {
  AttestAcceptanceInput,
  Attestation,
} from '../../../../operations/attest-acceptance.ts'
import type { RequestIdentity } from '../../../../operations/request-identity.ts'
import { requireWireInstant, toWireInstant } from '../../../../wire/dates.ts'
import type { Agreement, DeclareAgreementRequest } from '../../../../wire/schemas/agreement.ts'

/** On the wire an Agreement is a partner's statement that the customer accepted: an attestation. */
export function toAttestAcceptanceInput(
  customerId: CustomerId,
  { primaryContact, dateAgreed, templateId }: DeclareAgreementRequest,
  request: RequestIdentity,
): AttestAcceptanceInput {
  const { instant, isPureDate } = requireWireInstant(dateAgreed, 'dateAgreed')
  const { firstName, lastName, email, phoneNumber } = primaryContact
  return {
    customerId,
    templateId,
    contact: { firstName, lastName, email, phoneNumber },
    agreedAt: instant,
    isPureDate,
    request,
  }
}

export function toWireAgreement(attestation: Attestation): Agreement {
  const { recordedBy, contact, agreedAt, templateId, agreementType, agreementLink } = attestation
  return {
    ...(recordedBy === undefined ? {} : { userId: recordedBy }),
    primaryContact: {
      // Strict clients read the members even where the contact has been erased.
      firstName: contact?.firstName ?? '',
      lastName: contact?.lastName ?? '',
      email: contact?.email ?? '',
      ...(contact?.phoneNumber ? { phoneNumber: contact.phoneNumber } : {}),
    },
    templateId,
    dateAgreed: toWireInstant(agreedAt),
    type: agreementType,
    agreementLink,
  }
}
