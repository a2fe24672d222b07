import type { PoolClient } from 'pg'
import type { Instant } from '../../../base/time.ts'

/** What every transaction knows from its first round trip. */
export type StartState = {
  /** The database's clock. */
  readonly realNow: Instant
  readonly clockOffsetMs: number
  readonly revision: number
}

const begin = {
  snapshot: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY',
  writing: 'BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE',
} as const

const stateQuery = `SELECT
  (extract(epoch FROM clock_timestamp()) * 1000)::bigint AS real_now, clock_offset_ms, revision
  FROM programme`

/** Begins a transaction and answers clock, offset and revision, in one round trip. */
export async function startTransaction(
  client: PoolClient,
  kind: keyof typeof begin,
): Promise<StartState> {
  // A true boundary: several statements in one text answer with a list of results.
  const results: unknown = await client.query(`${begin[kind]}; ${stateQuery}`)
  return toStartState(Array.isArray(results) ? results.at(-1) : undefined)
}

/** The state as it is now, inside a transaction that waited. */
export async function readState(client: PoolClient): Promise<StartState> {
  return toStartState(await client.query(stateQuery))
}

function toStartState(
  result: { readonly rows: readonly Record<string, number>[] } | undefined,
): StartState {
  const { real_now: realNow, clock_offset_ms: clockOffsetMs, revision } = result?.rows[0] ?? {}
  if (realNow === undefined || clockOffsetMs === undefined || revision === undefined) {
    throw new Error('the table programme has no row')
  }
  return { realNow, clockOffsetMs, revision }
}

const notTooLate = 'not_too_late'

/**
 * Commits unless the transaction is older than the limit, by the server's clock: a process that was
 * paused between its last look at a clock and its COMMIT must not slip through. Answers the revision
 * of the programme as this transaction leaves it.
 *
 * @throws DatabaseError 22012 when it is too late; nothing is committed then
 */
export async function commitWithin(client: PoolClient, limitMs: number): Promise<number> {
  const results: unknown = await client.query(
    `SELECT 1 / (clock_timestamp() - transaction_timestamp() < '${limitMs} ms'::interval)::int
      AS ${notTooLate}, revision FROM programme; COMMIT`,
  )
  const [checked, committed] = Array.isArray(results) ? results : []
  // A transaction that a swallowed error has aborted answers COMMIT with ROLLBACK.
  if (committed?.command !== 'COMMIT') throw new Error('the transaction was not committed')
  return Number(checked?.rows[0]?.revision)
}

export const tooLateState = '22012'
