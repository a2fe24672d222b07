import type { Operator } from '../domain/caller.ts'
import type { OverviewAuditPage, OverviewAuditQuery } from '../storage/promises/overview.ts'
import type { Deps } from './deps.ts'

export type NamedAuditRecord = OverviewAuditPage['records'][number] & {
  readonly partnerName: string | undefined
}

/** Audit records of the programme and of every partner, newest first. */
export function listProgrammeAudit(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  query: OverviewAuditQuery,
): Promise<{
  readonly records: readonly NamedAuditRecord[]
  readonly next: OverviewAuditPage['next']
}> {
  return deps.storage.read(async (tx) => {
    const { records, next } = await tx.overview.pageAudit(query)
    const nameOf = ({ partnerId }: OverviewAuditPage['records'][number]) =>
      partnerId && tx.programme.partners.get(partnerId)?.name
    return { records: records.map((each) => ({ ...each, partnerName: nameOf(each) })), next }
  })
}
