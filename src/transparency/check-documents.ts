import { isObject, type JsonObject } from '../base/json.ts'
import { parseBase64 } from './base64.ts'
import type { Disclosure } from './disclosures.ts'
import { toHex } from './hex.ts'
import type { Primitives } from './primitives.ts'
import type { ReceiptDocument } from './receipt.ts'
import type { ReceiptFault } from './receipt-fault.ts'

/** A file that goes along with a receipt and is the very one that the entry cites. */
export type CheckedDocument = {
  /** The text that was accepted, or another file. */
  readonly isAgreement: boolean
  readonly sha256: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

type Attached =
  | { readonly kind: 'sound'; readonly documents: readonly CheckedDocument[] }
  | { readonly kind: 'faulty'; readonly fault: Extract<ReceiptFault, `document-${string}`> }
type Citing = {
  readonly entry: { readonly fields: JsonObject }
  readonly disclosures: readonly Disclosure[]
}

/** Checks that each file has its hash and that the entry cites it; another one would only mislead. */
export function checkDocuments(
  given: readonly ReceiptDocument[],
  { entry, disclosures }: Citing,
  primitives: Pick<Primitives, 'sha256'>,
): Attached {
  const agreement = isObject(entry.fields.agreement) ? entry.fields.agreement : undefined
  const cited = citedFiles(entry.fields, disclosures)
  const documents: CheckedDocument[] = []
  for (const { sha256, media_type: mediaType, data } of given) {
    const bytes = parseBase64(data)
    if (bytes === undefined) return { kind: 'faulty', fault: 'document-encoding' }
    if (toHex(primitives.sha256(bytes)) !== sha256) {
      return { kind: 'faulty', fault: 'document-altered' }
    }
    if (documents.some((each) => each.sha256 === sha256)) {
      return { kind: 'faulty', fault: 'document-twice' }
    }
    const isAgreement = agreement?.sha256 === sha256
    if (!isAgreement && !cited.has(sha256)) return { kind: 'faulty', fault: 'document-not-cited' }
    if (isAgreement && (agreement.media_type !== mediaType || agreement.bytes !== bytes.length)) {
      return { kind: 'faulty', fault: 'document-altered' }
    }
    documents.push({ isAgreement, sha256, mediaType, bytes })
  }
  return { kind: 'sound', documents }
}

/** Hashes of the other files that the entry or its disclosures name. */
function citedFiles(
  { evidence }: JsonObject,
  disclosures: readonly Disclosure[],
): ReadonlySet<unknown> {
  const clear = Array.isArray(evidence) ? evidence : []
  const hidden = disclosures.filter(
    ({ name }) => name === 'rendered_sha256' || name.startsWith('evidence_'),
  )
  return new Set([
    ...clear.map((each) => (isObject(each) ? each.sha256 : undefined)),
    ...hidden.map(({ value }) => value),
  ])
}
