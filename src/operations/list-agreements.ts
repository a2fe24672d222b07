import type { Day } from '../base/time.ts'
import type { Deps } from './deps.ts'

/** One version of an agreement and where it can be read. */
export type ListedVersion = {
  readonly agreementType: string
  readonly templateId: string
  readonly rank: number
  readonly effectiveOn: Day
  readonly texts: readonly { readonly language: string; readonly countries: readonly string[] }[]
}

/** Every version of every agreement type, lowest rank first; a type without any is listed apart. */
export function listAgreements(deps: Pick<Deps, 'storage'>): Promise<{
  readonly versions: readonly ListedVersion[]
  readonly typesWithoutVersion: readonly string[]
}> {
  return deps.storage.read(async ({ programme }) => {
    const texts = [...programme.textsByCountry.values()].flat()
    const versions = programme.types.flatMap(({ name, templateId }) =>
      programme.versions
        .filter((each) => each.agreementType === name)
        .toSorted((a, b) => a.rank - b.rank)
        .map(({ rank, effectiveOn }) => {
          const own = texts.filter((each) => each.agreementType === name && each.rank === rank)
          const byLanguage = Map.groupBy(own, (each) => each.language)
          return {
            agreementType: name,
            templateId,
            rank,
            effectiveOn,
            texts: [...byLanguage].map(([language, each]) => ({
              language,
              countries: each.map(({ country }) => country).toSorted(),
            })),
          }
        }),
    )
    const typesWithoutVersion = programme.types
      .map(({ name }) => name)
      .filter((name) => !versions.some((each) => each.agreementType === name))
    return { versions, typesWithoutVersion }
  })
}
