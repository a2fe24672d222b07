import type { PolicyValidation } from '../../../../../src/wire/schemas/programme-policy.ts'
import { ApiError } from '../../../../shared/api/api-error.ts'
import { request } from '../../../../shared/api/request.ts'
import type { PolicyDraft, PolicyValues } from '../policy-values.ts'

/**
 * What a draft would change, and the countries that it leaves without a text.
 *
 * @throws ApiError with every mistake beside its path, as a refusal of the server has them; what is
 * wrong with a field of `values` does not name it again
 */
export async function validatePolicy(
  policy: PolicyDraft,
  values: PolicyValues,
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
    fields: validation.mistakes.map(({ field, problem, text }) => ({
      field,
      problem,
      description: Object.hasOwn(values, field) ? withoutName(text, field) : text,
    })),
    parameters: {},
    related: undefined,
    correlationId: undefined,
  })
}

/** "cartMinutes is missing." as it stands beside the field: "Is missing." */
function withoutName(text: string, field: string): string {
  if (!text.startsWith(`${field} `)) return text
  const rest = text.slice(field.length + 1)
  return rest.charAt(0).toUpperCase() + rest.slice(1)
}
