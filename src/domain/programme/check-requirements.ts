import type { FieldProblem } from '../../base/error-codes.ts'
import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import type { AgreementText, AgreementVersion } from '../agreement/agreement.ts'
import { byCode, countriesWithoutText } from './affected-countries.ts'
import type { ProgrammePolicy, RankRequirement } from './policy.ts'

/**
 * Checks the requirements of a policy against what is published (design 2.1).
 * @throws policy.invalid for a rank that is not published or required before it is effective,
 * policy.countries-unconfirmed with every country that lacks a text and was not confirmed
 */
export function checkRequirements({
  policy,
  versions,
  texts,
  countries,
  confirmedCountries,
  now,
}: {
  readonly policy: ProgrammePolicy
  readonly versions: readonly AgreementVersion[]
  readonly texts: readonly AgreementText[]
  /** Where the programme has customers or sells. */
  readonly countries: readonly string[]
  readonly confirmedCountries: readonly string[]
  readonly now: Instant
}): void {
  const fields: FieldProblem[] = []
  const affected = new Set<string>()
  for (const [agreementType, { requirements }] of Object.entries(policy.agreements)) {
    requirements.forEach((requirement, position) => {
      const path = `agreements.${agreementType}.requirements[${position}]`
      const problem = requirementProblem(agreementType, requirement, versions, path)
      if (problem) fields.push(problem)
      const facts = { agreementType, requirement, versions, texts, countries, now }
      for (const country of countriesWithoutText(facts)) affected.add(country)
    })
  }
  if (fields.length > 0) throw new ProductError('policy.invalid', { fields })
  const unconfirmed = [...affected].filter((country) => !confirmedCountries.includes(country))
  if (unconfirmed.length > 0) {
    throw new ProductError('policy.countries-unconfirmed', { countries: unconfirmed.sort(byCode) })
  }
}

function requirementProblem(
  agreementType: string,
  requirement: RankRequirement,
  versions: readonly AgreementVersion[],
  path: string,
): FieldProblem | undefined {
  // Rank 0 asks for any acceptance at all and needs no version.
  if (requirement.rank === 0) return undefined
  const own = versions.filter((each) => each.agreementType === agreementType)
  const version = own.find((each) => each.rank === requirement.rank)
  if (!version) {
    const expected =
      own.length > 0 ? own.map((each) => each.rank).join(', ') : 'the rank of a published version'
    return { field: `${path}.rank`, problem: 'unknown-value', expected }
  }
  if (requirement.requiredFrom >= version.effectiveOn) return undefined
  const expected = `no earlier than ${version.effectiveOn}`
  return { field: `${path}.requiredFrom`, problem: 'inconsistent', expected }
}
