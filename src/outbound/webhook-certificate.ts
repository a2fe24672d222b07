import { createPublicKey, type KeyObject, randomBytes, sign } from 'node:crypto'
import {
  bitString,
  booleanTrue,
  integer,
  octetString,
  oid,
  sequence,
  set,
  tagged,
  time,
  utf8String,
} from './der.ts'

const oids = {
  commonName: '2.5.4.3',
  organizationName: '2.5.4.10',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
} as const
const derNull = Uint8Array.of(0x05, 0x00)
const dayMs = 24 * 60 * 60 * 1000
const validMs = 3650 * dayMs
/** `digitalSignature`, the first bit. */
const digitalSignature = bitString(Uint8Array.of(0x80), 7)

/**
 * A self-signed certificate (RFC 5280) for the key with which deliveries are signed, as DER.
 * Receivers trust it as it is; no chain leads to it (wire contract 7.3).
 */
export function createWebhookCertificate(privateKey: KeyObject, realNow: number): Uint8Array {
  const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  const algorithm = sequence(oid(oids.sha256WithRsa), derNull)
  const name = sequence(
    set(sequence(oid(oids.organizationName), utf8String('Countersign'))),
    set(sequence(oid(oids.commonName), utf8String('Countersign webhook signing'))),
  )
  // Clocks of receivers may be behind.
  const validity = sequence(time(realNow - dayMs), time(realNow + validMs))
  const extensions = sequence(
    sequence(oid(oids.basicConstraints), booleanTrue(), octetString(sequence())),
    sequence(oid(oids.keyUsage), booleanTrue(), octetString(digitalSignature)),
  )
  const serial = randomBytes(16)
  // Positive, and its first byte never zero, so that the encoding is the shortest.
  serial.writeUInt8((serial.readUInt8(0) & 0x7f) | 0x40, 0)
  const version3 = tagged(0, integer(Uint8Array.of(2)))
  const content = sequence(
    version3,
    integer(serial),
    algorithm,
    name,
    validity,
    name,
    publicKey,
    tagged(3, extensions),
  )
  return sequence(content, algorithm, bitString(sign('sha256', content, privateKey)))
}
