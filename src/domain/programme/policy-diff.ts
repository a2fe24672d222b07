import type { Json } from '../../base/json.ts'
import { isObject } from '../../base/json.ts'
import type { ProgrammePolicy } from './policy.ts'

/** One difference between two policies; a side is undefined where it has no such value. */
export type PolicyChange = {
  readonly path: string
  readonly before: Json | undefined
  readonly after: Json | undefined
}

/** The differences, by path; lists are compared as wholes, since their order may carry meaning. */
export function policyDiff(
  before: ProgrammePolicy,
  after: ProgrammePolicy,
): readonly PolicyChange[] {
  return differences('', before, after)
}

function differences(
  path: string,
  before: Json | undefined,
  after: Json | undefined,
): readonly PolicyChange[] {
  if (!isObject(before) || !isObject(after)) {
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ path, before, after }]
  }
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap((key) =>
    differences(path === '' ? key : `${path}.${key}`, before[key], after[key]),
  )
}
