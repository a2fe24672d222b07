import { isObject, type Json, type JsonObject } from '../../base/json.ts'
import { type Disclosure, disclosureNames } from '../disclosures.ts'
import { entryTypes } from '../entry-shapes.ts'
import type { VerifiedEntry } from '../receipt-report.ts'
import type { ShownField } from './explanation.ts'
import type { VerifierWords } from './verifier-words.ts'
import { toVisibleText } from './visible-text.ts'

/** Form, not content; digests are counted elsewhere. */
const formNames: ReadonlySet<string> = new Set(['v', '_sd', '_sd_alg'])
const disclosureOrder: readonly string[] = disclosureNames
const firstNames = ['type', 'recorded_at', 'agreement', 'id', 'log']

/** Every field of an entry as it can be shown; unknown ones under their own names. */
export function entryFields(
  entry: VerifiedEntry,
  disclosures: readonly Disclosure[],
  words: VerifierWords,
): readonly ShownField[] {
  const others = Object.keys(entry.fields).filter(
    (name) =>
      !formNames.has(name) && !firstNames.includes(name) && !isEmptyList(entry.fields[name]),
  )
  const names = firstNames.filter((name) => Object.hasOwn(entry.fields, name))
  const clear = [...names, ...others].map((name): ShownField => {
    const value = clearValue(name, entry, words)
    return { name: toVisibleText(name), label: labelOf(words.clear, name), value, source: 'clear' }
  })
  const disclosed = [...disclosures].sort(byPlace).map(({ name, value }): ShownField => {
    const label = disclosedLabel(name, words)
    return { name: toVisibleText(name), label, value: toVisibleText(value), source: 'disclosed' }
  })
  return [...clear, ...disclosed]
}

/** What stands behind an imported acceptance, in words; undefined for any other. */
export function importedStrength(
  { imported }: JsonObject,
  { strengths }: VerifierWords,
): string | undefined {
  if (!isObject(imported) || typeof imported.strength !== 'string') return undefined
  return labelOf(strengths, imported.strength)
}

/** The type in words. */
export function typeInWords(type: string, words: VerifierWords): string {
  const known = entryTypes.find((each) => each === type)
  return known === undefined ? words.unknownType(toVisibleText(type)) : words.entryTypes[known]
}

/** The agreement that an entry names, when it names one in the form that we know. */
export function citedAgreement({ agreement }: JsonObject) {
  if (!isObject(agreement)) return undefined
  const { id, version, locale, sha256 } = agreement
  if (typeof id !== 'string' || typeof version !== 'string') return undefined
  if (typeof locale !== 'string' || typeof sha256 !== 'string') return undefined
  return {
    id: toVisibleText(id),
    version: toVisibleText(version),
    locale: toVisibleText(locale),
    sha256: toVisibleText(sha256),
  }
}

function clearValue(name: string, entry: VerifiedEntry, words: VerifierWords): string {
  if (name === 'type') return typeInWords(entry.type, words)
  if (name === 'recorded_at') return words.instant(entry.recordedAt)
  const cited = name === 'agreement' ? citedAgreement(entry.fields) : undefined
  if (cited !== undefined) return `${cited.id} ${cited.version} (${cited.locale})`
  const strength = name === 'imported' ? importedStrength(entry.fields, words) : undefined
  if (strength !== undefined) return withDate(strength, entry.fields, words)
  return plainValue(entry.fields[name])
}

function withDate(strength: string, { imported }: JsonObject, words: VerifierWords): string {
  const isEarliest = isObject(imported) && imported.date === 'earliest-possible'
  return isEarliest ? `${strength}; ${words.earliestPossible}` : strength
}

function disclosedLabel(name: string, words: VerifierWords): string {
  const [, kind] = /^evidence_(.+)$/.exec(name) ?? []
  return kind === undefined
    ? labelOf(words.disclosures, name)
    : words.evidenceOf(labelOf(words.strengths, kind))
}

function isEmptyList(value: Json | undefined): boolean {
  return Array.isArray(value) && value.length === 0
}

function plainValue(value: Json | undefined): string {
  return toVisibleText(typeof value === 'string' ? value : (JSON.stringify(value) ?? ''))
}

/** NOTE: names come from outside; `constructor` is a property of every object. */
function labelOf(labels: Readonly<Record<string, string>>, name: string): string {
  return (Object.hasOwn(labels, name) ? labels[name] : undefined) ?? toVisibleText(name)
}

function byPlace(one: Disclosure, other: Disclosure): number {
  return placeOf(one.name) - placeOf(other.name)
}

function placeOf(name: string): number {
  const place = disclosureOrder.indexOf(name)
  return place < 0 ? disclosureOrder.length : place
}
