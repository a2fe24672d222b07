import { unreachable } from '../../../base/assert.ts'
import { toCustomerId } from '../../../base/identifiers.ts'
import type {
  AttestationRequest,
  AttestationRequestState,
} from '../../../domain/attestation-request/attestation-request.ts'
import type {
  CreateAttestationRequestInput,
  CreatedAttestationRequest,
} from '../../../operations/create-attestation-request.ts'
import type { AttestationRequestRead } from '../../../operations/get-attestation-request.ts'
import type { RequestIdentity } from '../../../operations/request-identity.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import {
  type AttestationRequestView,
  type CreateEnhancedAttestationRequest,
  type EnhancedAttestation,
  type EnhancedAttestationStatus,
  expirationMinutes,
} from '../../../wire/schemas/enhanced-attestation.ts'

export function toCreateAttestationRequestInput(
  body: CreateEnhancedAttestationRequest,
  request: RequestIdentity,
): CreateAttestationRequestInput {
  const { country, language, companyName, customerTenantId } = body
  return {
    country,
    language,
    companyName,
    signatory: {
      firstName: body.signatoryFirstName,
      lastName: body.signatoryLastName,
      email: body.signatoryEmail,
      phoneNumber: body.signatoryPhoneNumber,
    },
    lifetimeMinutes: body.expirationTime ?? expirationMinutes.longest,
    customerId: customerTenantId === undefined ? undefined : toCustomerId(customerTenantId),
    request,
  }
}

export function toCreatedAttestation(created: CreatedAttestationRequest): EnhancedAttestation {
  const { attestationId, state, expiresAt, acceptanceUrl, customerId } = created
  return {
    attestationId,
    status: toWireStatus(state),
    expiresAt: toWireInstant(expiresAt),
    acceptanceUrl,
    ...(customerId === undefined ? {} : { customerTenantId: customerId }),
  }
}

export function toEnhancedAttestation(
  { request, state }: AttestationRequestRead,
  link: { readonly attestationId: string; readonly acceptanceUrl: string },
): EnhancedAttestation {
  const { customerId } = request
  return {
    attestationId: link.attestationId.trim().toLowerCase(),
    status: toWireStatus(state),
    expiresAt: toWireInstant(request.expiresAt),
    acceptanceUrl: link.acceptanceUrl,
    ...(customerId === undefined ? {} : { customerTenantId: customerId }),
    ...whatHappened(request),
  }
}

export function toAttestationRequestView({
  request,
  state,
}: AttestationRequestRead): AttestationRequestView {
  const { id, companyName, country, language, customerId, signatory } = request
  return {
    id,
    state,
    companyName,
    country,
    language,
    ...(customerId === undefined ? {} : { customerId }),
    ...(signatory ? { signatory: toContact(signatory) } : {}),
    createdAt: toWireInstant(request.createdAt),
    expiresAt: toWireInstant(request.expiresAt),
    ...whatHappened(request),
  }
}

function toContact({
  firstName,
  lastName,
  email,
  phoneNumber,
}: NonNullable<AttestationRequest['signatory']>): NonNullable<AttestationRequestView['signatory']> {
  return { firstName, lastName, email, ...(phoneNumber === undefined ? {} : { phoneNumber }) }
}

function whatHappened({ signature, refusal, newLinkAskedAt }: AttestationRequest) {
  return {
    ...(signature ? { acceptedAt: toWireInstant(signature.at) } : {}),
    ...(refusal ? { declinedAt: toWireInstant(refusal.at) } : {}),
    ...(refusal?.reason === undefined ? {} : { declineReason: refusal.reason }),
    ...(newLinkAskedAt === undefined ? {} : { newLinkRequestedAt: toWireInstant(newLinkAskedAt) }),
  }
}

function toWireStatus(state: AttestationRequestState): EnhancedAttestationStatus {
  switch (state) {
    case 'required':
    case 'pending':
    case 'accepted':
    case 'expired':
    case 'superseded':
      return state
    case 'declined':
      // Clients know no word for it; like after an expiry they have to ask anew.
      return 'expired'
    case 'agreement-created':
      return 'agreementCreated'
    default:
      return unreachable(state)
  }
}
