import { assert } from '../base/assert.ts'
import { toBase64Url } from './base64.ts'
import { concatBytes, toUtf8 } from './bytes.ts'
import { toHex } from './hex.ts'
import type { Primitives } from './primitives.ts'

export const scanKeyBytes = 32

/** The fields whose salt comes from the party's scan key, so that the party finds its entries. */
export const scannedNames = ['customer_id', 'partner_id'] as const
export type ScannedName = (typeof scannedNames)[number]

/** A new party's scan key; it is sealed in the party's row and handed to that party alone. */
export function newScanKey(primitives: Pick<Primitives, 'randomBytes'>): Uint8Array {
  return primitives.randomBytes(scanKeyBytes)
}

type Place = {
  readonly scanKey: Uint8Array
  readonly name: ScannedName
  readonly entryId: string
}

/** The salt under which an entry names the party. */
export function saltFor(
  { scanKey, name, entryId }: Place,
  primitives: Pick<Primitives, 'hmacSha256'>,
): string {
  assert(scanKey.length === scanKeyBytes, 'a scan key has 32 bytes')
  // evidence log 3: scan keys
  return toBase64Url(primitives.hmacSha256(scanKey, toUtf8(`salt/v1\n${name}\n${entryId}`)))
}

/** What the party's `party` entry publishes: with it a wrong salt can be proved. */
export function scanCommit(scanKey: Uint8Array, primitives: Pick<Primitives, 'sha256'>): string {
  assert(scanKey.length === scanKeyBytes, 'a scan key has 32 bytes')
  // evidence log 3: scan_commit
  return toHex(primitives.sha256(concatBytes(toUtf8('scan-key/v1\n'), scanKey)))
}
