import type { Instant } from '../base/time.ts'
import { concatBytes } from './bytes.ts'
import { childrenOf, type DerElement, derTags, parseDer, parseOneDer, toOid } from './der-reader.ts'

/** What a time-stamping authority answered, as far as anybody checks it (RFC 3161 2.4.2). */
export type Timestamp = {
  /** The bytes over which the authority speaks; the signature covers their hash. */
  readonly info: Uint8Array
  readonly imprint: { readonly algorithm: string; readonly hash: Uint8Array }
  readonly at: Instant
  /** As it was asked, big-endian. */
  readonly nonce: Uint8Array | undefined
  readonly certificates: readonly Uint8Array[]
  readonly signer: TimestampSigner
}

export type TimestampSigner = {
  readonly digestAlgorithm: string
  /** What is signed: the attributes as a set (RFC 5652 5.4). */
  readonly signed: Uint8Array
  readonly messageDigest: Uint8Array
  /** Hash of the certificate that the signature is bound to (RFC 5035). */
  readonly certificateHash: Uint8Array
  readonly signatureAlgorithm: string
  readonly signature: Uint8Array
}

export const timestampOids = {
  sha256: '2.16.840.1.101.3.4.2.1',
  signedData: '1.2.840.113549.1.7.2',
  info: '1.2.840.113549.1.9.16.1.4',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificate: '1.2.840.113549.1.9.16.2.12',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
} as const

const longestResponse = 131_072
/** `[0]` and `[1]`, constructed. */
const context0 = 0xa0
/** `granted` and `grantedWithMods`. */
const grantedStatuses = [0, 1]

/** Reads a whole TimeStampResp that grants; undefined for everything else. It proves nothing yet. */
export function parseTimestamp(response: Uint8Array): Timestamp | undefined {
  if (response.length > longestResponse) return undefined
  const [status, token] =
    childrenOf(parseOneDer(response, derTags.sequence), derTags.sequence) ?? []
  const [code] = childrenOf(status, derTags.sequence) ?? []
  const isGranted = code?.tag === derTags.integer && code.content.length === 1
  if (!isGranted || !grantedStatuses.includes(code.content[0] ?? -1)) return undefined
  const [tokenType, wrapped] = childrenOf(token, derTags.sequence) ?? []
  if (toOid(tokenType) !== timestampOids.signedData) return undefined
  const [signedData] = childrenOf(wrapped, context0) ?? []
  const [, , encapsulated, ...rest] = childrenOf(signedData, derTags.sequence) ?? []
  const info = readInfoBytes(encapsulated)
  const [signerInfo, ...otherSigners] = childrenOf(rest.at(-1), derTags.set) ?? []
  const signer = otherSigners.length === 0 ? readSigner(signerInfo) : undefined
  const said = info && readInfo(info)
  if (info === undefined || signer === undefined || said === undefined) return undefined
  const bag = rest.find(({ tag }) => tag === context0)
  const certificates = (bag && parseDer(bag.content)) ?? []
  return { info, ...said, certificates: certificates.map(({ whole }) => whole), signer }
}

function readInfoBytes(encapsulated: DerElement | undefined): Uint8Array | undefined {
  const [type, wrapped] = childrenOf(encapsulated, derTags.sequence) ?? []
  if (toOid(type) !== timestampOids.info) return undefined
  const [content] = childrenOf(wrapped, context0) ?? []
  return content?.tag === derTags.octetString ? content.content : undefined
}

function readInfo(info: Uint8Array): Pick<Timestamp, 'imprint' | 'at' | 'nonce'> | undefined {
  const parts = childrenOf(parseOneDer(info, derTags.sequence), derTags.sequence) ?? []
  const [, , messageImprint, , time, ...optional] = parts
  const [algorithm, hash] = childrenOf(messageImprint, derTags.sequence) ?? []
  const [name] = childrenOf(algorithm, derTags.sequence) ?? []
  const oid = toOid(name)
  const at = time?.tag === derTags.generalizedTime ? parseTime(time.content) : undefined
  if (oid === undefined || hash?.tag !== derTags.octetString || at === undefined) return undefined
  const nonce = optional.find(({ tag }) => tag === derTags.integer)?.content
  return { imprint: { algorithm: oid, hash: hash.content }, at, nonce: nonce && positive(nonce) }
}

/** `YYYYMMDDhhmmss[.f…]Z`, to the millisecond below (RFC 3161 2.4.2). */
function parseTime(content: Uint8Array): Instant | undefined {
  const text = String.fromCharCode(...content.subarray(0, 64))
  const [, year, month, day, hour, minute, second, fraction = ''] =
    /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.(\d{1,20}))?Z$/.exec(text) ?? []
  const milliseconds = fraction.padEnd(3, '0').slice(0, 3)
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.${milliseconds}Z`)
  return Number.isNaN(at) ? undefined : at
}

/** Without the zero byte that only says that a number is positive. */
function positive(content: Uint8Array): Uint8Array {
  return content.length > 1 && content[0] === 0 ? content.subarray(1) : content
}

function readSigner(signerInfo: DerElement | undefined): TimestampSigner | undefined {
  const [, , digest, attributes, signing, signature] =
    childrenOf(signerInfo, derTags.sequence) ?? []
  const [digestName] = childrenOf(digest, derTags.sequence) ?? []
  const [signingName] = childrenOf(signing, derTags.sequence) ?? []
  const digestAlgorithm = toOid(digestName)
  const signatureAlgorithm = toOid(signingName)
  const known = readAttributes(attributes)
  if (digestAlgorithm === undefined || signatureAlgorithm === undefined) return undefined
  if (known === undefined || attributes === undefined) return undefined
  if (signature?.tag !== derTags.octetString) return undefined
  // RFC 5652 5.4: signed as a set, sent as `[0]`
  const signed = concatBytes(Uint8Array.of(derTags.set), attributes.whole.subarray(1))
  return { digestAlgorithm, signatureAlgorithm, signed, signature: signature.content, ...known }
}

function readAttributes(
  attributes: DerElement | undefined,
): Pick<TimestampSigner, 'messageDigest' | 'certificateHash'> | undefined {
  const values = new Map<string, DerElement>()
  for (const attribute of childrenOf(attributes, context0) ?? []) {
    const [type, set] = childrenOf(attribute, derTags.sequence) ?? []
    const [value, ...others] = childrenOf(set, derTags.set) ?? []
    const oid = toOid(type)
    // Each of those that count has one value, and stands there once.
    if (oid === undefined || value === undefined || values.has(oid)) return undefined
    if (others.length === 0) values.set(oid, value)
  }
  const messageDigest = values.get(timestampOids.messageDigest)
  const certificateHash = readCertificateHash(values)
  const isOfInfo = toOid(values.get(timestampOids.contentType)) === timestampOids.info
  if (!isOfInfo || messageDigest?.tag !== derTags.octetString) return undefined
  return certificateHash && { messageDigest: messageDigest.content, certificateHash }
}

function readCertificateHash(values: ReadonlyMap<string, DerElement>): Uint8Array | undefined {
  const value =
    values.get(timestampOids.signingCertificateV2) ?? values.get(timestampOids.signingCertificate)
  const [list] = childrenOf(value, derTags.sequence) ?? []
  const [first] = childrenOf(list, derTags.sequence) ?? []
  const parts = childrenOf(first, derTags.sequence) ?? []
  // The first certificate named is the signer's; a hash algorithm may stand before its hash.
  return parts.find(({ tag }) => tag === derTags.octetString)?.content
}
