import { continuationTokenHeader } from './headers.ts'
import { toLink, toLinkUri } from './links.ts'
import type { Link } from './schemas/link.ts'

/** A list on the wire (wire contract 1.4); links and attributes always (W14-links-always). */
export type Collection<Item> = {
  totalCount: number
  items: Item[]
  /** What the next link carries in its headers, for clients that read it here. */
  continuationToken?: string
  links: { self: Link; next?: Link; previous?: Link }
  attributes: { objectType: 'Collection' }
}

export type CollectionPlace = {
  /** The request's own URL or path with its query. */
  readonly self: string
  /** Token of the next page; absent on the last one. */
  readonly nextToken?: string | undefined
  /** All items where the list is whole; by default the number of items of this page. */
  readonly totalCount?: number
}

/** Wraps the items of one page with its links. */
export function toCollection<Item>(
  items: readonly Item[],
  { self, nextToken, totalCount }: CollectionPlace,
): Collection<Item> {
  const next = nextToken === undefined ? {} : { next: toNextLink(self, nextToken) }
  return {
    totalCount: totalCount ?? items.length,
    items: [...items],
    ...(nextToken === undefined ? {} : { continuationToken: nextToken }),
    links: { self: toLink(self), ...next },
    attributes: { objectType: 'Collection' },
  }
}

/** The token carries size and filter, so the next link needs neither (wire contract 1.5). */
function toNextLink(self: string, token: string): Link {
  const uri = toLinkUri(self)
  const queryAt = uri.indexOf('?')
  const path = queryAt < 0 ? uri : uri.slice(0, queryAt)
  const query = new URLSearchParams(queryAt < 0 ? '' : uri.slice(queryAt))
  const size = [...query].find(([name]) => name.toLowerCase() === 'size')?.[1]
  const kept = size === undefined ? '' : `size=${encodeURIComponent(size)}&`
  return toLink(`${path}?${kept}seekOperation=Next`, [
    { key: continuationTokenHeader, value: token },
  ])
}
