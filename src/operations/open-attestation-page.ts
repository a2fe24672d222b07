import { ProductError } from '../base/product-error.ts'
import type { AgreementText, AgreementType } from '../domain/agreement/agreement.ts'
import { findAgreementType } from '../domain/agreement/versions.ts'
import {
  type AttestationRequest,
  type AttestationRequestState,
  attestationRequestState,
  isOpen,
} from '../domain/attestation-request/attestation-request.ts'
import { requireTextShown } from '../domain/attestation-request/text-shown.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getRequestOfLink } from './attestation-link.ts'
import type { Deps } from './deps.ts'

/** What the holder of a link sees: the text while it can be answered, then what happened. */
export type AttestationPage = {
  readonly request: AttestationRequest
  readonly state: AttestationRequestState
  readonly partner: Partner
  readonly agreementType: AgreementType
  /** Who runs the programme. */
  readonly operator: string
  /** Only while it can be answered. */
  readonly reading: Reading | undefined
}
export type Reading = {
  readonly text: AgreementText
  readonly bytes: Uint8Array
  /** The same version in every language of the country. */
  readonly choice: readonly AgreementText[]
}

type PageDeps = Pick<Deps, 'storage' | 'primitives'>
type Visit = { readonly attestationId: string; readonly language: string | undefined }

/**
 * Opens the page of a request; the first visit makes it pending (wire contract 2.7).
 *
 * @throws attestation-request.unknown, agreement.no-text
 */
export async function openAttestationPage(deps: PageDeps, visit: Visit): Promise<AttestationPage> {
  const seen = await deps.storage.read((tx) => look(deps, tx, visit))
  // Nearly every visit after the first only reads.
  if (seen.state !== 'required') return seen
  return deps.storage.write(async (tx) => {
    const { partnerId, id } = seen.request
    const request = await tx.attestationRequests.lock(partnerId, id)
    if (request && attestationRequestState(request, tx.now) === 'required') {
      await tx.attestationRequests.update({ ...request, openedAt: tx.now })
    }
    return look(deps, tx, visit)
  })
}

async function look(
  deps: PageDeps,
  tx: ReadTransaction,
  { attestationId, language }: Visit,
): Promise<AttestationPage> {
  const { programme, now } = tx
  const request = await getRequestOfLink(tx, deps.primitives, attestationId)
  const partner = programme.partners.get(request.partnerId)
  const agreementType = findAgreementType(programme, request.agreementType)
  if (!partner || !agreementType) throw new ProductError('attestation-request.unknown', {})
  return {
    request,
    state: attestationRequestState(request, now),
    partner,
    agreementType,
    operator: programme.policy.operatorName,
    reading: isOpen(request, now) ? await read(tx, request, language) : undefined,
  }
}

async function read(
  tx: ReadTransaction,
  request: AttestationRequest,
  language: string | undefined,
): Promise<Reading> {
  const { programme, now } = tx
  const { text, choice } = requireTextShown({ request, programme, now }, language)
  const content = await tx.texts.findContent(text.sha256)
  if (!content) throw new ProductError('agreement.text-unknown', { sha256: text.sha256 })
  return { text, choice, bytes: content.bytes }
}
