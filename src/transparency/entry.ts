import { assert } from '../base/assert.ts'
import { canonicalJson } from '../base/canonical-json.ts'
import { isObject, type JsonObject } from '../base/json.ts'
import { type Instant, toIsoInstant } from '../base/time.ts'
import { parseUtf8, toUtf8 } from './bytes.ts'
import { type EntryRelation, type EntryType, entryTypes } from './entry-shapes.ts'
import { parseCanonicalJson } from './parse-json.ts'

/** The text that an entry is about, as the entry spells it. */
export type EntryAgreement = {
  /** The agreement type. */
  readonly id: string
  /** The rank, in decimal digits. */
  readonly version: string
  readonly locale: string
  readonly media_type: string
  readonly bytes: number
  /** Hex of the exact bytes. */
  readonly sha256: string
}

export type EntryReference = {
  /** The other log's origin; absent for an entry of the same log. */
  readonly log?: string
  readonly id: string
  readonly relation: EntryRelation
}

/** A file kept outside that names no person. */
export type EntryEvidence = {
  readonly kind: 'partner-jws' | 'peer-receipt'
  readonly sha256: string
}

export type EntryFields = {
  readonly type: EntryType
  /** The origin of the log. */
  readonly log: string
  readonly id: string
  readonly recordedAt: Instant
  readonly agreement?: EntryAgreement | undefined
  readonly refers?: readonly EntryReference[] | undefined
  readonly evidence?: readonly EntryEvidence[] | undefined
  /** Clear fields of this type alone. */
  readonly clear?: JsonObject | undefined
  /** Digests of the disclosures and decoys; absent where the type has no disclosures. */
  readonly digests?: readonly string[] | undefined
}

export const longestEntryBytes = 16_384

const commonNames: ReadonlySet<string> = new Set([
  'v',
  'type',
  'log',
  'id',
  'recorded_at',
  'agreement',
  'refers',
  'evidence',
  '_sd_alg',
  '_sd',
])
const idPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/
const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/
const digestPattern = /^[A-Za-z0-9_-]{43}$/

/**
 * The bytes of an entry; they MUST be stored as they are and never serialised again. What breaks the
 * form is a programmer error and fails here, in the business transaction, where it blocks no queue.
 */
export function encodeEntry(fields: EntryFields): {
  readonly entry: string
  readonly bytes: Uint8Array
} {
  const { type, log, id, recordedAt, agreement, refers, evidence, clear, digests } = fields
  const recorded_at = toIsoInstant(recordedAt)
  assert(entryTypes.includes(type), `an entry of type ${type} is known`)
  assert(idPattern.test(id), 'an entry id is a UUIDv4 in lower case')
  assert(instantPattern.test(recorded_at), 'an entry is recorded within the years 0 to 9999')
  assert(digests?.every((digest) => digestPattern.test(digest)) !== false, 'a digest is SHA-256')
  for (const name of Object.keys(clear ?? {})) {
    assert(!commonNames.has(name), `the clear field ${name} is not a common field`)
  }
  const entry = canonicalJson({
    ...clear,
    v: 1,
    type,
    log,
    id,
    recorded_at,
    agreement,
    // evidence log 2: absent when unused
    refers: refers?.length ? refers : undefined,
    evidence: evidence ?? [],
    ...(digests && { _sd_alg: 'sha-256', _sd: [...digests].sort() }),
  })
  const bytes = toUtf8(entry)
  assert(bytes.length <= longestEntryBytes, `an entry has at most ${longestEntryBytes} bytes`)
  return { entry, bytes }
}

/** An entry from outside. An unknown type and extra fields are no fault: they are shown as unknown. */
export type ParsedEntry =
  | {
      readonly kind: 'entry'
      readonly type: string
      readonly log: string
      readonly id: string
      readonly recordedAt: Instant
      readonly digests: readonly string[]
      /** Every field as it stands in the bytes. */
      readonly fields: JsonObject
    }
  | { readonly kind: 'malformed'; readonly problem: EntryProblem }
export type EntryProblem = 'size' | 'not-utf8' | 'not-canonical' | 'not-an-object' | 'fields'

/** Reads entry bytes that may be hostile; says what is wrong instead of throwing. */
export function parseEntry(bytes: Uint8Array): ParsedEntry {
  if (bytes.length < 1 || bytes.length > longestEntryBytes) return malformed('size')
  const text = parseUtf8(bytes)
  if (text === undefined) return malformed('not-utf8')
  const fields = parseCanonicalJson(text)
  if (fields === undefined) return malformed('not-canonical')
  if (!isJsonObject(fields)) return malformed('not-an-object')
  const { v, type, log, id, recorded_at } = fields
  const digests = digestsOf(fields)
  if (v !== 1 || typeof type !== 'string' || typeof log !== 'string') return malformed('fields')
  if (typeof id !== 'string' || !idPattern.test(id)) return malformed('fields')
  if (typeof recorded_at !== 'string' || digests === undefined) return malformed('fields')
  const recordedAt = Date.parse(recorded_at)
  // The comparison refuses days that do not exist, which some parsers would roll over.
  if (!instantPattern.test(recorded_at) || Number.isNaN(recordedAt)) return malformed('fields')
  if (toIsoInstant(recordedAt) !== recorded_at) return malformed('fields')
  return { kind: 'entry', type, log, id, recordedAt, digests, fields }
}

function digestsOf({ _sd, _sd_alg }: JsonObject): readonly string[] | undefined {
  if (_sd === undefined && _sd_alg === undefined) return []
  if (_sd_alg !== 'sha-256' || !Array.isArray(_sd)) return undefined
  const digests: string[] = []
  for (const digest of _sd) {
    if (typeof digest !== 'string' || !digestPattern.test(digest)) return undefined
    digests.push(digest)
  }
  return digests
}

function malformed(problem: EntryProblem): ParsedEntry {
  return { kind: 'malformed', problem }
}

function isJsonObject(value: unknown): value is JsonObject {
  return isObject(value)
}
