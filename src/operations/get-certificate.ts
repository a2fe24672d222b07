import { assert } from '../base/assert.ts'
import { type CustomerId, type EntryId, toPartnerId } from '../base/identifiers.ts'
import { isObject, type JsonObject } from '../base/json.ts'
import { ProductError } from '../base/product-error.ts'
import type { CustomerUser, Operator, PartnerCaller } from '../domain/caller.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { parseBase64 } from '../transparency/base64.ts'
import { parseCheckpoint } from '../transparency/checkpoint.ts'
import { parseDisclosure } from '../transparency/disclosures.ts'
import { parseEntry } from '../transparency/entry.ts'
import { parseNote } from '../transparency/note.ts'
import type { EvidenceReceipt } from '../transparency/receipt.ts'
import { parseTlogProof } from '../transparency/tlog-proof.ts'
import type { ReceiptDeps } from './build-receipt.ts'
import type { Certificate, CertifiedFile, CertifiedText } from './certificate.ts'
import type { Deps } from './deps.ts'
import { discloseReceipt } from './disclose-receipt.ts'

/** The PDF, or `pending` until the entry is published. */
export type CertificateState =
  | { readonly state: 'pending' }
  | { readonly state: 'published'; readonly pdf: Uint8Array }

/**
 * The certificate of an acceptance for a party to it: a rendering of the receipt, which goes along
 * with the exact text. The same record gives the same bytes at any later time (evidence log 13).
 *
 * @throws customer.unknown; acceptance.unknown also for entries that are no acceptance
 */
export async function getCertificate(
  deps: ReceiptDeps & Pick<Deps, 'certificates'>,
  caller: PartnerCaller | CustomerUser | Operator,
  {
    customerId,
    entryId,
    language,
  }: {
    readonly customerId: CustomerId
    readonly entryId: EntryId
    readonly language: 'en' | 'de'
  },
): Promise<CertificateState> {
  const wanted = { customerId, entryId, withDocuments: true }
  const found = await discloseReceipt(deps, caller, wanted)
  if (found.state === 'pending') return found
  return renderCertificate(deps, found.receipt.file, language)
}

/**
 * The certificate that belongs to a receipt.
 *
 * @throws acceptance.unknown for an entry that is no acceptance
 */
export async function renderCertificate(
  deps: ReceiptDeps & Pick<Deps, 'certificates'>,
  receipt: EvidenceReceipt,
  language: 'en' | 'de',
): Promise<CertificateState> {
  const programme = await deps.storage.read(async (tx) => tx.programme)
  const { publicUrl } = deps
  const certificate = toCertificate(receipt, { language, programme, publicUrl })
  if (!certificate)
    throw new ProductError('acceptance.unknown', { acceptanceId: entryIdOf(receipt) })
  return { state: 'published', pdf: await deps.certificates.render(certificate) }
}

function entryIdOf({ entry }: EvidenceReceipt): string {
  const parsed = parseEntry(parseBase64(entry) ?? new Uint8Array())
  return parsed.kind === 'entry' ? parsed.id : ''
}

type Context = {
  readonly language: 'en' | 'de'
  readonly programme: Programme
  readonly publicUrl: string
}

/** Undefined for an entry that is no acceptance. */
function toCertificate(receipt: EvidenceReceipt, context: Context): Certificate | undefined {
  const { language, programme, publicUrl } = context
  const entry = parseEntry(parseBase64(receipt.entry) ?? new Uint8Array())
  const proof = parseTlogProof(receipt.proof)
  const note = proof && parseNote(proof.checkpoint)
  const checkpoint = note && parseCheckpoint(note.text)
  assert(entry.kind === 'entry' && proof && checkpoint, 'a receipt that is issued can be read')
  const kind = kindOf(entry.type)
  if (kind === undefined) return undefined
  const hidden = new Map(
    receipt.disclosures.flatMap((encoded) => {
      const disclosure = parseDisclosure(encoded)
      return disclosure ? [[disclosure.name, disclosure.value]] : []
    }),
  )
  const partnerId = hidden.get('partner_id')
  return {
    language,
    entryId: entry.id,
    kind,
    method: hidden.get('method'),
    imported: toImported(entry.fields),
    customerId: hidden.get('customer_id'),
    customerName: hidden.get('organization_name'),
    partnerId,
    partnerName: partnerId && programme.partners.get(toPartnerId(partnerId))?.name,
    contact: toContact(hidden, { mayBeErased: kind !== 'acceptance' && !entry.fields.imported }),
    acceptedAt: hidden.get('accepted_at'),
    recordedAt: String(entry.fields.recorded_at),
    agreement: toText(entry.fields, context),
    log: {
      origin: checkpoint.origin,
      index: proof.index,
      size: checkpoint.size,
      root: Buffer.from(checkpoint.root).toString('base64'),
    },
    verifyUrl: `${publicUrl}/verify`,
    files: toFiles(entry.id, receipt),
  }
}

function kindOf(type: string): Certificate['kind'] | undefined {
  return (['acceptance', 'attestation', 'correction'] as const).find((each) => each === type)
}

function toImported({ imported }: JsonObject): Certificate['imported'] {
  if (!isObject(imported)) return undefined
  return { strength: String(imported.strength), date: String(imported.date) }
}

function toContact(
  hidden: ReadonlyMap<string, string>,
  { mayBeErased }: { readonly mayBeErased: boolean },
): Certificate['contact'] {
  const firstName = hidden.get('contact_first_name')
  const lastName = hidden.get('contact_last_name')
  const email = hidden.get('contact_email')
  if (firstName !== undefined && lastName !== undefined && email !== undefined) {
    return { firstName, lastName, email, phoneNumber: hidden.get('contact_phone') }
  }
  return mayBeErased ? 'erased' : undefined
}

function toText({ agreement }: JsonObject, { language, programme }: Context): CertifiedText {
  assert(isObject(agreement), 'every acceptance cites a text')
  const { id, version, locale, sha256 } = agreement
  const type = programme.types.find(({ name }) => name === id)
  return {
    name: type?.names[language] ?? String(id),
    version: String(version),
    locale: String(locale),
    sha256: String(sha256),
  }
}

function toFiles(entryId: string, receipt: EvidenceReceipt): readonly CertifiedFile[] {
  const texts = (receipt.documents ?? []).map(({ sha256, media_type, data }): CertifiedFile => {
    const name = `agreement-${sha256.slice(0, 16)}.${extensionOf(media_type)}`
    return { name, mediaType: media_type, kind: 'text', bytes: Buffer.from(data, 'base64') }
  })
  return [
    {
      name: `${entryId}.receipt.json`,
      mediaType: 'application/json',
      kind: 'receipt',
      // As it is served: whoever keeps the certificate keeps the evidence.
      bytes: Buffer.from(JSON.stringify(receipt)),
    },
    ...texts,
  ]
}

const extensions: Readonly<Record<string, string>> = {
  'text/markdown': 'md',
  'text/html': 'html',
  'text/plain': 'txt',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
}

function extensionOf(mediaType: string): string {
  const type = mediaType.split(';')[0]?.trim().toLowerCase() ?? ''
  return (Object.hasOwn(extensions, type) ? extensions[type] : undefined) ?? 'bin'
}
