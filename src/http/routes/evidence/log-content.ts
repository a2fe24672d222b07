import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
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

const compress = promisify(gzip)

/** Entries are much alike: compressed for whoever can read that (evidence log 7, gzip allowed). */
export async function compressFor(
  { header, setHeader }: HeaderWriter & { header(name: string): string | undefined },
  bytes: Uint8Array,
): Promise<Uint8Array> {
  setHeader('Vary', 'Accept-Encoding')
  if (!acceptsGzip(header('accept-encoding') ?? '')) return bytes
  setHeader('Content-Encoding', 'gzip')
  return compress(bytes)
}

/** RFC 9110 12.5.3: a coding with the weight 0 is refused; `*` stands for those not named. */
function acceptsGzip(accepted: string): boolean {
  const weights = new Map(
    accepted
      .toLowerCase()
      .split(',')
      .map((each) => {
        const [coding = '', ...parameters] = each.split(';').map((part) => part.trim())
        const weight = parameters.find((part) => part.startsWith('q='))
        return [coding, weight === undefined ? 1 : Number(weight.slice(2))] as const
      }),
  )
  return (weights.get('gzip') ?? weights.get('x-gzip') ?? weights.get('*') ?? 0) > 0
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
