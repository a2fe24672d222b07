import { type CustomerId, parseGuid, toUserId } from '../../../../base/identifiers.ts'
import { ProductError } from '../../../../base/product-error.ts'
import type { DirectoryUser } from '../../../../operations/customer-directory.ts'
import type { Signer } from '../../../../operations/deps.ts'
import type {
  CustomerUserPage,
  ListCustomerUsersInput,
} from '../../../../operations/list-customer-users.ts'
import { type Collection, toCollection } from '../../../../wire/collection.ts'
import {
  type Continuation,
  decodeContinuationToken,
  encodeContinuationToken,
} from '../../../../wire/continuation-token.ts'
import { continuationTokenHeader } from '../../../../wire/headers.ts'
import { toLink, toLinkUri } from '../../../../wire/links.ts'
import type { CustomerUsersQuery } from '../../../../wire/schemas/customer-user.ts'
import { pageSizeOf, parseSeekOperation, type SeekOperation } from '../../../../wire/seek.ts'

const pageSizes = { standard: 100, maximum: 500 }
const purpose = 'continuation'

/** Which list a token belongs to: the users of a customer, or the members of one of its roles. */
export function usersOf(customerId: CustomerId, roleId = 'users'): string {
  return `${roleId}:${customerId}`
}

export type UserSeek = {
  readonly list: string
  readonly operation: SeekOperation
  readonly size: number
  readonly filter: string | undefined
  readonly from: Continuation | undefined
}

/**
 * Reads a first call, or a seek, which brings the token and neither size nor filter (wire contract
 * 1.5).
 *
 * @throws request.malformed-continuation-token, request.invalid
 */
export function parseUserSeek(
  query: CustomerUsersQuery,
  token: string | undefined,
  { signer, list }: { readonly signer: Signer; readonly list: string },
): UserSeek {
  const operation = parseSeekOperation(query.seekOperation) ?? 'First'
  const from =
    token === undefined || query.seekOperation === undefined
      ? undefined
      : decodeContinuationToken(token, list, (text, signature) =>
          signer.verify(purpose, text, signature),
        )
  return {
    list,
    operation,
    size: from?.size ?? pageSizeOf(query.size, pageSizes),
    filter: from ? from.filter : query.filter,
    from,
  }
}

/** Where the page lies. @throws request.malformed-continuation-token */
export function toPlace({
  operation,
  size,
  from,
}: UserSeek): Pick<ListCustomerUsersInput, 'from' | 'direction' | 'limit'> {
  const at =
    operation === 'Next' ? from?.position : operation === 'Previous' ? from?.start : undefined
  const isBackward = operation === 'Last' || (operation === 'Previous' && at !== undefined)
  const direction = isBackward ? 'backward' : 'forward'
  if (at === undefined) return { direction, limit: size }
  const id = parseGuid(at)
  if (id === undefined) throw new ProductError('request.malformed-continuation-token', {})
  return { from: toUserId(id), direction, limit: size }
}

/** A page with the links to its neighbours; the token holds ids, never names. */
export function toUserCollection<Item>(
  page: CustomerUserPage,
  toItem: (user: DirectoryUser) => Item,
  place: { readonly seek: UserSeek; readonly self: string; readonly signer: Signer },
): Collection<Item> {
  const { seek, self, signer } = place
  const items = page.items.map(toItem)
  const first = page.items.at(0)
  const last = page.items.at(-1)
  if (!first || !last || !(page.hasNext || page.hasPrevious)) return toCollection(items, { self })
  const token = encodeContinuationToken(
    {
      list: seek.list,
      size: seek.size,
      ...(seek.filter === undefined ? {} : { filter: seek.filter }),
      position: last.id,
      ...(page.hasPrevious ? { start: first.id } : {}),
    },
    (text) => signer.sign(purpose, text),
  )
  const collection = toCollection(items, { self, nextToken: page.hasNext ? token : undefined })
  if (page.hasPrevious) {
    const path = toLinkUri(self).split('?')[0] ?? ''
    const headers = [{ key: continuationTokenHeader, value: token }]
    collection.links.previous = toLink(`${path}?size=${seek.size}&seekOperation=Previous`, headers)
  }
  return collection
}
