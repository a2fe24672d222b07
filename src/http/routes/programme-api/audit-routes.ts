import { foldName } from '../../../base/fold.ts'
import { toCustomerId, toPartnerId } from '../../../base/identifiers.ts'
import {
  listProgrammeAudit,
  type NamedAuditRecord,
} from '../../../operations/list-programme-audit.ts'
import { parseWireInstant, toWireInstant } from '../../../wire/dates.ts'
import {
  ProgrammeAuditList,
  ProgrammeAuditQuery,
  type ProgrammeAuditRecord,
} from '../../../wire/schemas/programme-audit.ts'
import { defineRoute } from '../../define-route.ts'
import { decodeCursor, encodeCursor } from '../partner-api/list-cursor.ts'

const listName = 'programme-audit'
const standardSize = 50

const listRecords = defineRoute({
  method: 'GET',
  path: '/programme/api/audit-records',
  auth: 'operator',
  query: ProgrammeAuditQuery,
  status: 200,
  answer: ProgrammeAuditList,
  about: {
    id: 'listProgrammeAuditRecords',
    tag: 'programme console',
    summary: 'Audit records of the programme and of every partner',
  },
  async handle({ deps, caller, query }) {
    const { cursor } = query
    const place =
      cursor === undefined ? undefined : decodeCursor(listName, cursor, ['integer', 'text'])
    const { partnerId, customerId, text, size = standardSize } = query
    const { records, next } = await listProgrammeAudit(deps, caller, {
      from: toInstant(query.from),
      until: toInstant(query.until),
      resourceType: some(query.resourceType),
      operationType: some(query.operationType),
      partnerId: partnerId === undefined ? undefined : toPartnerId(partnerId),
      customerId: customerId === undefined ? undefined : toCustomerId(customerId),
      ofProgrammeOnly: query.scope === 'programme',
      by: some(foldName(text ?? '')),
      beyond: place && { at: place[0], id: place[1] },
      limit: size,
    })
    return {
      items: records.map(toWireRecord),
      ...(next === undefined
        ? {}
        : {
            next: encodeCursor(listName, [next.at, next.id]),
            ...(records.length < size ? { searchedUntil: toWireInstant(next.at) } : {}),
          }),
    }
  },
})

export const auditRoutes = [listRecords]

function toInstant(text: string | undefined): number | undefined {
  return text === undefined ? undefined : parseWireInstant(text)?.instant
}

function some(text: string | undefined): string | undefined {
  return text === '' ? undefined : text
}

function toWireRecord(record: NamedAuditRecord): ProgrammeAuditRecord {
  const { id, at, resourceType, operationType, ...rest } = record
  const { by, applicationId, partnerId, partnerName, customerId, customerName } = rest
  const { acceptanceId, oldValue, newValue, correlationId } = rest
  return {
    id,
    at: toWireInstant(at),
    resourceType,
    operationType,
    ...(by === undefined ? {} : { by }),
    ...(applicationId === undefined ? {} : { applicationId }),
    ...(partnerId === undefined ? {} : { partnerId }),
    ...(partnerName === undefined ? {} : { partnerName }),
    ...(customerId === undefined ? {} : { customerId }),
    ...(customerName === undefined ? {} : { customerName }),
    ...(acceptanceId === undefined ? {} : { acceptanceId }),
    ...(oldValue === undefined ? {} : { oldValue: { ...oldValue } }),
    ...(newValue === undefined ? {} : { newValue: { ...newValue } }),
    ...(correlationId === undefined ? {} : { correlationId }),
  }
}
