import { foldEmail } from '../base/fold.ts'
import type { Json } from '../base/json.ts'
import { isObject } from '../base/json.ts'
import type { AcceptingContact } from '../domain/acceptance/acceptance.ts'
import type { AuditRecord } from '../storage/promises/audit.ts'
import type { ErasableAcceptance } from '../storage/promises/erasure.ts'

/** What of an audit record names the person. */
export type NamingRecord = {
  readonly id: string
  readonly values: boolean
  readonly by: boolean
}

/** Finds those of a customer's audit records that name the person of one of these acceptances. */
export function selectNamingRecords(
  records: readonly AuditRecord[],
  {
    acceptances,
    named,
    emails,
  }: {
    readonly acceptances: readonly ErasableAcceptance[]
    readonly named: readonly AcceptingContact[]
    readonly emails: ReadonlySet<string>
  },
): readonly NamingRecord[] {
  const values = new Set(
    named
      .flatMap((each) => [
        each.email,
        each.phoneNumber ?? '',
        each.firstName,
        each.lastName,
        `${each.firstName} ${each.lastName}`,
      ])
      .concat(...emails)
      .map(foldEmail)
      .filter((value) => value !== ''),
  )
  return records.flatMap((record) => {
    const about = acceptances.find(({ id }) => id === record.acceptanceId)
    if (!about) return []
    const isOwnAcceptance = about.isDirect && record.operationType === 'create_agreement'
    const by = record.by !== undefined && (isOwnAcceptance || emails.has(foldEmail(record.by)))
    const namesPerson = holds(record.oldValue, values) || holds(record.newValue, values)
    return by || namesPerson ? [{ id: record.id, values: namesPerson, by }] : []
  })
}

function holds(value: Json | undefined, texts: ReadonlySet<string>): boolean {
  if (typeof value === 'string') return texts.has(foldEmail(value))
  if (Array.isArray(value)) return value.some((each) => holds(each, texts))
  return isObject(value) && Object.values(value).some((each) => holds(each, texts))
}
