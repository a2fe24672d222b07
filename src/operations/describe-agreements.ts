import type { Day } from '../base/time.ts'
import { startOfDay } from '../base/time.ts'
import type {
  AgreementText,
  AgreementType,
  AgreementVersion,
} from '../domain/agreement/agreement.ts'
import { requiredRank } from '../domain/agreement/versions.ts'
import type { Operator } from '../domain/caller.ts'
import { byCode, countriesWithoutText } from '../domain/programme/affected-countries.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { rulesOf } from '../domain/programme/rules-of.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'

/** One text with every country of the same version for which it is published. */
export type DescribedText = Pick<
  AgreementText,
  'sha256' | 'language' | 'mediaType' | 'byteLength'
> & { readonly countries: readonly string[] }

export type DescribedAgreement = {
  readonly type: AgreementType
  readonly isGateAgreement: boolean
  readonly requiredRank: number
  readonly requirements: readonly {
    readonly rank: number
    readonly requiredFrom: Day
    readonly isInForce: boolean
    readonly countriesWithoutText: readonly string[]
  }[]
  readonly cutOffs: readonly {
    readonly agreedFrom: Day
    readonly inForceFrom: Day
    readonly isInForce: boolean
  }[]
  /** Highest rank first. */
  readonly versions: readonly (AgreementVersion & {
    readonly isEffective: boolean
    readonly texts: readonly DescribedText[]
  })[]
}

/** Every agreement type with its rules, versions and texts. */
export function describeAgreements(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
): Promise<{
  readonly agreements: readonly DescribedAgreement[]
  readonly countries: readonly string[]
}> {
  return deps.storage.read(async (tx) => {
    const texts = allTexts(tx.programme)
    const partners = [...tx.programme.partners.values()].map(({ country }) => country)
    const published = texts.map(({ country }) => country)
    return {
      agreements: tx.programme.types.map((type) => describe(tx, type, texts)),
      countries: [...new Set([...published, ...partners])].toSorted(byCode),
    }
  })
}

/** The texts of all agreements. */
export function allTexts(programme: Programme): readonly AgreementText[] {
  return [...programme.textsByCountry.values()].flat()
}

function describe(
  { programme, now }: Pick<ReadTransaction, 'programme' | 'now'>,
  type: AgreementType,
  texts: readonly AgreementText[],
): DescribedAgreement {
  const agreementType = type.name
  const { versions, policy } = programme
  const rules = rulesOf(policy, agreementType)
  const countries = [...new Set(texts.map(({ country }) => country))]
  return {
    type,
    isGateAgreement: policy.gateAgreementType === agreementType,
    requiredRank: requiredRank(programme, agreementType, now),
    requirements: rules.requirements.map((requirement) => ({
      ...requirement,
      isInForce: startOfDay(requirement.requiredFrom) <= now,
      countriesWithoutText: countriesWithoutText({
        agreementType,
        requirement,
        versions,
        texts,
        countries,
        now,
      }),
    })),
    cutOffs: rules.cutOffs.map((cutOff) => ({
      ...cutOff,
      isInForce: startOfDay(cutOff.inForceFrom) <= now,
    })),
    versions: versions
      .filter((each) => each.agreementType === agreementType)
      .toSorted((a, b) => b.rank - a.rank)
      .map((version) => ({
        ...version,
        isEffective: startOfDay(version.effectiveOn) <= now,
        texts: describeTexts(
          texts.filter(
            (each) => each.agreementType === agreementType && each.rank === version.rank,
          ),
        ),
      })),
  }
}

/** By language and bytes. */
export function describeTexts(texts: readonly AgreementText[]): readonly DescribedText[] {
  const groups = Map.groupBy(texts, ({ language, sha256 }) => `${language} ${sha256}`)
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group
      if (!first) return []
      const { sha256, language, mediaType, byteLength } = first
      const countries = group.map(({ country }) => country).toSorted(byCode)
      return [{ sha256, language, mediaType, byteLength, countries }]
    })
    .toSorted((a, b) => byCode(a.language, b.language) || byCode(a.sha256, b.sha256))
}
