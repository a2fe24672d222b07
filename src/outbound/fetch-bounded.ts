/** What a server that the operator configured answers, or a word for why it did not. */
export type BoundedAnswer =
  | {
      readonly kind: 'answered'
      readonly status: number
      readonly mediaType: string
      readonly bytes: Uint8Array
    }
  | { readonly kind: 'unreachable'; readonly reason: string }

/** The whole exchange (evidence log 6). */
const timeoutMs = 5_000

/** Posts to an address of the configuration; never throws because of who answers. */
export async function postBounded(
  url: string,
  {
    body,
    mediaType,
    longestAnswer,
  }: { readonly body: Uint8Array; readonly mediaType: string; readonly longestAnswer: number },
): Promise<BoundedAnswer> {
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': mediaType },
      body: new Uint8Array(body),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const bytes = await readBounded(answer, longestAnswer)
    if (bytes === undefined) return { kind: 'unreachable', reason: 'answered too much' }
    const type = answer.headers.get('content-type') ?? ''
    return { kind: 'answered', status: answer.status, mediaType: type, bytes }
  } catch (error) {
    // Whatever stands in the way stands in the way of this attempt alone.
    const isLate = error instanceof Error && error.name === 'TimeoutError'
    return { kind: 'unreachable', reason: isLate ? 'did not answer in time' : 'is unreachable' }
  }
}

async function readBounded(answer: Response, longest: number): Promise<Uint8Array | undefined> {
  const parts: Uint8Array[] = []
  let length = 0
  // Leaving the loop early also ends the exchange.
  for await (const part of answer.body ?? []) {
    length += part.length
    if (length > longest) return undefined
    parts.push(part)
  }
  return new Uint8Array(Buffer.concat(parts))
}
