import type { JsonObject } from '../../../base/json.ts'
import { isObject } from '../../../base/json.ts'
import { toAuditId } from '../../../domain/audit/audit-id.ts'
import type { NumberedRecord } from '../../../operations/list-audit-records.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { AuditRecord } from '../../../wire/schemas/audit.ts'
import { auditOperations } from '../../../wire/schemas/audit.ts'

/** The operations that this list shows: those whose words clients can parse. */
export const shownOperations: readonly string[] = Object.values(auditOperations).flat()

export function toWireAuditRecord(record: NumberedRecord): AuditRecord {
  const { partnerId, customerId, customerName, by, applicationId, correlationId } = record
  const newValue = record.newValue && withContact(record.newValue, record)
  return {
    id: toAuditId(record),
    partnerId,
    ...(customerId === undefined ? {} : { customerId }),
    ...(customerName === undefined ? {} : { customerName }),
    ...(by === undefined ? {} : { userPrincipalName: by }),
    ...(applicationId === undefined ? {} : { applicationId }),
    resourceType: record.resourceType,
    ...(record.oldValue ? { resourceOldValue: toPascalJson(record.oldValue) } : {}),
    ...(newValue ? { resourceNewValue: toPascalJson(newValue) } : {}),
    operationType: record.operationType,
    operationDate: toOperationDate(record),
    // Only what was done is recorded; a refusal changes nothing.
    operationStatus: 'succeeded',
    ...(correlationId === undefined ? {} : { originalCorrelationId: correlationId }),
    customizedData: newValue ? toFlatFacts(newValue) : [],
    attributes: { objectType: 'AuditRecord' },
  }
}

/** Wire contract 13.15: the Agreement as its maker sent it; an erased contact is absent. */
function withContact(value: JsonObject, { resourceType, contact }: NumberedRecord): JsonObject {
  if (resourceType !== 'agreement' || !contact) return value
  const { firstName, lastName, email, phoneNumber } = contact
  return { ...value, primaryContact: { firstName, lastName, email, phoneNumber } }
}

/** JSON as text with PascalCase members (wire contract 14). */
function toPascalJson(value: JsonObject): string {
  return JSON.stringify(toPascal(value))
}

function toPascal(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPascal)
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, member]) => [toPascalName(name), toPascal(member)]),
  )
}

function toPascalName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

const longestValue = 2048

/** Flat facts, of a list each with the index of its item (wire contract 7.1). */
function toFlatFacts(value: JsonObject): AuditRecord['customizedData'] {
  return Object.entries(value).flatMap(([name, member]) => {
    if (Array.isArray(member)) {
      return member.flatMap((item: unknown, index) =>
        isObject(item)
          ? Object.entries(item).flatMap(([key, each]) =>
              toFact(`${toPascalName(key)}-${index}`, each),
            )
          : toFact(`${toPascalName(name)}-${index}`, item),
      )
    }
    return toFact(toPascalName(name), member)
  })
}

function toFact(key: string, value: unknown): AuditRecord['customizedData'] {
  if (!['string', 'number', 'boolean'].includes(typeof value)) return []
  return [{ key, value: String(value).slice(0, longestValue) }]
}

/** The ticks of the id are those of the date, so the date tells them too. */
function toOperationDate({ at, tick }: NumberedRecord): string {
  if (tick === 0) return toWireInstant(at)
  const digits = String(tick).padStart(4, '0').replace(/0+$/, '')
  return `${new Date(at).toISOString().slice(0, -1)}${digits}Z`
}
