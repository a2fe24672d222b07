import type { AttestationRequestId, CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Instant } from '../base/time.ts'
import type { AcceptingContact } from '../domain/acceptance/acceptance.ts'
import {
  type AttestationRequestState,
  attestationRequestState,
} from '../domain/attestation-request/attestation-request.ts'
import { toSignatoryKey } from '../domain/attestation-request/company-name.ts'
import { requestAttestation } from '../domain/attestation-request/request-attestation.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { findRequestId, newAttestationId, toAcceptanceUrl } from './attestation-link.ts'
import { getCustomerOf, getOwnPartner, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { digestHex } from './digest.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

export type CreateAttestationRequestInput = {
  readonly country: string
  readonly language: string
  readonly companyName: string
  readonly signatory: AcceptingContact
  readonly lifetimeMinutes: number
  /** Known already: then the policy may finalise by itself. */
  readonly customerId: CustomerId | undefined
  readonly request?: RequestIdentity
}

/** The new request with its secret, which is not kept and never told again. */
export type CreatedAttestationRequest = {
  readonly attestationId: string
  readonly requestId: AttestationRequestId
  readonly state: AttestationRequestState
  readonly expiresAt: Instant
  readonly acceptanceUrl: string
  readonly customerId: CustomerId | undefined
}

export type RequestDeps = Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives' | 'publicUrl'>

/**
 * Asks a named signatory to read and accept the agreement on a link (wire contract 2.7). A request
 * of the same partner for the same signatory and company takes the place of the earlier ones.
 *
 * @throws caller.reseller-refused, partner.suspended, acceptance.signed-not-allowed,
 * customer.unknown, customer.relationship-ended, customer.suspended, request.invalid,
 * agreement.no-text, request.replayed-differently
 */
export function createAttestationRequest(
  deps: RequestDeps,
  caller: PartnerCaller,
  input: CreateAttestationRequestInput,
): Promise<CreatedAttestationRequest> {
  return writeOnce(deps, { caller, request: input.request }, (tx) => {
    requireActionOf(tx, caller, 'attest')
    return createRequestIn(deps, tx, { caller, input })
  })
}

/** The same inside a transaction. */
export async function createRequestIn(
  deps: Pick<Deps, 'primitives' | 'publicUrl'>,
  tx: WriteTransaction,
  { caller, input }: { caller: PartnerCaller; input: CreateAttestationRequestInput },
): Promise<CreatedAttestationRequest> {
  const attestationId = newAttestationId(deps.primitives)
  const id = findRequestId(deps.primitives, attestationId)
  if (id === undefined) throw new Error('a new attestation id is a GUID')
  const agreementType = tx.programme.policy.gateAgreementType
  const { country, language, companyName, signatory, lifetimeMinutes } = input
  const request = requestAttestation({
    id,
    partner: getOwnPartner(tx, caller),
    programme: tx.programme,
    now: tx.now,
    agreementType,
    country,
    language,
    companyName,
    signatory,
    signatoryKey: digestHex(
      deps.primitives,
      toSignatoryKey({ agreementType, companyName, signatory }),
    ),
    lifetimeMinutes,
    customer: await findNamedCustomer(tx, caller, input.customerId),
  })
  const { partnerId, customerId } = request
  await tx.attestationRequests.supersede(partnerId, request.signatoryKey, tx.now)
  await tx.attestationRequests.insert(request)
  if (customerId !== undefined) {
    await tx.tasks.close(customerId, partnerId, ['new-signing-link-asked'])
  }
  await writeAudit(tx, {
    caller,
    partnerId,
    ...(customerId === undefined ? {} : { customerId }),
    resourceType: 'attestation_request',
    operationType: 'create_attestation_request',
    // Neither the signatory nor the secret of the link.
    newValue: { Id: request.id, Country: country, Language: language },
    request: input.request,
  })
  return {
    attestationId,
    requestId: request.id,
    state: attestationRequestState(request, tx.now),
    expiresAt: request.expiresAt,
    acceptanceUrl: toAcceptanceUrl(deps.publicUrl, attestationId),
    customerId,
  }
}

async function findNamedCustomer(
  tx: WriteTransaction,
  caller: PartnerCaller,
  customerId: CustomerId | undefined,
) {
  if (customerId === undefined) return undefined
  const { customer } = await getCustomerOf(tx, caller, customerId)
  const profile = await tx.customers.findProfile(customerId)
  if (!profile) throw new ProductError('customer.unknown', { customerId })
  return { facts: customer, companyName: profile.companyName }
}
