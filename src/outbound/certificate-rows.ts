import { type CertificateWords, certificateWords } from '../texts/certificate-words.ts'
import { toVisibleText } from '../transparency/explain/visible-text.ts'

/** What a certificate of acceptance says, all of it from the record. */
export type Certificate = {
  readonly language: 'en' | 'de'
  readonly entryId: string
  readonly kind: 'acceptance' | 'attestation' | 'correction'
  readonly method: string | undefined
  readonly imported: { readonly strength: string; readonly date: string } | undefined
  readonly customerId: string | undefined
  readonly customerName: string | undefined
  readonly partnerId: string | undefined
  readonly partnerName: string | undefined
  readonly contact:
    | {
        readonly firstName: string
        readonly lastName: string
        readonly email: string
        readonly phoneNumber: string | undefined
      }
    | 'erased'
    | undefined
  readonly acceptedAt: string | undefined
  readonly recordedAt: string
  readonly agreement: {
    readonly name: string
    readonly version: string
    readonly locale: string
    readonly sha256: string
  }
  readonly log: {
    readonly origin: string
    readonly index: number
    readonly size: number
    readonly root: string
  }
  readonly verifyUrl: string
  readonly files: readonly {
    readonly name: string
    readonly mediaType: string
    readonly kind: 'receipt' | 'text'
    readonly bytes: Uint8Array
  }[]
}

/** One line of the certificate: a word for it, and what stands beside it, a paragraph each. */
export type CertificateRow = {
  readonly label: string
  readonly values: readonly string[]
  /** Hashes and ids, in letters of one width. */
  readonly isCode: boolean
}

/** The rows of a certificate in its language; what is not known has none. */
export function certificateRows(certificate: Certificate): readonly CertificateRow[] {
  const words = certificateWords[certificate.language]
  const { labels } = words
  const { agreement, log, imported, acceptedAt } = certificate
  const method = labelled(words.methods, certificate.method)
  const rows: (CertificateRow | undefined)[] = [
    row(labels.what, [words.kinds[certificate.kind]]),
    // How it came about is known of what was recorded here; the rest says how it is known.
    imported ? undefined : row(labels.how, [method]),
    imported &&
      row(labels.known, [
        `${words.imported} ${labelled(words.strengths, imported.strength) ?? imported.strength}.`,
      ]),
    row(labels.customer, [certificate.customerName, certificate.customerId]),
    row(labels.partner, [certificate.partnerName, certificate.partnerId]),
    row(labels.contact, contactLines(certificate.contact, words)),
    row(labels.accepted, [
      acceptedAt && toDate(acceptedAt, words),
      imported?.date === 'earliest-possible' ? words.earliestPossible : undefined,
    ]),
    row(labels.recorded, [toDateAndTime(certificate.recordedAt, words)]),
    row(labels.agreement, [agreement.name, words.version(agreement.version, agreement.locale)]),
    row(labels.text, [agreement.sha256], true),
    row(labels.entry, [certificate.entryId], true),
    row(labels.log, [log.origin], true),
    row(labels.place, [words.place(log.index, log.size)]),
    row(labels.root, [log.root], true),
  ]
  return rows.flatMap((each) => each ?? [])
}

/** Undefined when there is nothing to say. */
function row(
  label: string,
  values: readonly (string | undefined)[],
  isCode = false,
): CertificateRow | undefined {
  const said = values.flatMap((value) => value || [])
  return said.length === 0 ? undefined : { label, values: said, isCode }
}

function contactLines(
  contact: Certificate['contact'],
  words: CertificateWords,
): readonly (string | undefined)[] {
  if (contact === 'erased') return [words.erased]
  if (contact === undefined) return []
  return [`${contact.firstName} ${contact.lastName}`, contact.email, contact.phoneNumber]
}

/** The words for a value from the record; one that is not known stands for itself. */
function labelled(
  labels: Readonly<Record<string, string>>,
  name: string | undefined,
): string | undefined {
  return name !== undefined && Object.hasOwn(labels, name) ? labels[name] : name
}

/** Of a pure date the day, else the time of day too. */
function toDate(iso: string, words: CertificateWords): string {
  if (!iso.endsWith('T00:00:00.000Z')) return toDateAndTime(iso, words)
  return new Intl.DateTimeFormat(words.locale, words.dateFormat).format(new Date(iso))
}

function toDateAndTime(iso: string, words: CertificateWords): string {
  const at = new Date(iso)
  if (Number.isNaN(at.getTime())) return iso
  const day = new Intl.DateTimeFormat(words.locale, words.dateFormat).format(at)
  return words.dateAndTime(day, at.toISOString().slice(11, 19))
}

/** Runs of letters that the fonts do not have, or that run from right to left. */
const unshowable =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Common}\p{Script=Inherited}]+/gu

/** A value from the record as the page can show it; nothing in it hides or turns the writing. */
export function toShownValue(value: string, words: CertificateWords): string {
  const visible = toVisibleText(value)
  const shown = visible.replaceAll(unshowable, '…')
  return shown === visible ? visible : `${shown} (${words.notShowable})`
}
