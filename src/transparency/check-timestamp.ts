import type { Instant } from '../base/time.ts'
import { equalBytes } from './bytes.ts'
import { type Certificate, namesIssuer, parseCertificate } from './certificate.ts'
import { hashesByOid, isSignedByKey } from './check-signature.ts'
import type { TimestampCheck } from './receipt-report.ts'
import { parseTimestamp, type Timestamp, timestampOids } from './timestamp.ts'

/** RFC 5035: the hash that binds the certificate tells its function by its length. */
const hashesByLength: Readonly<Record<number, string>> = {
  20: 'SHA-1',
  32: 'SHA-256',
  48: 'SHA-384',
  64: 'SHA-512',
}
/** RFC 3161 2.3: the certificate MUST be for this, and for nothing else. */
const timeStamping = '1.3.6.1.5.5.7.3.8'
const longestChain = 6
/** Authorities send their own chain; whoever sends more wants to keep somebody busy. */
const mostCertificates = 32

/**
 * Checks timestamps against the roots of trusted authorities (evidence log 10, verification 9). What
 * comes in is hostile. What holds no valid timestamp over exactly these bytes is `invalid`; one whose
 * certificate leads to no root, or was not for stamping at that time, is `untrusted`.
 */
export function timestampChecker(roots: readonly Certificate[]): TimestampCheck {
  return async (response, body) => {
    const timestamp = parseTimestamp(response)
    if (timestamp === undefined || !(await isOver(timestamp, body))) return { kind: 'invalid' }
    const bag = timestamp.certificates
      .slice(0, mostCertificates)
      .map(parseCertificate)
      .filter((each) => each !== undefined)
    const signer = await findSigner([...bag, ...roots], timestamp)
    if (signer === undefined) return { kind: 'untrusted' }
    if (!(await isSigned(timestamp, signer))) return { kind: 'invalid' }
    const isForStamping = signer.purposes?.join() === timeStamping
    if (!isForStamping || !(await leadsToRoot(signer, { bag, roots, at: timestamp.at }))) {
      return { kind: 'untrusted' }
    }
    return { kind: 'trusted', at: timestamp.at, authority: signer.subjectName }
  }
}

async function isOver({ imprint }: Timestamp, body: Uint8Array): Promise<boolean> {
  if (imprint.algorithm !== timestampOids.sha256) return false
  return equalBytes(imprint.hash, await hashOf('SHA-256', body))
}

async function hashOf(name: string, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(name, new Uint8Array(bytes)))
}

async function findSigner(
  certificates: readonly Certificate[],
  { signer }: Timestamp,
): Promise<Certificate | undefined> {
  const name = hashesByLength[signer.certificateHash.length]
  if (name === undefined) return undefined
  for (const each of certificates) {
    if (equalBytes(await hashOf(name, each.whole), signer.certificateHash)) return each
  }
  return undefined
}

async function isSigned({ info, signer }: Timestamp, { publicKey }: Certificate): Promise<boolean> {
  const { digestAlgorithm, signatureAlgorithm, messageDigest, signed, signature } = signer
  const hash = hashesByOid[digestAlgorithm]
  if (hash === undefined || !equalBytes(await hashOf(hash, info), messageDigest)) return false
  return isSignedByKey({
    publicKey,
    signatureAlgorithm,
    digestAlgorithm,
    message: signed,
    signature,
  })
}

async function leadsToRoot(
  signer: Certificate,
  {
    bag,
    roots,
    at,
  }: {
    readonly bag: readonly Certificate[]
    readonly roots: readonly Certificate[]
    readonly at: Instant
  },
): Promise<boolean> {
  const isRoot = (each: Certificate) => roots.some((root) => equalBytes(root.whole, each.whole))
  let certificate = signer
  for (let length = 0; length < longestChain; length += 1) {
    if (at < certificate.validFrom || at > certificate.validUntil) return false
    if (isRoot(certificate)) return true
    const issuer = await findIssuer(certificate, [...roots, ...bag])
    if (issuer === undefined) return false
    certificate = issuer
  }
  return false
}

async function findIssuer(
  certificate: Certificate,
  others: readonly Certificate[],
): Promise<Certificate | undefined> {
  const { signatureAlgorithm, signature, signed: message } = certificate
  for (const each of others) {
    if (!namesIssuer(certificate, each)) continue
    const { publicKey } = each
    if (await isSignedByKey({ publicKey, signatureAlgorithm, message, signature })) return each
  }
  return undefined
}
