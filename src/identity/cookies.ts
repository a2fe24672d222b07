/** How this deployment names and guards its cookies. */
export type CookieNames = { readonly prefix: string; readonly attributes: string }

/** Over https the browser itself keeps a `__Host-` cookie to this host; loopback http cannot. */
export function cookieNames(publicUrl: string): CookieNames {
  const isSecure = new URL(publicUrl).protocol === 'https:'
  return {
    prefix: isSecure ? '__Host-' : '',
    attributes: `Path=/; HttpOnly; SameSite=Lax${isSecure ? '; Secure' : ''}`,
  }
}

export function setCookie(
  { prefix, attributes }: CookieNames,
  name: string,
  value: string,
  maxAgeSeconds: number,
): string {
  return `${prefix}${name}=${value}; ${attributes}; Max-Age=${maxAgeSeconds}`
}

/** A browser sends more of one name only when somebody planted them. */
const mostOfOneName = 4

/**
 * Reads the cookies of that name in a `Cookie` header. NOTE: who may set a cookie for a path, or for
 * all ports of this host, can have theirs sent first: the first need not be ours.
 */
export function readCookies(
  { prefix }: CookieNames,
  name: string,
  header: string | undefined,
): readonly string[] {
  const wanted = `${prefix}${name}=`
  const pairs = (header ?? '').split(';').map((each) => each.trim())
  return pairs
    .filter((each) => each.startsWith(wanted))
    .slice(0, mostOfOneName)
    .map((each) => each.slice(wanted.length))
}

/** A `Cookie` header without those whose names begin so. */
export function withoutCookies(header: string | undefined, prefix: string): string | undefined {
  const rest = header?.split(';').filter((each) => !each.trim().startsWith(prefix))
  return rest === undefined || rest.length === 0 ? undefined : rest.join(';').trim()
}
