import type { JsonObject } from '../base/json.ts'
import { type Disclosure, disclosureDigest, parseDisclosure } from './disclosures.ts'
import type { Primitives } from './primitives.ts'
import type { ReceiptFault } from './receipt-fault.ts'

type Disclosed =
  | { readonly kind: 'sound'; readonly disclosures: readonly Disclosure[] }
  | { readonly kind: 'faulty'; readonly fault: Extract<ReceiptFault, `disclosure-${string}`> }

/** Checks disclosures from outside against the digests of their entry (evidence log 3). */
export function checkDisclosures(
  entry: { readonly digests: readonly string[]; readonly fields: JsonObject },
  given: readonly string[],
  primitives: Pick<Primitives, 'sha256Base64Url'>,
): Disclosed {
  const disclosures: Disclosure[] = []
  const names = new Set<string>()
  for (const encoded of given) {
    const disclosure = parseDisclosure(encoded)
    if (disclosure === undefined) return { kind: 'faulty', fault: 'disclosure-malformed' }
    if (!entry.digests.includes(disclosureDigest(encoded, primitives))) {
      return { kind: 'faulty', fault: 'disclosure-not-in-entry' }
    }
    const { name } = disclosure
    // evidence log 3: a name MUST NOT equal a clear-text field and MUST NOT occur twice
    if (names.has(name)) return { kind: 'faulty', fault: 'disclosure-twice' }
    if (Object.hasOwn(entry.fields, name)) {
      return { kind: 'faulty', fault: 'disclosure-hides-a-field' }
    }
    names.add(name)
    disclosures.push(disclosure)
  }
  return { kind: 'sound', disclosures }
}
