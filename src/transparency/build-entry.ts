import { assert } from '../base/assert.ts'
import { randomGuid } from '../base/identifiers.ts'
import type { JsonObject } from '../base/json.ts'
import type { Instant } from '../base/time.ts'
import { toBase64Url } from './base64.ts'
import {
  type DisclosureName,
  disclosureDigest,
  disclosureNames,
  makeDisclosure,
  saltBytes,
} from './disclosures.ts'
import { type EntryEvidence, type EntryReference, encodeEntry } from './entry.ts'
import { type EntryType, entryShapes } from './entry-shapes.ts'
import type { Primitives } from './primitives.ts'
import { type ScannedName, saltFor, scannedNames } from './scan-keys.ts'

/** A published text, as the rules know it. */
export type CitedText = {
  readonly agreementType: string
  readonly rank: number
  readonly language: string
  readonly mediaType: string
  readonly byteLength: number
  readonly sha256: string
}

/** One hidden field; the names of parties come with the party's scan key, the others without. */
export type HiddenField = {
  readonly name: DisclosureName
  readonly value: string
  readonly scanKey?: Uint8Array | undefined
}

export type EntryInput = {
  readonly type: EntryType
  /** The origin of the log. */
  readonly log: string
  readonly id: string
  /** Business time of the transaction. */
  readonly recordedAt: Instant
  readonly agreement?: CitedText | undefined
  readonly refers?: readonly EntryReference[] | undefined
  readonly evidence?: readonly EntryEvidence[] | undefined
  readonly clear?: JsonObject | undefined
  readonly disclosures: readonly HiddenField[]
}

export type BuiltEntry = {
  readonly entry: string
  readonly disclosures: readonly { readonly name: string; readonly encoded: string }[]
}

/** So many digests stand in every entry that has any, so that their number tells nothing. */
const digestsShown = 12

/**
 * Builds a pending entry and its disclosures. Each hidden field gets a fresh salt, so the same input
 * built twice gives other bytes. An input that does not fit its type is a programmer error.
 */
export function buildEntry(input: EntryInput, primitives: Primitives): BuiltEntry {
  checkShape(input)
  const { agreement, disclosures: hidden, ...common } = input
  const decoyCount = hidden.length === 0 ? 0 : Math.max(0, digestsShown - hidden.length)
  const nextRandom = randomParts(hidden.length + decoyCount, primitives)
  const disclosures = hidden.map(({ name, value, scanKey }) => {
    const salt =
      scanKey && isScanned(name)
        ? saltFor({ scanKey, name, entryId: input.id }, primitives)
        : toBase64Url(nextRandom())
    return { name, encoded: makeDisclosure({ salt, name, value }) }
  })
  const digests = disclosures.map(({ encoded }) => disclosureDigest(encoded, primitives))
  for (let count = 0; count < decoyCount; count += 1) {
    // evidence log 2: a decoy is the SHA-256 of 32 random bytes
    digests.push(primitives.sha256Base64Url(nextRandom()))
  }
  const { entry } = encodeEntry({
    ...common,
    agreement: agreement && toEntryAgreement(agreement),
    digests: hidden.length === 0 ? undefined : digests,
  })
  return { entry, disclosures }
}

/** The id of the entry that opens a log: a UUIDv4 that sorts before those recorded with it. */
export function newLogOpenedId(): string {
  // evidence log 2: `log_opened` is the first entry; pending entries are taken by time, then id
  return `00000000${randomGuid().slice(8)}`
}

function toEntryAgreement(text: CitedText) {
  return {
    id: text.agreementType,
    version: String(text.rank),
    locale: text.language,
    media_type: text.mediaType,
    bytes: text.byteLength,
    sha256: text.sha256,
  }
}

function checkShape({ type, agreement, refers = [], clear = {}, disclosures }: EntryInput): void {
  const shape = entryShapes[type]
  const names = disclosures.map(({ name }) => name)
  const clearNames = Object.keys(clear)
  assert((agreement !== undefined) === (shape.agreement === 'required'), `${type}: agreement`)
  assert(refers.length > 0 || !shape.refersRequired, `${type}: refers to another entry`)
  for (const { relation } of refers) {
    assert(shape.relations.includes(relation), `${type}: may not refer by ${relation}`)
  }
  for (const name of shape.clearRequired) assert(clearNames.includes(name), `${type}: has ${name}`)
  for (const name of clearNames) {
    assert([...shape.clearRequired, ...shape.clearAllowed].includes(name), `${type}: no ${name}`)
  }
  assert(new Set(names).size === names.length, `${type}: no disclosure occurs twice`)
  for (const name of shape.disclosuresRequired) assert(names.includes(name), `${type}: has ${name}`)
  for (const { name, scanKey } of disclosures) {
    const allowed = shape.disclosuresAllowed.includes(name)
    assert(allowed || isEvidence(name, shape.disclosuresAllowed), `${type}: discloses no ${name}`)
    assert(isScanned(name) === (scanKey !== undefined), `${name}: a scan key for parties alone`)
  }
  assert(type !== 'party' || names.length === 1, 'party: names exactly one party')
}

function isEvidence(name: DisclosureName, allowed: readonly DisclosureName[]): boolean {
  return allowed === disclosureNames && /^evidence_[a-z-]+$/.test(name)
}

function isScanned(name: DisclosureName): name is ScannedName {
  return scannedNames.some((scanned) => scanned === name)
}

/** One draw for the whole entry: asking for random bytes costs more than hashing them. */
function randomParts(count: number, primitives: Primitives): () => Uint8Array {
  const random = primitives.randomBytes(count * saltBytes)
  let start = 0
  return () => {
    assert(start < random.length, 'random bytes are drawn for every field')
    start += saltBytes
    return random.subarray(start - saltBytes, start)
  }
}
