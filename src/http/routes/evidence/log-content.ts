import type { Route } from '../../define-route.ts'

export const plainText = 'text/plain; charset=utf-8'
export const octets = 'application/octet-stream'

type HeaderWriter = { setHeader(name: string, value: string): void }

/** Pages of auditors anywhere may read the log. */
export function allowAnyOrigin({ setHeader }: HeaderWriter): void {
  setHeader('Access-Control-Allow-Origin', '*')
}

/** What was published once never changes. */
export function cacheForever({ setHeader }: HeaderWriter, isPublic: boolean): void {
  setHeader('Cache-Control', `${isPublic ? 'public' : 'private'}, max-age=31536000, immutable`)
}

/**
 * Entries tell how much business there is: parties alone read them, unless the deployment opens its
 * log (evidence log 7).
 */
export function openedByConfiguration({
  open,
  guarded,
}: {
  readonly open: Route
  readonly guarded: Route
}): Route {
  return {
    ...guarded,
    register(app, parts, throttle) {
      const { isPublic } = parts.deps.evidence
      const route = isPublic ? open : guarded
      route.register(app, parts, throttle)
    },
  }
}
