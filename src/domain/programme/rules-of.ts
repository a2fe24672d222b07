import type { AgreementRules, ProgrammePolicy } from './policy.ts'

/**
 * Gets what the policy says of an agreement type: nothing where it does not name it. The name may be
 * hostile, such as that of a member which every object has.
 */
export function rulesOf(
  { agreements }: Pick<ProgrammePolicy, 'agreements'>,
  agreementType: string,
): AgreementRules {
  const rules = Object.hasOwn(agreements, agreementType) ? agreements[agreementType] : undefined
  return rules ?? { requirements: [], cutOffs: [] }
}
