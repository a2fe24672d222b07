import { parseBase64Url, toBase64Url } from './base64.ts'
import { parseUtf8, toUtf8 } from './bytes.ts'
import { parseJson } from './parse-json.ts'
import type { Primitives } from './primitives.ts'

/** What an entry may say only as a salted digest (evidence log 3). */
export const disclosureNames = [
  'customer_id',
  'partner_id',
  'method',
  'accepted_at',
  'template_id',
  'attested_by',
  'contact_first_name',
  'contact_last_name',
  'contact_email',
  'contact_phone',
  'organization_name',
  'rendered_sha256',
  'accepted_by',
  'reason',
  'attestation_request_id',
] as const
/** `evidence_<kind>` holds the hash of a file that may name a person (evidence log 2). */
export type DisclosureName = (typeof disclosureNames)[number] | `evidence_${string}`

/** A field of an entry that stands outside the tree and can be erased. */
export type Disclosure = { readonly salt: string; readonly name: string; readonly value: string }

export const saltBytes = 32

/** The text that is kept, handed out and erased; the entry holds only its digest. */
export function makeDisclosure({ salt, name, value }: Disclosure): string {
  // evidence log 3: three strings, no padding
  return toBase64Url(toUtf8(JSON.stringify([salt, name, value])))
}

/** The digest of an encoded disclosure, as it stands in `_sd`. */
export function disclosureDigest(
  encoded: string,
  primitives: Pick<Primitives, 'sha256Base64Url'>,
): string {
  // evidence log 3: over the ASCII text, not over what it encodes
  return primitives.sha256Base64Url(encoded)
}

/** Reads a disclosure from outside; undefined for anything that is not one. */
export function parseDisclosure(encoded: string): Disclosure | undefined {
  const bytes = parseBase64Url(encoded)
  const text = bytes && parseUtf8(bytes)
  if (text === undefined) return undefined
  const parts = parseJson(text)
  if (!isStringTriple(parts)) return undefined
  const [salt, name, value] = parts
  return { salt, name, value }
}

function isStringTriple(value: unknown): value is readonly [string, string, string] {
  return (
    Array.isArray(value) && value.length === 3 && value.every((part) => typeof part === 'string')
  )
}
