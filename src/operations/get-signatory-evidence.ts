import type { EntryId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { AttestationRequest } from '../domain/attestation-request/attestation-request.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getRequestOfLink } from './attestation-link.ts'
import { buildReceipt, type ReceiptDeps } from './build-receipt.ts'
import type { Deps } from './deps.ts'
import type { ReceiptState } from './find-receipt.ts'
import { type CertificateState, renderCertificate } from './get-certificate.ts'
import { waitForReceipt } from './wait-for-receipt.ts'

/** Whoever has just answered has the receipt at hand before they look for it. */
const longestWaitMs = 5000

type Of = { readonly attestationId: string }

/**
 * The receipt of what the signatory answered, with the text, for whoever holds the link: it shows what
 * they said themselves (design 2.2). MUST NOT be given for another link.
 *
 * @throws attestation-request.unknown, also while nothing is answered
 */
export async function getSignatoryReceipt(deps: ReceiptDeps, of: Of): Promise<ReceiptState> {
  const entryId = await deps.storage.read(async (tx) => {
    return answerOf(await getRequestOfLink(tx, deps.primitives, of.attestationId))
  })
  await waitForReceipt(deps, entryId, longestWaitMs)
  return deps.storage.read(async (tx) => {
    const request = await getRequestOfLink(tx, deps.primitives, of.attestationId)
    const disclosures = await disclosuresOf(tx, request, entryId)
    const entry = await tx.log.findEntry(entryId)
    const receipt =
      entry && (await buildReceipt(deps, tx, { entry, disclosures, withDocuments: true }))
    return receipt ? { state: 'published', receipt } : { state: 'pending' }
  })
}

/**
 * The certificate of what the signatory accepted, for whoever holds the link.
 *
 * @throws attestation-request.unknown; acceptance.unknown for what was declined
 */
export async function getSignatoryCertificate(
  deps: ReceiptDeps & Pick<Deps, 'certificates'>,
  { language, ...of }: Of & { readonly language: 'en' | 'de' },
): Promise<CertificateState> {
  const found = await getSignatoryReceipt(deps, of)
  return found.state === 'pending' ? found : renderCertificate(deps, found.receipt.file, language)
}

function answerOf({ signature, refusal }: AttestationRequest): EntryId {
  const entryId = signature?.entryId ?? refusal?.entryId
  if (entryId === undefined) throw new ProductError('attestation-request.unknown', {})
  return entryId
}

/** Of a customer that became known later the entry still belongs to the programme (decision 004). */
async function disclosuresOf(
  tx: Pick<ReadTransaction, 'log'>,
  { customerId }: AttestationRequest,
  entryId: EntryId,
) {
  const own = customerId === undefined ? [] : await tx.log.findDisclosures(customerId, entryId)
  return own.length > 0 ? own : tx.log.findDisclosures(undefined, entryId)
}
