import type { AgreementType } from '../../../domain/agreement/agreement.ts'
import { parseAgreementTypeQuery } from '../../../wire/agreement-type-query.ts'
import type { AgreementMetadata } from '../../../wire/schemas/agreement.ts'

/** The type asked for, or undefined for every type. */
export function toAgreementTypeName(text: string | undefined): string | undefined {
  const query = parseAgreementTypeQuery(text)
  return query.kind === 'all' ? undefined : query.agreementType
}

export function toWireAgreementMetadata({
  templateId,
  name,
  link,
  rank,
}: AgreementType & { readonly rank: number }): AgreementMetadata {
  return { templateId, agreementType: name, agreementLink: link, versionRank: rank }
}
