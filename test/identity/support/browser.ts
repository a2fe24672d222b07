/** A browser without a screen: keeps cookies by name and path, follows redirects on one origin. */
export type Browser = {
  get(url: string): Promise<Page>
  post(url: string, form: Record<string, string>): Promise<Page>
  readonly cookies: Map<string, { value: string; path: string }>
}
export type Page = {
  readonly status: number
  readonly url: string
  readonly headers: Headers
  readonly text: string
  /** Where a redirect leads that leaves the origin or the tree of the issuer. */
  readonly location: string | undefined
}

export function openBrowser(origin: string, language = 'en'): Browser {
  const followWithin = /\/oauth2\//
  const base = { accept: 'text/html', 'accept-language': language }
  const cookies = new Map<string, { value: string; path: string }>()

  function cookieHeader(path: string): Record<string, string> {
    const fitting = [...cookies].filter(([, cookie]) => path.startsWith(cookie.path))
    if (fitting.length === 0) return {}
    return { cookie: fitting.map(([key, { value }]) => `${key.split('|')[0]}=${value}`).join('; ') }
  }

  function keep(headers: Headers): void {
    for (const line of headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';').map((each) => each.trim())
      const at = pair.indexOf('=')
      const path = attributes.find((each) => /^path=/i.test(each))?.slice(5) ?? '/'
      const key = `${pair.slice(0, at)}|${path}`
      const isGone = attributes.some((each) => /^(max-age=0|expires=thu, 01 jan 1970)/i.test(each))
      if (isGone) cookies.delete(key)
      else cookies.set(key, { value: pair.slice(at + 1), path })
    }
  }

  async function visit(url: string, init: RequestInit): Promise<Page> {
    const target = new URL(url, origin)
    const headers = {
      ...Object.fromEntries(new Headers(init.headers)),
      ...cookieHeader(target.pathname),
    }
    const response = await fetch(target, { ...init, headers, redirect: 'manual' })
    keep(response.headers)
    const text = await response.text()
    const location = response.headers.get('location') ?? undefined
    const next = location === undefined ? undefined : new URL(location, target)
    if (next && next.origin === origin && followWithin.test(next.pathname)) {
      return visit(next.href, { headers: base })
    }
    return { status: response.status, url: target.href, headers: response.headers, text, location }
  }

  return {
    get: (url) => visit(url, { headers: base }),
    post: (url, form) =>
      visit(url, {
        method: 'POST',
        headers: base,
        body: new URLSearchParams(form),
      }),
    cookies,
  }
}
