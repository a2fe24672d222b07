import { isObject } from '../../../../src/base/json.ts'
import type { PolicyDraft, PolicyValues } from './policy-values.ts'

/**
 * The server's sentence about a mistake as it stands beside its field: "cartMinutes is too small."
 * becomes "Is too small."; of an entry in a list, "marketRegions[0][1] is malformed." becomes
 * "XXX is malformed."; a field left empty is asked for with `required`.
 */
export function sayMistake(
  { field, text }: { readonly field: string; readonly text: string },
  {
    policy,
    values,
    required,
  }: { readonly policy: PolicyDraft; readonly values: PolicyValues; readonly required: string },
): string {
  // Roles are ticked, not filled in: the server says how many it takes.
  if (values[field] === '' && !field.startsWith('partnerRoles.')) return required
  if (!text.startsWith(`${field} `)) return text
  const rest = text.slice(field.length + 1)
  if (Object.hasOwn(values, field)) return rest.charAt(0).toUpperCase() + rest.slice(1)
  const entry = entryAt(policy, field)
  return typeof entry === 'string' && entry !== '' ? `${entry} ${rest}` : text
}

/** What stands at a path such as `marketRegions[0][1]`. */
function entryAt(policy: PolicyDraft, path: string): unknown {
  const steps = path.match(/[^.[\]]+/g) ?? []
  return steps.reduce<unknown>(
    (part, step) =>
      Array.isArray(part) ? part[Number(step)] : isObject(part) ? part[step] : undefined,
    policy,
  )
}
