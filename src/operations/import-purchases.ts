import type { FieldProblem } from '../base/error-codes.ts'
import type { CustomerId, PartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Instant } from '../base/time.ts'
import type { Operator } from '../domain/caller.ts'
import type { PurchaseFact, PurchaseFamily } from '../domain/customer/customer.ts'
import { lockCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { refreshCover } from './refresh-cover.ts'
import { writeAudit } from './write-audit.ts'

/** A purchase made outside this system (design 2.4). */
export type PurchaseToImport = {
  /** Where it stood in the file, for refusals. */
  readonly line: number
  readonly customerId: CustomerId
  readonly family: PurchaseFamily
  readonly purchasedAt: Instant
  readonly partnerId: PartnerId | undefined
}

/**
 * Imports earlier purchases, customer by customer; a purchase that is known already is not added
 * again, so a file can be imported twice. Nothing is imported while any row names somebody unknown.
 *
 * @throws request.invalid with every such row
 */
export async function importPurchases(
  deps: Pick<Deps, 'storage'>,
  caller: Operator,
  {
    purchases,
    problems = [],
    onProgress,
  }: {
    readonly purchases: readonly PurchaseToImport[]
    /** What was wrong with other rows already, so that everything is named at once. */
    readonly problems?: readonly FieldProblem[]
    readonly onProgress: (done: number) => void
  },
): Promise<{ readonly customers: number; readonly added: number }> {
  await requireKnown(deps, purchases, problems)
  const byCustomer = Map.groupBy(purchases, (each) => each.customerId)
  let done = 0
  let added = 0
  for (const [customerId, own] of byCustomer) {
    added += await deps.storage.write(async (tx) => {
      const customer = await lockCustomer(tx, customerId)
      const known = new Set(customer.purchases.map(keyOf))
      for (const { family, partnerId, purchasedAt } of own) {
        await tx.customers.addPurchase(customerId, { family, partnerId, firstAt: purchasedAt })
      }
      await writeAudit(tx, {
        caller,
        partnerId: undefined,
        customerId,
        resourceType: 'customer',
        operationType: 'import_purchases',
        newValue: { Purchases: own.length },
      })
      const after = (await tx.customers.findFacts(customerId)) ?? customer
      await refreshCover(tx, after)
      return after.purchases.filter((each) => !known.has(keyOf(each))).length
    })
    done += own.length
    onProgress(done)
  }
  return { customers: byCustomer.size, added }
}

/** Of each family and partner the first purchase counts, so the others add nothing. */
function keyOf({ family, partnerId }: PurchaseFact): string {
  return `${family} ${partnerId ?? ''}`
}

async function requireKnown(
  deps: Pick<Deps, 'storage'>,
  purchases: readonly PurchaseToImport[],
  known: readonly FieldProblem[],
): Promise<void> {
  const fields = await deps.storage.read(async (tx) => {
    const problems: FieldProblem[] = [...known]
    const unknown = new Map<CustomerId, boolean>()
    for (const { line, customerId, partnerId } of purchases) {
      let missing = unknown.get(customerId)
      if (missing === undefined) {
        missing = (await tx.customers.findFacts(customerId)) === undefined
        unknown.set(customerId, missing)
      }
      if (missing) problems.push({ field: `line ${line}: customer`, problem: 'unknown-value' })
      if (partnerId !== undefined && !tx.programme.partners.has(partnerId)) {
        problems.push({ field: `line ${line}: partner`, problem: 'unknown-value' })
      }
    }
    return problems
  })
  if (fields.length > 0) throw new ProductError('request.invalid', { fields })
}
