import { foldName } from '../../../base/fold.ts'
import { toCustomerId, toPartnerId } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import type { PartnerCaller } from '../../../domain/caller.ts'
import type { Signer } from '../../../operations/deps.ts'
import type { CustomerPage, ListCustomersInput } from '../../../operations/list-customers.ts'
import type { Collection } from '../../../wire/collection.ts'
import { toCollection } from '../../../wire/collection.ts'
import {
  type Continuation,
  decodeContinuationToken,
  encodeContinuationToken,
} from '../../../wire/continuation-token.ts'
import { type CustomerCondition, parseCustomerFilter } from '../../../wire/customer-filter.ts'
import { continuationTokenHeader } from '../../../wire/headers.ts'
import { toLink } from '../../../wire/links.ts'
import { parseJson } from '../../../wire/parse-json.ts'
import type { CustomerListItem, CustomersQuery } from '../../../wire/schemas/customer.ts'
import { pageSizeOf, parseSeekOperation, type SeekOperation } from '../../../wire/seek.ts'

/** `size` absent or 0 means the standard; no page is larger than the maximum (wire contract 1.5). */
const pageSizes = { standard: 100, maximum: 500 }
const purpose = 'continuation'

/** One page of the customer list as the client asked for it. */
export type CustomerSeek = {
  readonly operation: SeekOperation
  readonly size: number
  readonly filter: string | undefined
  readonly from: Continuation | undefined
}

/**
 * Reads a first call, or a seek, which brings the token and neither size nor filter (wire contract
 * 1.5). A seek without a token begins at an end of the list.
 *
 * @throws request.malformed-continuation-token, request.invalid
 */
export function parseCustomerSeek(
  query: CustomersQuery,
  token: string | undefined,
  { signer, caller }: { readonly signer: Signer; readonly caller: PartnerCaller },
): CustomerSeek {
  const operation = parseSeekOperation(query.seekOperation) ?? 'First'
  const from =
    token === undefined || query.seekOperation === undefined
      ? undefined
      : decodeContinuationToken(token, listOf(caller), (text, signature) =>
          signer.verify(purpose, text, signature),
        )
  return {
    operation,
    size: from?.size ?? pageSizeOf(query.size, pageSizes),
    filter: from ? from.filter : query.filter,
    from,
  }
}

/** @throws request.invalid, token.app-only-refused */
export function toListCustomersInput(
  { operation, size, filter, from }: CustomerSeek,
  caller: PartnerCaller,
): ListCustomersInput {
  const conditions = toConditions(parseCustomerFilter(filter), caller)
  const backward = operation === 'Previous' || operation === 'Last'
  const at =
    operation === 'Next' ? from?.position : operation === 'Previous' ? from?.start : undefined
  // Before the first page there is nothing, so the first page itself is answered.
  const isAtStart = operation === 'Previous' && at === undefined
  return {
    ...conditions,
    ...(at === undefined ? {} : { from: toPosition(at) }),
    direction: backward && !isAtStart ? 'backward' : 'forward',
    limit: size,
  }
}

/** A page with the links to its neighbours, whose token says everything that a seek needs. */
export function toCustomerCollection(
  page: CustomerPage,
  items: readonly CustomerListItem[],
  place: {
    readonly seek: CustomerSeek
    readonly self: string
    readonly signer: Signer
    readonly caller: PartnerCaller
  },
): Collection<CustomerListItem> {
  const { seek, self, signer, caller } = place
  const position = page.next ?? page.previous
  if (position === undefined) return toCollection(items, { self })
  const token = encodeContinuationToken(
    {
      list: listOf(caller),
      size: seek.size,
      ...(seek.filter === undefined ? {} : { filter: seek.filter }),
      position: JSON.stringify([position.key, position.id]),
      ...(page.previous ? { start: JSON.stringify([page.previous.key, page.previous.id]) } : {}),
    },
    (text) => signer.sign(purpose, text),
  )
  const collection = toCollection(items, { self, nextToken: page.next && token })
  if (page.previous) {
    const uri = `/customers?size=${seek.size}&seekOperation=Previous`
    const headers = [{ key: continuationTokenHeader, value: token }]
    collection.links.previous = toLink(uri, headers)
  }
  return collection
}

function listOf(caller: PartnerCaller): string {
  return `customers:${caller.partnerId}`
}

function toPosition(text: string): NonNullable<ListCustomersInput['from']> {
  const parts = parseJson(text)
  const [key, id] = Array.isArray(parts) ? parts : []
  if (typeof key !== 'string' || typeof id !== 'string') {
    throw new ProductError('request.malformed-continuation-token', {})
  }
  return { key, id: toCustomerId(id) }
}

type Conditions = Pick<
  ListCustomersInput,
  'namePrefix' | 'domainPrefix' | 'resellerId' | 'providerId'
>

/** Wire contract 3.3; of two conditions on one field none is left out, so they are refused. */
function toConditions(conditions: readonly CustomerCondition[], caller: PartnerCaller): Conditions {
  const fields = conditions.map((each) => each.field)
  if (new Set(fields).size < fields.length) {
    throw new ProductError('request.invalid', {
      fields: [{ field: 'filter', problem: 'inconsistent', expected: 'one condition per field' }],
    })
  }
  return Object.assign({}, ...conditions.map((each) => toCondition(each, caller)))
}

function toCondition({ field, startsWith }: CustomerCondition, caller: PartnerCaller): Conditions {
  switch (field) {
    case 'CompanyName':
      return { namePrefix: foldName(startsWith) }
    case 'Domain':
      return { domainPrefix: startsWith.toLowerCase() }
    case 'IndirectReseller':
      // Wire contract 3.3: this variant is App+User only.
      if (caller.kind === 'partner-app') throw new ProductError('token.app-only-refused', {})
      return { resellerId: toPartnerId(startsWith) }
    case 'IndirectCloudSolutionProvider':
      return { providerId: toPartnerId(startsWith) }
  }
}
