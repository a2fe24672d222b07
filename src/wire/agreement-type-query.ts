import { findMember } from './enumerations.ts'

export type AgreementTypeQuery =
  | { readonly kind: 'all' }
  | { readonly kind: 'named'; readonly agreementType: string }

const wellKnownTypes = ['MicrosoftCloudAgreement', 'MicrosoftCustomerAgreement'] as const

/**
 * The `agreementType` of lists of agreements. Absent or empty means the Cloud Agreement only, kept
 * for old clients; `*` means every type (wire contract 2.1, 2.4: W2.1-default, W2.1-star).
 * Whether a named type exists is for the programme to say.
 */
export function parseAgreementTypeQuery(text: string | undefined): AgreementTypeQuery {
  const word = text?.trim() ?? ''
  if (word === '*') return { kind: 'all' }
  if (word === '') return { kind: 'named', agreementType: 'MicrosoftCloudAgreement' }
  return { kind: 'named', agreementType: findMember(wellKnownTypes, word) ?? word }
}
