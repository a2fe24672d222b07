import { ProductError } from '../base/product-error.ts'
import { dayMs, dayOf, type Instant, startOfDay } from '../base/time.ts'
import { assignTicks } from '../domain/audit/audit-id.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type {
  AuditPosition,
  PartnerAuditQuery,
  PartnerAuditRecord,
} from '../storage/promises/audit.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getOwnPartner, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

// Wire contract 7.1
const standardDays = 30
/** Records are kept for as long as the policy says; this list shows the newest of them. */
export const shownDays = 90

/** A record with the tick of its millisecond that makes its id unique (wire contract 14). */
export type NumberedRecord = PartnerAuditRecord & { readonly tick: number }

export type AuditPage = {
  readonly records: readonly NumberedRecord[]
  /** Which records the walk is about, the same on every page. */
  readonly from: Instant
  readonly until: Instant
  readonly older: AuditPosition | undefined
  readonly newer: AuditPosition | undefined
}

export type ListAuditRecordsInput = Omit<PartnerAuditQuery, 'partnerId' | 'from' | 'until'> & {
  /** Absent: the last 30 days. */
  readonly from: Instant | undefined
  readonly until: Instant | undefined
  /** A later page of a walk that was let in before. */
  readonly isContinued: boolean
}

/**
 * One page of the caller's own records, newest first, found by position: a walk meets each record
 * that was there throughout exactly once.
 *
 * @throws caller.role-missing, request.invalid
 */
export function listAuditRecords(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: ListAuditRecordsInput,
): Promise<AuditPage> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireActionOf(tx, caller, 'read-audit')
    const { from, until } = requireWindow(tx.now, input)
    const query = { ...input, partnerId: partner.id, from, until }
    // One more than asked tells whether there is another page.
    const found = await tx.audit.listOfPartner({ ...query, limit: input.limit + 1 })
    const more = found.length > input.limit
    const older = input.direction === 'older'
    const page = !more ? found : older ? found.slice(0, -1) : found.slice(1)
    const hasOlder = older ? more : input.beyond !== undefined
    const hasNewer = older ? input.beyond !== undefined : more
    return {
      records: await numbered(tx, page),
      from,
      until,
      older: hasOlder ? positionOf(page.at(-1)) : undefined,
      newer: hasNewer ? positionOf(page.at(0)) : undefined,
    }
  })
}

/** @throws request.invalid for records older than are shown, and for a window turned round */
function requireWindow(now: Instant, { from, until, isContinued }: ListAuditRecordsInput) {
  const window = { from: from ?? now - standardDays * dayMs, until: until ?? now + 1 }
  const earliest = startOfDay(dayOf(now)) - shownDays * dayMs
  const fields = []
  if (!isContinued && window.from < earliest) {
    const expected = `${dayOf(earliest)} or later`
    fields.push({ field: 'startDate', problem: 'too-small', expected } as const)
  }
  if (window.until < window.from) {
    const expected = 'no earlier than startDate'
    fields.push({ field: 'endDate', problem: 'inconsistent', expected } as const)
  }
  if (fields.length > 0) throw new ProductError('request.invalid', { fields })
  return window
}

/** A page may end within a millisecond, so the records of its two ends are looked at whole. */
async function numbered(
  tx: Pick<ReadTransaction, 'audit'>,
  page: readonly PartnerAuditRecord[],
): Promise<readonly NumberedRecord[]> {
  const [first, last] = [page.at(0), page.at(-1)]
  if (!first || !last) return []
  const groups = new Map<Instant, string[]>()
  for (const { at, id } of page) {
    const group = groups.get(at)
    if (group) group.push(id)
    else groups.set(at, [id])
  }
  for (const at of new Set([first.at, last.at])) {
    const whole = await tx.audit.listOfPartnerAt(first.partnerId, at)
    groups.set(
      at,
      whole.map((each) => each.id),
    )
  }
  const ticks = new Map([...groups.values()].flatMap((ids) => [...assignTicks(ids)]))
  return page.map((record) => ({ ...record, tick: ticks.get(record.id) ?? 0 }))
}

function positionOf(record: PartnerAuditRecord | undefined): AuditPosition | undefined {
  return record && { at: record.at, id: record.id }
}
