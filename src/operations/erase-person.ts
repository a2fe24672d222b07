import { type CustomerId, type EntryId, randomGuid, toEntryId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { dayMs, dayOf } from '../base/time.ts'
import type { Operator } from '../domain/caller.ts'
import { rulesOf } from '../domain/programme/rules-of.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import {
  type ErasureBasis,
  type ErasureReport,
  erasureOperation,
  toErasureReport,
} from './erasure-report.ts'
import { nameTheirLog } from './name-their-log.ts'
import { type ErasedPerson, type ErasurePlan, planErasure } from './plan-erasure.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeEntry } from './write-entry.ts'
import { type OnceDeps, writeOnce } from './write-once.ts'

/** An entry holds 16 KiB; a reference takes some 80 bytes, and the name of another log up to 320. */
const mostReferences = 36

/**
 * Erases a person from everything but the log, whose entries hold only digests, and says so in the
 * log, in one transaction (evidence log 11). Leaves, proofs and receipts issued before stay valid;
 * acceptances go on counting. Erasing again finds nothing and records nothing.
 *
 * @throws customer.unknown, partner.unknown, acceptance.unknown, erasure.retained
 */
export function erasePerson(
  deps: OnceDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  {
    person,
    basis,
    dryRun = false,
    request,
  }: {
    readonly person: ErasedPerson
    readonly basis: ErasureBasis
    /** Only tells what would be deleted. */
    readonly dryRun?: boolean
    readonly request?: RequestIdentity
  },
): Promise<ErasureReport> {
  const once = {
    caller,
    // What changes nothing is told anew each time.
    request: dryRun ? undefined : request,
    scope: 'customerId' in person ? person.customerId : undefined,
  }
  return writeOnce(deps, once, async (tx) => {
    const plan = await planErasure(tx, person)
    requireNotRetained(tx, plan)
    const isAnything = plan.entries.length + plan.contacts + plan.signatories.length > 0
    const changes = isAnything && !dryRun
    if (changes) await erase(tx, plan)
    const erasureEntries = changes ? await recordErasure(deps, tx, { plan, basis }) : []
    const facts = { dryRun, by: caller.name, basis, erasureEntries }
    const report = await toErasureReport(tx, { person, plan, facts })
    if (changes) {
      await writeAudit(tx, {
        caller,
        partnerId: undefined,
        ...(plan.customerId === undefined ? {} : { customerId: plan.customerId }),
        resourceType: 'customer',
        operationType: erasureOperation,
        newValue: report,
        request,
      })
    }
    return report
  })
}

/** Nothing is erased while any part of it is still needed (evidence log 11). */
function requireNotRetained(tx: WriteTransaction, { acceptances }: ErasurePlan): void {
  const retained = acceptances.flatMap(({ id, agreementType, recordedAt }) => {
    const days = rulesOf(tx.programme.policy, agreementType).contactRetentionDays
    const until = days === undefined ? 0 : recordedAt + days * dayMs
    return until > tx.now ? [{ acceptanceId: id, until: dayOf(until) }] : []
  })
  if (retained.length > 0) throw new ProductError('erasure.retained', { acceptances: retained })
}

async function erase(tx: WriteTransaction, plan: ErasurePlan): Promise<void> {
  for (const { customerId, entryId, names } of plan.entries) {
    await tx.erasures.deleteDisclosures(customerId, entryId, names)
  }
  for (const { partnerId, id } of plan.signatories) {
    await tx.erasures.blankSignatory(partnerId, id)
  }
  const { customerId } = plan
  if (customerId === undefined) return
  const ids = plan.acceptances.map(({ id }) => id)
  await tx.erasures.deleteContacts(customerId, ids)
  await tx.erasures.blankAnswers(customerId, ids)
  for (const { id, ...what } of plan.audit) await tx.erasures.blankAudit(customerId, id, what)
}

/** One entry, or several for a person whom very many entries name. */
async function recordErasure(
  deps: Pick<Deps, 'primitives'>,
  tx: WriteTransaction,
  { plan, basis }: { readonly plan: ErasurePlan; readonly basis: ErasureBasis },
): Promise<readonly EntryId[]> {
  const recorded: EntryId[] = []
  for (let at = 0; at < plan.entries.length; at += mostReferences) {
    const part = plan.entries.slice(at, at + mostReferences)
    recorded.push(await appendErasure(deps, tx, { customerId: plan.customerId, part, basis }))
  }
  return recorded
}

async function appendErasure(
  deps: Pick<Deps, 'primitives'>,
  tx: WriteTransaction,
  {
    customerId,
    part,
    basis,
  }: {
    readonly customerId: CustomerId | undefined
    readonly part: ErasurePlan['entries']
    readonly basis: ErasureBasis
  },
): Promise<EntryId> {
  const entryId = toEntryId(randomGuid())
  await writeEntry(deps, tx, {
    type: 'erasure',
    entryId,
    customerId,
    refers: await nameTheirLog(
      tx,
      part.map(({ entryId: id }) => ({ id, relation: 'erases' })),
    ),
    // evidence log 11: which fields and why, in clear; whose they were nobody can tell any more
    clear: { fields: [...new Set(part.flatMap(({ names }) => names))].sort(), basis },
    disclosures: [],
  })
  return entryId
}
