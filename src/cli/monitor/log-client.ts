import { setTimeout as delay } from 'node:timers/promises'
import { parseUtf8 } from '../../transparency/bytes.ts'
import { longestEntryBytes } from '../../transparency/entry.ts'
import { longestNote } from '../../transparency/note.ts'
import { hashBytes, type TilePlace, tilePath, tileWidth } from '../../transparency/tile.ts'
import { doubt, notChecked } from './doubt.ts'

/** What a monitor reads of a log, all of it hostile (evidence log 7). */
export type LogClient = {
  checkpoint(): Promise<string>
  policy(): Promise<string>
  tile(place: TilePlace, width: number): Promise<Uint8Array>
  bundle(n: number, width: number): Promise<Uint8Array>
}

const answerWithinMs = 30_000
const attempts = 5
const firstPauseMs = 500
const longestPauseMs = 60_000
const longestPolicy = 262_144
/** Each entry stands after its length of two bytes. */
const longestBundle = tileWidth * (longestEntryBytes + 2)
/** Answers that a moment later may be others. */
const passing: ReadonlySet<number> = new Set([429, 502, 503, 504])

type Wanted = {
  readonly path: string
  readonly maxBytes: number
  /** The log has signed that it holds this. */
  readonly isSigned: boolean
}

/** `base` ends with a slash; the token goes to that address alone. */
export function createLogClient(base: URL, token: string | undefined): LogClient {
  const headers: Record<string, string> =
    token === undefined ? {} : { authorization: `Bearer ${token}` }

  async function get(wanted: Wanted): Promise<Uint8Array> {
    const url = new URL(wanted.path, base)
    for (let attempt = 1; ; attempt += 1) {
      const answer = await ask(url)
      if (answer instanceof Response && answer.ok) return readBody(answer, wanted)
      const status = answer instanceof Response ? answer.status : undefined
      const isPassing = status === undefined || passing.has(status)
      if (!isPassing || attempt === attempts) throw refusal(url, answer, wanted)
      await delay(pauseMs(answer, attempt))
    }
  }

  /** The answer, or why there is none. */
  async function ask(url: URL): Promise<Response | string> {
    try {
      const signal = AbortSignal.timeout(answerWithinMs)
      return await fetch(url, { headers, signal, redirect: 'error' })
    } catch (error) {
      // That it cannot be reached is an answer too, and is tried again.
      return reasonOf(error)
    }
  }

  const text = async (path: string, maxBytes: number) => {
    const found = parseUtf8(await get({ path, maxBytes, isSigned: false }))
    if (found === undefined) throw doubt(`${path} of the log is no text.`)
    return found
  }
  return {
    checkpoint: () => text('checkpoint', longestNote),
    policy: () => text('policy', longestPolicy),
    tile: (place, width) => {
      const path = tilePath(place.level, place.n, width)
      return get({ path, maxBytes: tileWidth * hashBytes, isSigned: true })
    },
    bundle: (n, width) =>
      get({ path: tilePath('entries', n, width), maxBytes: longestBundle, isSigned: true }),
  }
}

async function readBody(answer: Response, { path, maxBytes }: Wanted): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  try {
    for await (const part of answer.body ?? []) {
      length += part.length
      if (length > maxBytes) throw doubt(`${path} of the log is larger than it can be.`)
      parts.push(part)
    }
  } catch (error) {
    if (length > maxBytes) throw error
    throw notChecked(`${path} of the log broke off: ${reasonOf(error)}.`)
  }
  return Buffer.concat(parts)
}

function pauseMs(answer: Response | string, attempt: number): number {
  const asked = answer instanceof Response ? Number(answer.headers.get('retry-after')) : 0
  const own = firstPauseMs * 2 ** (attempt - 1)
  return Math.min(longestPauseMs, Number.isFinite(asked) && asked > 0 ? asked * 1000 : own)
}

function refusal(url: URL, answer: Response | string, { path, isSigned }: Wanted) {
  if (typeof answer === 'string') return notChecked(`${url.href} cannot be reached: ${answer}.`)
  const { status } = answer
  if (status === 401 || status === 403) {
    return notChecked(`${url.href} is for signed-in parties (${status}): give --token.`)
  }
  if (isSigned && (status === 404 || status === 410)) {
    return doubt(`The log does not show what its checkpoint signs: ${path} (${status}).`)
  }
  return notChecked(`${url.href} answers ${status}.`)
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  return cause instanceof Error ? cause.message : error.message
}
