import type { PartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { dayMs, dayOf, type Instant, startOfDay } from '../base/time.ts'
import { assignTicks, parseAuditId, toAuditId } from '../domain/audit/audit-id.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getOwnPartner, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { type NumberedRecord, shownDays } from './list-audit-records.ts'

/**
 * One record of the caller's by its id on the wire. Another partner's answers like an unknown one.
 *
 * @throws caller.role-missing, audit-record.unknown
 */
export function getAuditRecord(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  input: { readonly id: string; readonly operationTypes: readonly string[] },
): Promise<NumberedRecord> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireActionOf(tx, caller, 'read-audit')
    const place = parseAuditId(input.id)
    const earliest = startOfDay(dayOf(tx.now)) - shownDays * dayMs
    if (place?.partnerId === partner.id && place.at >= earliest) {
      const records = await tx.audit.listOfPartnerAt(partner.id, place.at)
      const ticks = assignTicks(records.map((each) => each.id))
      const found = records.find((each) => ticks.get(each.id) === place.tick)
      if (found && input.operationTypes.includes(found.operationType)) {
        return { ...found, tick: place.tick }
      }
    }
    throw new ProductError('audit-record.unknown', {})
  })
}

/** The id on the wire of a stored record, for links to it. */
export async function toWireAuditId(
  tx: Pick<ReadTransaction, 'audit'>,
  record: { readonly partnerId: PartnerId; readonly at: Instant; readonly id: string },
): Promise<string> {
  const { partnerId, at, id } = record
  const records = await tx.audit.listOfPartnerAt(partnerId, at)
  const tick = assignTicks(records.map((each) => each.id)).get(id) ?? 0
  return toAuditId({ partnerId, at, tick })
}
