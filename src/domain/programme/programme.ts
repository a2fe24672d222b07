import type { PartnerId } from '../../base/identifiers.ts'
import type { AgreementText, AgreementType, AgreementVersion } from '../agreement/agreement.ts'
import type { Catalogue } from '../catalogue/catalogue.ts'
import type { Partner } from '../partner/partner.ts'
import type { ProgrammePolicy } from './policy.ts'

/**
 * The small, shared part of the system that every decision reads: policy, agreements, partners,
 * catalogue. The storage keeps it in memory and hands each transaction one consistent copy.
 */
export type Programme = {
  /** Grows with every change of anything below. */
  readonly revision: number
  /** Origin of the evidence log, fixed at first start; empty before it. */
  readonly logOrigin: string
  readonly policy: ProgrammePolicy
  readonly types: readonly AgreementType[]
  readonly versions: readonly AgreementVersion[]
  /** Keyed by `textKey`, so that a decision never walks the texts of other countries. */
  readonly textsByCountry: ReadonlyMap<string, readonly AgreementText[]>
  readonly partners: ReadonlyMap<PartnerId, Partner>
  readonly catalogue: Catalogue
}

export type ProgrammeParts = Omit<Programme, 'textsByCountry' | 'partners'> & {
  readonly texts: readonly AgreementText[]
  readonly partners: readonly Partner[]
}

export function textKey(agreementType: string, country: string): string {
  return `${agreementType}/${country}`
}

/** Builds the indexes over what is stored as plain lists. */
export function toProgramme({ texts, partners, ...rest }: ProgrammeParts): Programme {
  const textsByCountry = new Map<string, AgreementText[]>()
  for (const text of texts) {
    const key = textKey(text.agreementType, text.country)
    const known = textsByCountry.get(key)
    if (known) known.push(text)
    else textsByCountry.set(key, [text])
  }
  return { ...rest, textsByCountry, partners: new Map(partners.map((each) => [each.id, each])) }
}
