import type { Instant } from '../../base/time.ts'
import type { Programme } from '../programme/programme.ts'
import { textKey } from '../programme/programme.ts'
import type { AgreementText, AgreementType, AgreementVersion } from './agreement.ts'
import { hasTextOfRank, indexOf } from './agreement-index.ts'

/** The rank that an acceptance must have to count at `now`; 0 while nothing is required. */
export function requiredRank(programme: Programme, agreementType: string, now: Instant): number {
  for (const { rank, requiredAt } of indexOf(programme, agreementType).requirements) {
    if (requiredAt <= now) return rank
  }
  return 0
}

/** The agreed date before which acceptances no longer count at `now`, if any is in force. */
export function cutOffInForce(
  programme: Programme,
  agreementType: string,
  now: Instant,
): Instant | undefined {
  for (const { agreedFromAt, inForceAt } of indexOf(programme, agreementType).cutOffs) {
    if (inForceAt <= now) return agreedFromAt
  }
  return undefined
}

/** The version that a customer in the country reads: highest effective rank with a text there. */
export function versionShown(
  programme: Programme,
  agreementType: string,
  country: string,
  now: Instant,
): AgreementVersion | undefined {
  const index = indexOf(programme, agreementType)
  for (const { version, effectiveAt } of index.versions) {
    if (effectiveAt <= now && hasTextOfRank(programme, index, country, version)) return version
  }
  return undefined
}

/**
 * The version that an attestation covers: the highest rank effective on the agreed date that has a
 * text for the customer's country, in any language (design 2.2). Today's versions play no part.
 */
export function versionAttested(
  programme: Programme,
  agreementType: string,
  country: string,
  agreedAt: Instant,
): AgreementVersion | undefined {
  // design 2.1: effectiveOn is compared with the agreed date, never with the time of recording
  return versionShown(programme, agreementType, country, agreedAt)
}

/** The version in effect for the programme as a whole, whatever countries have a text of it. */
export function currentVersion(
  programme: Programme,
  agreementType: string,
  now: Instant,
): AgreementVersion | undefined {
  return indexOf(programme, agreementType).versions.find(({ effectiveAt }) => effectiveAt <= now)
    ?.version
}

/** Line 3 of design 2.4: is there something to accept that would count at `now`? */
export function hasEffectiveText(
  programme: Programme,
  agreementType: string,
  country: string,
  now: Instant,
): boolean {
  const shown = versionShown(programme, agreementType, country, now)
  return shown !== undefined && shown.rank >= requiredRank(programme, agreementType, now)
}

/** The text of a rank for a country: the language asked for, else en-US, else the first there is. */
export function textFor(
  programme: Programme,
  wanted: {
    readonly agreementType: string
    readonly rank: number
    readonly country: string
    readonly language: string
  },
): AgreementText | undefined {
  const texts = textsOf(programme, wanted)
  return inLanguage(texts, wanted.language) ?? inLanguage(texts, 'en-US') ?? texts[0]
}

/** Every published text of a rank for a country. */
export function textsOf(
  programme: Programme,
  wanted: { readonly agreementType: string; readonly rank: number; readonly country: string },
): readonly AgreementText[] {
  const texts = programme.textsByCountry.get(textKey(wanted.agreementType, wanted.country)) ?? []
  return texts.filter((text) => text.rank === wanted.rank)
}

function inLanguage(texts: readonly AgreementText[], language: string): AgreementText | undefined {
  const lower = language.toLowerCase()
  return texts.find((text) => text.language.toLowerCase() === lower)
}

/** Finds an agreement type by its exact name. */
export function findAgreementType(programme: Programme, name: string): AgreementType | undefined {
  return programme.types.find((type) => type.name === name)
}

/** Finds an agreement type by its template id, which is case-sensitive (wire contract 2.2). */
export function findAgreementTypeByTemplate(
  programme: Programme,
  templateId: string,
): AgreementType | undefined {
  return programme.types.find((type) => type.templateId === templateId)
}

/**
 * The known instants after `now` at which a version becomes effective, a requirement or a cut-off
 * comes into force, or acceptances begin to satisfy a coming cut-off; ascending.
 */
export function programmeDatesAfter(
  programme: Programme,
  agreementType: string,
  now: Instant,
): readonly Instant[] {
  return indexOf(programme, agreementType).dates.filter((date) => date > now)
}
