import type { Link, LinkHeader } from './schemas/link.ts'

/**
 * A link whose `uri` starts with `/`, has no host and no `/v1`, and keeps the query
 * (wire contract 14); takes a path or the request's own URL.
 */
export function toLink(url: string, headers: readonly LinkHeader[] = []): Link {
  return { uri: toLinkUri(url), method: 'GET', headers: [...headers] }
}

export function toLinkUri(url: string): string {
  const withoutHost = url.replace(/^[a-z][a-z0-9+.-]*:\/\/[^/?#]*/i, '')
  const queryAt = withoutHost.indexOf('?')
  const path = queryAt < 0 ? withoutHost : withoutHost.slice(0, queryAt)
  const query = queryAt < 0 ? '' : withoutHost.slice(queryAt)
  // Doubled and trailing slashes occur in requests (wire contract 14).
  const clean = `/${path}`
    .replace(/\/{2,}/g, '/')
    .replace(/^\/v1(?=\/|$)/i, '')
    .replace(/(?<=.)\/$/, '')
  return `${clean.startsWith('/') ? clean : `/${clean}`}${query === '?' ? '' : query}`
}
