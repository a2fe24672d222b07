import { type Collection, toCollection } from '../wire/collection.ts'
import { toLink } from '../wire/links.ts'
import { pageSizeOf } from '../wire/seek.ts'

const sizes = { standard: 500, maximum: 1_000 } as const

/**
 * One page of a list that is read whole, by size and offset (wire contract 1.5). The next link
 * repeats the query with the offset that follows.
 */
export function toOffsetPage<Item>(
  items: readonly Item[],
  asked: { readonly size?: number; readonly offset?: number },
  url: string,
): Collection<Item> {
  const size = pageSizeOf(asked.size, sizes)
  const offset = asked.offset ?? 0
  const page = toCollection(items.slice(offset, offset + size), {
    self: url,
    totalCount: items.length,
  })
  if (offset + size >= items.length) return page
  const next = toLink(nextUrl(url, { size, offset: offset + size }))
  return { ...page, links: { ...page.links, next } }
}

function nextUrl(url: string, place: { readonly size: number; readonly offset: number }): string {
  const queryAt = url.indexOf('?')
  const path = queryAt < 0 ? url : url.slice(0, queryAt)
  const kept = [...new URLSearchParams(queryAt < 0 ? '' : url.slice(queryAt))].filter(
    ([name]) => !/^(?:size|offset)$/i.test(name),
  )
  const query = new URLSearchParams([
    ...kept,
    ['size', String(place.size)],
    ['offset', String(place.offset)],
  ])
  return `${path}?${query}`
}
