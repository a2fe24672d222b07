import { findAgreementType } from '../domain/agreement/versions.ts'
import { findCountryRules } from '../domain/country/country-rules.ts'
import { textKey } from '../domain/programme/programme.ts'
import type { Deps } from './deps.ts'
import { digestHex } from './digest.ts'
import { isLanguageOfText } from './publish-agreement-texts.ts'

/** One text that an operator wants to publish, with where it was written down. */
export type TextRow = {
  readonly where: string
  readonly country: string
  readonly language: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}
export type TextProblem = {
  readonly where: string
  readonly problem: 'unknown-country' | 'malformed-language' | 'doubled' | 'published-differently'
}
export type TextPlan = {
  readonly problems: readonly TextProblem[]
  /** What is not published yet; publishing the rest again would change nothing. */
  readonly toPublish: readonly TextRow[]
  readonly isTypeKnown: boolean
}

/** Says what publishing these texts would do, and everything that is wrong with any of them. */
export function planAgreementTexts(
  deps: Pick<Deps, 'storage' | 'primitives'>,
  wanted: {
    readonly agreementType: string
    readonly rank: number
    readonly rows: readonly TextRow[]
  },
): Promise<TextPlan> {
  const { agreementType, rank, rows } = wanted
  return deps.storage.read(async ({ programme }) => {
    const seen = new Set<string>()
    const problems: TextProblem[] = []
    const toPublish: TextRow[] = []
    for (const row of rows) {
      const { where, country, language, bytes } = row
      const known = programme.textsByCountry
        .get(textKey(agreementType, country))
        ?.find((each) => each.rank === rank && each.language === language)
      const pair = `${country} ${language}`
      const isSame = known?.sha256 === digestHex(deps.primitives, bytes)
      if (!findCountryRules(country)) problems.push({ where, problem: 'unknown-country' })
      else if (!isLanguageOfText(language)) problems.push({ where, problem: 'malformed-language' })
      else if (seen.has(pair)) problems.push({ where, problem: 'doubled' })
      else if (known && !isSame) problems.push({ where, problem: 'published-differently' })
      else if (!known) toPublish.push(row)
      seen.add(pair)
    }
    const isTypeKnown = findAgreementType(programme, agreementType) !== undefined
    return { problems, toPublish, isTypeKnown }
  })
}
