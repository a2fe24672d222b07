import { isObject } from '../../../../src/base/json.ts'
import type { PolicyDraft } from '../policy/policy-values.ts'

export type DraftValues = {
  readonly agreementType: string
  readonly kind: string
  readonly rank: string
  readonly requiredFrom: string
  readonly agreedFrom: string
  readonly inForceFrom: string
}

/** The policy with one rule more: exactly what is looked at is what can be set afterwards. */
export function makeDraft(policy: PolicyDraft, values: DraftValues): PolicyDraft {
  const agreements = isObject(policy.agreements) ? policy.agreements : {}
  const before = agreements[values.agreementType]
  const rules = isObject(before) ? before : { requirements: [], cutOffs: [] }
  const added =
    values.kind === 'requirement'
      ? {
          requirements: [
            ...listOf(rules.requirements),
            { rank: Number(values.rank), requiredFrom: values.requiredFrom },
          ],
        }
      : {
          cutOffs: [
            ...listOf(rules.cutOffs),
            { agreedFrom: values.agreedFrom, inForceFrom: values.inForceFrom },
          ],
        }
  return {
    ...policy,
    agreements: { ...agreements, [values.agreementType]: { ...rules, ...added } },
  }
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

/** `agreements.X.requirements[1].rank` means our field `rank`. */
export function fieldOfDraft(path: string): keyof DraftValues | undefined {
  const names = ['rank', 'requiredFrom', 'agreedFrom', 'inForceFrom'] as const
  return names.find((name) => path.endsWith(`.${name}`))
}
