import type { Answer, CallOptions, Send } from './send.ts'
import type { Link } from './types.ts'

/** A page of a list. */
export type Page<Item> = {
  readonly items: readonly Item[]
  readonly links: { readonly next?: Link }
}

/** No list is longer; a server that links in a circle must not keep a client busy for ever. */
const maxPages = 100_000

export type Paging = {
  /** What a link of an answer leads to, with the headers that it asks for. */
  follow<Body>(link: Link, call?: CallOptions): Promise<Answer<Body>>
  /** Every item from this page on, page after page. */
  items<Item>(
    first: Answer<Page<Item>> | Promise<Answer<Page<Item>>>,
    call?: Omit<CallOptions, 'requestId'>,
  ): AsyncGenerator<Item, void>
}

export function createPaging(send: Send): Paging {
  const follow: Paging['follow'] = <Body>({ uri, method, headers }: Link, call?: CallOptions) =>
    send<Body>(
      {
        method,
        path: toPath(uri),
        headers: Object.fromEntries(headers.map(({ key, value }) => [key, value])),
        reads: 'json',
      },
      call,
    )
  return {
    follow,
    async *items<Item>(
      first: Answer<Page<Item>> | Promise<Answer<Page<Item>>>,
      call?: Omit<CallOptions, 'requestId'>,
    ) {
      let page = (await first).body
      for (let pages = 1; pages <= maxPages; pages += 1) {
        yield* page.items
        const { next } = page.links
        if (next === undefined) return
        page = (await follow<Page<Item>>(next, call)).body
      }
    },
  }
}

/** Links leave `/v1` out (wire contract 1.4), and never lead to another host. */
function toPath(uri: string): string {
  if (!uri.startsWith('/') || uri.startsWith('//') || uri.includes('\\')) {
    throw new Error(`a link that does not lead to this API: ${uri}`)
  }
  return /^\/(?:v1|webhooks)(?:[/?]|$)/i.test(uri) ? uri : `/v1${uri}`
}
