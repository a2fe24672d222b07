import { randomBytes } from 'node:crypto'
import type { Instant } from '../base/time.ts'
import { equalBytes } from '../transparency/bytes.ts'
import { parseTimestamp, timestampOids } from '../transparency/timestamp.ts'
import { booleanTrue, integer, octetString, oid, sequence } from './der.ts'
import { postBounded } from './fetch-bounded.ts'

const nonceBytes = 8
const longestAnswer = 131_072
const derNull = Uint8Array.of(0x05, 0x00)
const queryMediaType = 'application/timestamp-query'

type Stamped =
  | { readonly kind: 'stamped'; readonly response: Uint8Array; readonly at: Instant }
  | { readonly kind: 'failed'; readonly reason: string }

/**
 * Asks time-stamping authorities; see `TimestampClient` of the operations. What is kept answers
 * exactly what was asked; whether the authority is to be trusted is for whoever verifies.
 */
export const timestampClient = {
  query: (sha256: Uint8Array): Uint8Array => toQuery(sha256, newNonce()),
  async stamp(url: string, sha256: Uint8Array): Promise<Stamped> {
    const nonce = newNonce()
    const answer = await postBounded(url, {
      body: toQuery(sha256, nonce),
      mediaType: queryMediaType,
      longestAnswer,
    })
    if (answer.kind === 'unreachable') return { kind: 'failed', reason: answer.reason }
    const { status, bytes: response } = answer
    if (status !== 200) return { kind: 'failed', reason: `answered ${status}` }
    const timestamp = parseTimestamp(response)
    if (timestamp === undefined) return { kind: 'failed', reason: 'granted no timestamp' }
    const { imprint, nonce: returned = new Uint8Array(), at } = timestamp
    const isOurs =
      imprint.algorithm === timestampOids.sha256 &&
      equalBytes(imprint.hash, sha256) &&
      equalBytes(returned, nonce)
    return isOurs
      ? { kind: 'stamped', response, at }
      : { kind: 'failed', reason: 'answered something that was not asked' }
  },
}

function newNonce(): Buffer {
  const nonce = randomBytes(nonceBytes)
  // Positive, and its first byte never zero: the query has always the same length.
  nonce.writeUInt8((nonce.readUInt8(0) & 0x7f) | 0x40, 0)
  return nonce
}

/** RFC 3161 2.4.1, with a nonce and the certificates asked for (evidence log 13): 69 bytes. */
export function toQuery(sha256: Uint8Array, nonce: Uint8Array): Uint8Array {
  const version1 = integer(Uint8Array.of(1))
  const algorithm = sequence(oid(timestampOids.sha256), derNull)
  const imprint = sequence(algorithm, octetString(sha256))
  return sequence(version1, imprint, integer(nonce), booleanTrue())
}
