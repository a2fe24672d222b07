import type { Instant } from '../base/time.ts'
import { equalBytes, parseUtf8 } from './bytes.ts'
import { childrenOf, type DerElement, derTags, parseDer, parseOneDer, toOid } from './der-reader.ts'

/** What is read of an X.509 certificate (RFC 5280): what the chain of a timestamp needs. */
export type Certificate = {
  readonly whole: Uint8Array
  /** The bytes that its issuer signed. */
  readonly signed: Uint8Array
  readonly signatureAlgorithm: string
  readonly signature: Uint8Array
  readonly issuer: Uint8Array
  readonly subject: Uint8Array
  readonly subjectName: string
  readonly validFrom: Instant
  readonly validUntil: Instant
  /** SubjectPublicKeyInfo. */
  readonly publicKey: Uint8Array
  readonly mayIssue: boolean
  /** Extended key usages; undefined where the certificate does not limit them. */
  readonly purposes: readonly string[] | undefined
}

const oids = {
  commonName: '2.5.4.3',
  keyUsage: '2.5.29.15',
  basicConstraints: '2.5.29.19',
  certificatePolicies: '2.5.29.32',
  extendedKeyUsage: '2.5.29.37',
} as const
const judgedExtensions: readonly string[] = Object.values(oids)

const context0 = 0xa0
const context3 = 0xa3
const keyCertSign = 0x04
const longestName = 200

/** Reads a certificate, which is hostile; undefined for what is none, or asks what is not judged here. */
export function parseCertificate(bytes: Uint8Array): Certificate | undefined {
  const parts = childrenOf(parseOneDer(bytes, derTags.sequence), derTags.sequence) ?? []
  const [body, algorithm, signature, ...more] = parts
  const signatureAlgorithm = toAlgorithm(algorithm)
  const signatureBytes = toBits(signature)
  const fields = childrenOf(body, derTags.sequence) ?? []
  const [, , issuer, validity, subject, publicKey, ...rest] =
    fields[0]?.tag === context0 ? fields.slice(1) : fields
  const [from, until] = (childrenOf(validity, derTags.sequence) ?? []).map(toInstant)
  const extensions = readExtensions(rest.find(({ tag }) => tag === context3))
  if (body === undefined || issuer === undefined || subject === undefined) return undefined
  if (publicKey?.tag !== derTags.sequence || more.length > 0) return undefined
  if (from === undefined || until === undefined || extensions === undefined) return undefined
  if (signatureAlgorithm === undefined || signatureBytes === undefined) return undefined
  return {
    whole: bytes,
    signed: body.whole,
    signatureAlgorithm,
    signature: signatureBytes,
    issuer: issuer.whole,
    subject: subject.whole,
    subjectName: readName(subject),
    validFrom: from,
    validUntil: until,
    publicKey: publicKey.whole,
    ...extensions,
  }
}

/** Does the name of the one stand as issuer in the other? The signature is another matter. */
export function namesIssuer(certificate: Certificate, issuer: Certificate): boolean {
  return issuer.mayIssue && equalBytes(certificate.issuer, issuer.subject)
}

/** The algorithm of an AlgorithmIdentifier. */
function toAlgorithm(element: DerElement | undefined): string | undefined {
  const [name] = childrenOf(element, derTags.sequence) ?? []
  return toOid(name)
}

function toBits(element: DerElement | undefined): Uint8Array | undefined {
  // The first byte counts the bits that do not count; there are none in what is read here.
  if (element?.tag !== derTags.bitString || element.content[0] !== 0) return undefined
  return element.content.subarray(1)
}

/** RFC 5280 4.1.2.5: years of two digits are those from 1950 to 2049. */
function toInstant({ tag, content }: DerElement): Instant | undefined {
  const text = String.fromCharCode(...content.subarray(0, 32))
  const century = Number(text.slice(0, 2)) < 50 ? '20' : '19'
  const whole = tag === derTags.utcTime ? century + text : text
  const isTime = tag === derTags.utcTime || tag === derTags.generalizedTime
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(whole) ?? []
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  return isTime && !Number.isNaN(at) ? at : undefined
}

function readExtensions(
  wrapped: DerElement | undefined,
): Pick<Certificate, 'mayIssue' | 'purposes'> | undefined {
  const none = { mayIssue: false, purposes: undefined }
  if (wrapped === undefined) return none
  const [list] = childrenOf(wrapped, context3) ?? []
  const found = new Map<string, Uint8Array>()
  for (const extension of childrenOf(list, derTags.sequence) ?? []) {
    const parts = childrenOf(extension, derTags.sequence) ?? []
    const name = toOid(parts[0])
    const value = parts.at(-1)
    const isCritical = parts[1]?.tag === derTags.boolean && parts[1].content[0] !== 0
    if (name === undefined || value?.tag !== derTags.octetString || found.has(name))
      return undefined
    // RFC 5280 4.2: what must be understood and is not makes the certificate unusable
    if (isCritical && !judgedExtensions.includes(name)) return undefined
    found.set(name, value.content)
  }
  return {
    mayIssue: isAuthority(found.get(oids.basicConstraints)) && maySign(found.get(oids.keyUsage)),
    purposes: readPurposes(found.get(oids.extendedKeyUsage)),
  }
}

function isAuthority(constraints: Uint8Array | undefined): boolean {
  const [isCa] =
    (constraints && childrenOf(parseOneDer(constraints, derTags.sequence), derTags.sequence)) ?? []
  return isCa?.tag === derTags.boolean && isCa.content[0] !== 0
}

function maySign(usage: Uint8Array | undefined): boolean {
  if (usage === undefined) return true
  const bits = parseOneDer(usage, derTags.bitString)
  return bits !== undefined && ((bits.content[1] ?? 0) & keyCertSign) !== 0
}

function readPurposes(usages: Uint8Array | undefined): readonly string[] | undefined {
  if (usages === undefined) return undefined
  const named = childrenOf(parseOneDer(usages, derTags.sequence), derTags.sequence) ?? []
  return named.map((each) => toOid(each) ?? '')
}

/** The common name, or else the last part of the name, to be shown; it comes from outside. */
function readName(subject: DerElement): string {
  const names = (childrenOf(subject, derTags.sequence) ?? [])
    .flatMap((each) => parseDer(each.content) ?? [])
    .flatMap((attribute) => {
      const [type, value] = childrenOf(attribute, derTags.sequence) ?? []
      const text = (value && parseUtf8(value.content)) ?? ''
      return text === '' ? [] : [{ type: toOid(type), text }]
    })
  const name = names.find(({ type }) => type === oids.commonName) ?? names.at(-1)
  return name === undefined ? '?' : name.text.slice(0, longestName)
}
