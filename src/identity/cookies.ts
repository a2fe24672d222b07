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

/** Reads one cookie of a `Cookie` header. */
export function readCookie(
  { prefix }: CookieNames,
  name: string,
  header: string | undefined,
): string | undefined {
  const wanted = `${prefix}${name}=`
  const pair = header?.split(';').find((each) => each.trim().startsWith(wanted))
  return pair?.trim().slice(wanted.length)
}

/** A `Cookie` header without those whose names begin so. */
export function withoutCookies(header: string | undefined, prefix: string): string | undefined {
  const rest = header?.split(';').filter((each) => !each.trim().startsWith(prefix))
  return rest === undefined || rest.length === 0 ? undefined : rest.join(';').trim()
}
