import type { FieldProblem } from '../base/error-codes.ts'
import { isProductError, ProductError } from '../base/product-error.ts'
import type { Instant } from '../base/time.ts'
import type { Operator } from '../domain/caller.ts'
import { parsePolicy } from '../domain/programme/parse-policy.ts'
import type { ProgrammePolicy } from '../domain/programme/policy.ts'
import { type PolicyChange, policyDiff } from '../domain/programme/policy-diff.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import { checkAgainstTexts } from './set-policy.ts'

const pageSize = 50

export type PolicyRevision = {
  readonly revision: number
  readonly policy: ProgrammePolicy
  readonly changedBy: string
  readonly changedAt: Instant
}

/** The newest revision, and whether this process decides by it already. @throws policy.unknown-revision */
export function getCurrentPolicy(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
): Promise<PolicyRevision & { readonly isInForce: boolean }> {
  return deps.storage.read(async (tx) => {
    const newest = (await tx.state.policyHistory()).at(-1)
    if (!newest) throw new ProductError('policy.unknown-revision', { revision: 0 })
    const isInForce = policyDiff(tx.programme.policy, newest.policy).length === 0
    return { ...newest, isInForce }
  })
}

/** One revision. @throws policy.unknown-revision */
export function getPolicyRevision(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  revision: number,
): Promise<PolicyRevision> {
  return deps.storage.read((tx) => findRevision(tx, revision))
}

/** Newest first, each with what it changed against the one before. */
export function listPolicyRevisions(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  before: number | undefined,
): Promise<{
  readonly items: readonly (PolicyRevision & { readonly changes: readonly PolicyChange[] })[]
  readonly next: number | undefined
}> {
  return deps.storage.read(async (tx) => {
    const history = await tx.state.policyHistory()
    const all = history
      .map((each, position) => ({ each, earlier: history[position - 1] }))
      .filter(({ each }) => before === undefined || each.revision < before)
      .toReversed()
    const page = all.slice(0, pageSize)
    return {
      items: page.map(({ each, earlier }) => ({
        ...each,
        changes: earlier ? policyDiff(earlier.policy, each.policy) : [],
      })),
      next: all.length > pageSize ? page.at(-1)?.each.revision : undefined,
    }
  })
}

/** What lies between two revisions, in either direction. @throws policy.unknown-revision */
export function diffPolicies(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<readonly PolicyChange[]> {
  return deps.storage.read(async (tx) =>
    policyDiff((await findRevision(tx, from)).policy, (await findRevision(tx, to)).policy),
  )
}

export type PolicyValidation = {
  readonly mistakes: readonly FieldProblem[]
  readonly countriesWithoutText: readonly string[]
  readonly changes: readonly PolicyChange[]
}

/** Says everything that is wrong with a draft, and what it would change; sets nothing. */
export function validatePolicy(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  json: unknown,
): Promise<PolicyValidation> {
  return deps.storage.read(async (tx) => {
    try {
      const policy = parsePolicy(json)
      const changes = policyDiff(tx.programme.policy, policy)
      return { mistakes: [], countriesWithoutText: checkAgainstTexts(tx, policy), changes }
    } catch (error) {
      if (!isProductError(error) || error.code !== 'policy.invalid') throw error
      return { mistakes: error.facts.fields, countriesWithoutText: [], changes: [] }
    }
  })
}

async function findRevision(
  tx: Pick<ReadTransaction, 'state'>,
  revision: number,
): Promise<PolicyRevision> {
  const found = (await tx.state.policyHistory()).find((each) => each.revision === revision)
  if (!found) throw new ProductError('policy.unknown-revision', { revision })
  return found
}
