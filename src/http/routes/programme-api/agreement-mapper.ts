import type { DescribedAgreement, DescribedText } from '../../../operations/describe-agreements.ts'
import type {
  ProgrammeAgreement,
  PublishedText,
} from '../../../wire/schemas/programme-agreements.ts'

export function toWireAgreement(
  { type, requirements, cutOffs, versions, ...facts }: DescribedAgreement,
  publicUrl: string,
): ProgrammeAgreement {
  return {
    name: type.name,
    templateId: type.templateId,
    names: { ...type.names },
    phrases: { ...type.phrases },
    isGateAgreement: facts.isGateAgreement,
    requiredRank: facts.requiredRank,
    rules: {
      requirements: requirements.map((each) => ({
        ...each,
        countriesWithoutText: [...each.countriesWithoutText],
      })),
      cutOffs: [...cutOffs],
    },
    versions: versions.map(({ rank, effectiveOn, isEffective, texts }) => ({
      rank,
      effectiveOn,
      isEffective,
      texts: texts.map((each) => toWireText(each, publicUrl)),
    })),
  }
}

export function toWireText(text: DescribedText, publicUrl: string): PublishedText {
  return {
    ...text,
    countries: [...text.countries],
    contentUrl: `${publicUrl}/agreements/${text.sha256}`,
  }
}
