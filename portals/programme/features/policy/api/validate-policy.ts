import type { PolicyValidation } from '../../../../../src/wire/schemas/programme-policy.ts'
import { ApiError } from '../../../../shared/api/api-error.ts'
import { request } from '../../../../shared/api/request.ts'
import type { PolicyDraft, PolicyValues } from '../policy-values.ts'
import { sayMistake } from '../say-mistake.ts'

/**
 * What a draft would change, and the countries that it leaves without a text.
 *
 * @throws ApiError with every mistake beside its path, as a refusal of the server has them, said
 * for the fields of `values`
 */
export async function validatePolicy(
  policy: PolicyDraft,
  values: PolicyValues,
  required: string,
): Promise<PolicyValidation> {
  const validation = await request<PolicyValidation>({
    method: 'POST',
    path: '/programme/api/policy/validation',
    body: { policy },
  })
  if (validation.isValid) return validation
  throw new ApiError({
    status: 400,
    code: 0,
    errorName: 'PolicyInvalid',
    description: validation.mistakes.map(({ field, text }) => `${field}: ${text}`).join(' '),
    fields: validation.mistakes.map((mistake) => ({
      field: mistake.field,
      problem: mistake.problem,
      description: sayMistake(mistake, { policy, values, required }),
    })),
    parameters: {},
    related: undefined,
    correlationId: undefined,
  })
}
