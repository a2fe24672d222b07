import { isProductError, ProductError } from '../base/product-error.ts'
import type { Operator } from '../domain/caller.ts'
import { checkRequirements } from '../domain/programme/check-requirements.ts'
import { parsePolicy } from '../domain/programme/parse-policy.ts'
import type { ProgrammePolicy } from '../domain/programme/policy.ts'
import { type PolicyChange, policyDiff } from '../domain/programme/policy-diff.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { type OnceDeps, writeOnce } from './write-once.ts'

export type PolicyToSet = {
  /** Hostile until parsed. */
  readonly json: unknown
  /** Countries named by the operator, in which a requirement leaves no text. */
  readonly confirmedCountries: readonly string[]
  /** Only say what would change. */
  readonly dryRun: boolean
  /** The newest revision that the operator has read; another one in the meantime refuses. */
  readonly revision?: number
  readonly request?: RequestIdentity
}

/** What setting it changed, and the revision that is the newest with it. */
export type PolicyThatWasSet = {
  readonly changes: readonly PolicyChange[]
  readonly revision: number
}

/**
 * Sets the programme policy: validated as a whole, compared, recorded as a new revision (design 2).
 *
 * @throws policy.invalid, policy.countries-unconfirmed, policy.stale
 */
export function setPolicy(
  deps: OnceDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  { request, ...input }: PolicyToSet,
): Promise<PolicyThatWasSet> {
  const policy = parsePolicy(input.json)
  return writeOnce(deps, { caller, request }, async (tx) => {
    if (input.revision !== undefined) await requireNewest(tx, input.revision)
    check(tx, policy, input.confirmedCountries)
    const changes = policyDiff(tx.programme.policy, policy)
    if (changes.length > 0 && !input.dryRun) {
      await tx.state.setPolicy(policy, caller.name)
      await writeAudit(tx, {
        caller,
        partnerId: undefined,
        resourceType: 'policy',
        operationType: 'update_policy',
        newValue: { Changes: changes.map(({ path }) => path) },
        request,
      })
    }
    return { changes, revision: (await findNewest(tx))?.revision ?? 0 }
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

async function findNewest({ state }: Pick<ReadTransaction, 'state'>) {
  return (await state.policyHistory()).at(-1)
}

async function requireNewest(tx: Pick<ReadTransaction, 'state'>, revision: number) {
  const newest = await findNewest(tx)
  if (!newest || newest.revision === revision) return
  const { changedBy } = newest
  throw new ProductError('policy.stale', { revision: newest.revision, changedBy })
}

/**
 * The countries that setting the policy would leave without a text.
 *
 * @throws policy.invalid for a rank that is not published or required before it is effective
 */
export function checkAgainstTexts(
  tx: Pick<ReadTransaction, 'programme' | 'now'>,
  policy: ProgrammePolicy,
): readonly string[] {
  try {
    check(tx, policy, [])
    return []
  } catch (error) {
    if (!isProductError(error) || error.code !== 'policy.countries-unconfirmed') throw error
    return error.facts.countries
  }
}

/** The policy in force. */
export function readPolicy(deps: Pick<Deps, 'storage'>): Promise<ProgrammePolicy> {
  return deps.storage.read(async (tx) => tx.programme.policy)
}
