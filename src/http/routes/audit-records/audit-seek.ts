import { foldName } from '../../../base/fold.ts'
import { toCustomerId } from '../../../base/identifiers.ts'
import { isObject } from '../../../base/json.ts'
import { ProductError } from '../../../base/product-error.ts'
import { dayMs, type Instant } from '../../../base/time.ts'
import type { PartnerCaller } from '../../../domain/caller.ts'
import type { Signer } from '../../../operations/deps.ts'
import type { AuditPage, ListAuditRecordsInput } from '../../../operations/list-audit-records.ts'
import { parseAuditFilter } from '../../../wire/audit-filter.ts'
import { type Collection, toCollection } from '../../../wire/collection.ts'
import {
  type Continuation,
  decodeContinuationToken,
  encodeContinuationToken,
} from '../../../wire/continuation-token.ts'
import { requireWireInstant } from '../../../wire/dates.ts'
import { continuationTokenHeader } from '../../../wire/headers.ts'
import { toLink } from '../../../wire/links.ts'
import { parseJson } from '../../../wire/parse-json.ts'
import type { AuditRecord, AuditRecordsQuery } from '../../../wire/schemas/audit.ts'
import { pageSizeOf, parseSeekOperation, type SeekOperation } from '../../../wire/seek.ts'
import { shownOperations } from './audit-record-mapper.ts'

// Wire contract 7.1
const pageSizes = { standard: 500, maximum: 1_000 }
const purpose = 'continuation'

/** One page of the list as the client asked for it. */
export type AuditSeek = {
  readonly operation: SeekOperation
  readonly size: number
  readonly filter: string | undefined
  readonly window: { readonly from: Instant | undefined; readonly until: Instant | undefined }
  /** Of a seek: the two ends of the page before. */
  readonly ends: Ends | undefined
}
type Place = readonly [at: Instant, id: string]
type Ends = { readonly newest: Place | undefined; readonly oldest: Place | undefined }

/**
 * Reads a first call, or a seek: it brings the token and neither size nor filter nor dates (wire
 * contract 1.5).
 *
 * @throws request.malformed-continuation-token, request.invalid
 */
export function parseAuditSeek(
  query: AuditRecordsQuery,
  token: string | undefined,
  { signer, caller }: { readonly signer: Signer; readonly caller: PartnerCaller },
): AuditSeek {
  const operation = parseSeekOperation(query.seekOperation) ?? 'First'
  if (token === undefined || query.seekOperation === undefined) {
    return {
      operation,
      size: pageSizeOf(query.size, pageSizes),
      filter: query.filter,
      window: { from: startOf(query.startDate), until: endOf(query.endDate) },
      ends: undefined,
    }
  }
  const continuation = decodeContinuationToken(token, listOf(caller), (text, signature) =>
    signer.verify(purpose, text, signature),
  )
  const { size, filter } = continuation
  return { operation, size, filter, ...toPlaces(continuation) }
}

function startOf(date: string | undefined): Instant | undefined {
  return date === undefined ? undefined : requireWireInstant(date, 'startDate').instant
}

/** A day without a time means the whole of it. */
function endOf(date: string | undefined): Instant | undefined {
  if (date === undefined) return undefined
  const { instant, isPureDate } = requireWireInstant(date, 'endDate')
  return isPureDate ? instant + dayMs : instant + 1
}

/** @throws request.invalid */
export function toListAuditRecordsInput(seek: AuditSeek): ListAuditRecordsInput {
  const { operation, ends, window, size } = seek
  const { CompanyName, CustomerId, ResourceType } = parseAuditFilter(seek.filter)
  const wanted =
    operation === 'Next' ? ends?.oldest : operation === 'Previous' ? ends?.newest : undefined
  // Before the first page there is nothing, so the first page itself is answered.
  const isNewer = operation === 'Last' || (operation === 'Previous' && wanted !== undefined)
  return {
    ...window,
    isContinued: ends !== undefined,
    operationTypes: shownOperations,
    ...(ResourceType === undefined ? {} : { resourceType: ResourceType }),
    ...(CustomerId === undefined ? {} : { customerId: toCustomerId(CustomerId) }),
    ...(CompanyName === undefined ? {} : { namePart: foldName(CompanyName) }),
    ...(wanted === undefined ? {} : { beyond: { at: wanted[0], id: wanted[1] } }),
    direction: isNewer ? 'newer' : 'older',
    limit: size,
  }
}

/** A page with the links to its neighbours, whose token says everything that a seek needs. */
export function toAuditCollection(
  page: AuditPage,
  items: readonly AuditRecord[],
  place: {
    readonly seek: AuditSeek
    readonly self: string
    readonly signer: Signer
    readonly caller: PartnerCaller
  },
): Collection<AuditRecord> {
  const { seek, self, signer, caller } = place
  if (!page.older && !page.newer) return toCollection(items, { self })
  const { from, until, older, newer } = page
  const token = encodeContinuationToken(
    {
      list: listOf(caller),
      size: seek.size,
      ...(seek.filter === undefined ? {} : { filter: seek.filter }),
      position: JSON.stringify({
        from,
        until,
        ...(newer ? { newest: [newer.at, newer.id] } : {}),
        ...(older ? { oldest: [older.at, older.id] } : {}),
      }),
    },
    (text) => signer.sign(purpose, text),
  )
  const collection = toCollection(items, { self, nextToken: older && token })
  if (newer) {
    const headers = [{ key: continuationTokenHeader, value: token }]
    const uri = `/auditrecords?size=${seek.size}&seekOperation=Previous`
    collection.links.previous = toLink(uri, headers)
  }
  return collection
}

function listOf(caller: PartnerCaller): string {
  return `auditrecords:${caller.partnerId}`
}

function toPlaces({ position }: Continuation): Pick<AuditSeek, 'window' | 'ends'> {
  const parts = parseJson(position)
  if (isObject(parts) && typeof parts.from === 'number' && typeof parts.until === 'number') {
    const { from, until } = parts
    const ends = { newest: toPlace(parts.newest), oldest: toPlace(parts.oldest) }
    return { window: { from, until }, ends }
  }
  throw new ProductError('request.malformed-continuation-token', {})
}

function toPlace(value: unknown): Place | undefined {
  const [at, id] = Array.isArray(value) ? value : []
  return typeof at === 'number' && typeof id === 'string' ? [at, id] : undefined
}
