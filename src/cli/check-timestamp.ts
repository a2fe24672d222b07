import { createHash, timingSafeEqual, verify, X509Certificate } from 'node:crypto'
import type { Instant } from '../base/time.ts'
import { equalBytes } from '../transparency/bytes.ts'
import { parseTimestamp, type Timestamp, timestampOids } from '../transparency/timestamp.ts'
import type { TimestampCheck } from '../transparency/verify-receipt.ts'

const hashNames: Readonly<Record<string, string>> = {
  [timestampOids.sha256]: 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
}
/** RFC 5035: the hash that binds the certificate tells its function by its length. */
const hashesByLength: Readonly<Record<number, string>> = {
  20: 'sha1',
  32: 'sha256',
  48: 'sha384',
  64: 'sha512',
}
/** RFC 3161 2.3: the certificate MUST be for this, and for nothing else. */
const timeStamping = '1.3.6.1.5.5.7.3.8'
const longestChain = 6

/**
 * Checks timestamps against the roots of trusted authorities (evidence log 10, verification 9). What
 * comes in is hostile. What holds no valid timestamp over exactly these bytes is `invalid`; one whose
 * certificate leads to no root, or was not for stamping at that time, is `untrusted`.
 */
export function timestampChecker(roots: readonly X509Certificate[]): TimestampCheck {
  return async (response, body) => {
    const timestamp = parseTimestamp(response)
    if (timestamp === undefined || !isOver(timestamp, body)) return { kind: 'invalid' }
    const bag = timestamp.certificates.map(readCertificate).filter((each) => each !== undefined)
    const signer = [...bag, ...roots].find((each) => isNamed(each, timestamp))
    if (signer === undefined) return { kind: 'untrusted' }
    if (!isSigned(timestamp, signer)) return { kind: 'invalid' }
    const isForStamping = signer.keyUsage?.join() === timeStamping
    if (!isForStamping || !leadsToRoot(signer, { bag, roots, at: timestamp.at })) {
      return { kind: 'untrusted' }
    }
    return { kind: 'trusted', at: timestamp.at, authority: nameOf(signer) }
  }
}

/** The roots in a PEM file; undefined when there is none, or something else among them. */
export function parseRoots(pem: string): readonly X509Certificate[] | undefined {
  const blocks = pem.match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g) ?? []
  const roots = blocks.map(readCertificate).filter((each) => each !== undefined)
  return roots.length > 0 && roots.length === blocks.length ? roots : undefined
}

function isOver({ imprint }: Timestamp, body: Uint8Array): boolean {
  if (imprint.algorithm !== timestampOids.sha256) return false
  return equalBytes(imprint.hash, createHash('sha256').update(body).digest())
}

function readCertificate(content: Uint8Array | string): X509Certificate | undefined {
  try {
    return new X509Certificate(content)
  } catch {
    // Whatever the file carries along: what is no certificate certifies nothing.
    return undefined
  }
}

function isNamed({ raw }: X509Certificate, { signer }: Timestamp): boolean {
  const name = hashesByLength[signer.certificateHash.length]
  if (name === undefined) return false
  return timingSafeEqual(createHash(name).update(raw).digest(), signer.certificateHash)
}

function isSigned({ info, signer }: Timestamp, { publicKey }: X509Certificate): boolean {
  const hash = hashNames[signer.digestAlgorithm]
  if (hash === undefined) return false
  if (!equalBytes(createHash(hash).update(info).digest(), signer.messageDigest)) return false
  const isEdwards = publicKey.asymmetricKeyType === 'ed25519'
  try {
    return verify(isEdwards ? null : hash, signer.signed, publicKey, signer.signature)
  } catch {
    // A signature that the key cannot even be asked about is none.
    return false
  }
}

function leadsToRoot(
  signer: X509Certificate,
  {
    bag,
    roots,
    at,
  }: {
    readonly bag: readonly X509Certificate[]
    readonly roots: readonly X509Certificate[]
    readonly at: Instant
  },
): boolean {
  const isRoot = (each: X509Certificate) => roots.some((root) => equalBytes(root.raw, each.raw))
  let certificate = signer
  for (let length = 0; length < longestChain; length += 1) {
    if (!isValidAt(certificate, at)) return false
    if (isRoot(certificate)) return true
    const issuer = [...roots, ...bag].find((each) => isIssuedBy(certificate, each))
    if (issuer === undefined) return false
    certificate = issuer
  }
  return false
}

function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  if (!issuer.ca || !certificate.checkIssued(issuer)) return false
  return certificate.verify(issuer.publicKey)
}

function isValidAt({ validFromDate, validToDate }: X509Certificate, at: Instant): boolean {
  return validFromDate.getTime() <= at && at <= validToDate.getTime()
}

function nameOf({ subject }: X509Certificate): string {
  return /^CN=(.+)$/m.exec(subject)?.[1] ?? subject.replaceAll('\n', ', ')
}
