/**
 * The URL as the routes know it: without host, doubled slashes, trailing slash and empty query
 * (wire contract 1.1, 14: W14-doubled-slash, W14-trailing-slash). Letter case stays: template ids
 * are case-sensitive.
 */
export function rewriteUrl(request: { readonly url?: string | undefined }): string {
  const url = request.url ?? '/'
  // Nearly every request needs nothing.
  if (isPlain.test(url)) return url
  const withoutHost = url.replace(/^https?:\/\/[^/?#]*/i, '')
  const queryAt = withoutHost.indexOf('?')
  const path = queryAt < 0 ? withoutHost : withoutHost.slice(0, queryAt)
  const query = queryAt < 0 ? '' : withoutHost.slice(queryAt)
  const clean = `/${path}`.replace(/\/{2,}/g, '/').replace(/(?<=.)\/$/, '')
  return query === '?' ? clean : `${clean}${query}`
}

const isPlain = /^(?:\/[^/?]+)+(?:\?.+)?$/

/** The path of a rewritten URL. */
export function pathOf(url: string): string {
  const queryAt = url.indexOf('?')
  return queryAt < 0 ? url : url.slice(0, queryAt)
}
