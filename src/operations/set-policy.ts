import type { Operator } from '../domain/caller.ts'
import { checkRequirements } from '../domain/programme/check-requirements.ts'
import { parsePolicy } from '../domain/programme/parse-policy.ts'
import type { ProgrammePolicy } from '../domain/programme/policy.ts'
import { type PolicyChange, policyDiff } from '../domain/programme/policy-diff.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import { writeAudit } from './write-audit.ts'

export type PolicyToSet = {
  /** Hostile until parsed. */
  readonly json: unknown
  /** Countries named by the operator, in which a requirement leaves no text. */
  readonly confirmedCountries: readonly string[]
  /** Only say what would change. */
  readonly dryRun: boolean
}

/**
 * Sets the programme policy: validated as a whole, compared, recorded as a new revision (design 2).
 *
 * @throws policy.invalid, policy.countries-unconfirmed
 */
export function setPolicy(
  deps: Pick<Deps, 'storage'>,
  caller: Operator,
  input: PolicyToSet,
): Promise<readonly PolicyChange[]> {
  const policy = parsePolicy(input.json)
  return deps.storage.write(async (tx) => {
    check(tx, policy, input.confirmedCountries)
    const changes = policyDiff(tx.programme.policy, policy)
    if (changes.length === 0 || input.dryRun) return changes
    await tx.state.setPolicy(policy, caller.name)
    await writeAudit(tx, {
      caller,
      partnerId: undefined,
      resourceType: 'policy',
      operationType: 'update_policy',
      newValue: { Changes: changes.map(({ path }) => path) },
    })
    return changes
  })
}

function check(
  { programme, now }: Pick<ReadTransaction, 'programme' | 'now'>,
  policy: ProgrammePolicy,
  confirmedCountries: readonly string[],
): void {
  const texts = [...programme.textsByCountry.values()].flat()
  const countries = [...new Set(texts.map((text) => text.country))]
  const { versions } = programme
  checkRequirements({ policy, versions, texts, countries, confirmedCountries, now })
}

/** The policy in force. */
export function readPolicy(deps: Pick<Deps, 'storage'>): Promise<ProgrammePolicy> {
  return deps.storage.read(async (tx) => tx.programme.policy)
}
