import { setTimeout as delay } from 'node:timers/promises'
import type { PoolClient } from 'pg'
import { ProductError } from '../../../base/product-error.ts'
import type { Instant } from '../../../base/time.ts'
import type { Programme } from '../../../domain/programme/programme.ts'
import type { ReadTransaction, WriteTransaction } from '../../storage.ts'
import { toReadTransaction, toWriteTransaction } from '../../transaction.ts'
import { isRetriable, isStalePlan, sqlState, toStorageError, toUnavailable } from './errors.ts'
import { type Lease, lend } from './lease.ts'
import type { PostgresPool } from './pool.ts'
import type { ProgrammeCache } from './programme-cache.ts'
import {
  commitWithin,
  readState,
  type StartState,
  startTransaction,
  tooLateState,
} from './start-state.ts'

const attempts = 6
const longestPauseMs = 40
/** How often a start is repeated because the programme had to be loaded first. */
const loadsPerStart = 5

export type Runner = {
  readonly pool: PostgresPool
  readonly cache: ProgrammeCache
  readonly writeLimitMs: number
}
/** A change came into force while this transaction waited for a lock: it begins again with it. */
class ProgrammeMoved extends Error {}

export function runRead<Result>(
  runner: Runner,
  work: (tx: ReadTransaction) => Promise<Result>,
): Promise<Result> {
  return retrying(runner, async () => {
    const client = await runner.pool.acquire()
    return whole(runner, client, async (lease) => {
      const { state, programme } = await start(runner, client, 'snapshot')
      const now = state.realNow + state.clockOffsetMs
      const result = await work(toReadTransaction(lease.db, { now, programme }))
      await lease.end()
      await client.query('COMMIT')
      return result
    })
  })
}

export function runWrite<Result>(
  runner: Runner,
  work: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  return retrying(runner, async () => {
    const client = await runner.pool.acquire()
    return whole(runner, client, async (lease) => {
      const { state, programme } = await start(runner, client, 'writing')
      const result = await work(
        toWriteTransaction(lease.db, {
          now: state.realNow + state.clockOffsetMs,
          programme,
          engine: 'postgres',
          refreshNow: () => refreshNow(runner, client),
        }),
      )
      await lease.end()
      // The server would answer the COMMIT of a transaction it has aborted with ROLLBACK.
      if (lease.firstError() !== undefined) throw lease.firstError()
      const revision = await commit(client, runner.writeLimitMs)
      if (revision !== state.revision) runner.cache.outdate()
      return result
    })
  })
}

/** Runs one try of a transaction and leaves the connection clean, or throws it away. */
async function whole<Result>(
  { pool }: Runner,
  client: PoolClient,
  run: (lease: Lease) => Promise<Result>,
): Promise<Result> {
  const lease = lend(client)
  let isClean = false
  try {
    const result = await run(lease)
    isClean = true
    return result
  } catch (error) {
    await lease.end()
    isClean = (await rollBack(client)) && !isStalePlan(lease.firstError())
    if (pool.isLost(client)) throw toUnavailable(error)
    // What the callback made of a failed statement matters less than why the statement failed.
    throw isRetriable(lease.firstError()) ? lease.firstError() : error
  } finally {
    pool.release(client, isClean)
  }
}

async function rollBack(client: PoolClient): Promise<boolean> {
  try {
    await client.query('ROLLBACK')
    return true
  } catch {
    // The connection is thrown away, which ends the transaction as well.
    return false
  }
}

/** Begins, and begins again as long as the copy of the programme at hand may not be used. */
async function start(
  { cache }: Runner,
  client: PoolClient,
  kind: 'snapshot' | 'writing',
): Promise<{ readonly state: StartState; readonly programme: Programme }> {
  for (let load = 0; load < loadsPerStart; load += 1) {
    const state = await startTransaction(client, kind)
    const programme = cache.find(state)
    if (programme !== undefined) return { state, programme }
    await client.query('ROLLBACK')
    await cache.load(client)
  }
  throw new ProductError('storage.busy', {})
}

async function refreshNow({ cache }: Runner, client: PoolClient): Promise<Instant> {
  const { realNow, clockOffsetMs } = await readState(client)
  if (cache.isPastAt(realNow)) throw new ProgrammeMoved()
  return realNow + clockOffsetMs
}

async function commit(client: PoolClient, limitMs: number): Promise<number> {
  try {
    return await commitWithin(client, limitMs)
  } catch (error) {
    if (sqlState(error) !== tooLateState) throw error
    throw new ProductError('storage.too-slow', {}, { cause: error })
  }
}

function retrying<Result>({ pool }: Runner, attempt: () => Promise<Result>): Promise<Result> {
  return pool.run(() => repeat(attempt))
}

async function repeat<Result>(attempt: () => Promise<Result>): Promise<Result> {
  for (let number = 1; ; number += 1) {
    try {
      return await attempt()
    } catch (error) {
      const again = isRetriable(error) || error instanceof ProgrammeMoved
      if (error instanceof ProgrammeMoved && number >= attempts) {
        throw new ProductError('storage.busy', {}, { cause: error })
      }
      if (!again || number >= attempts) throw toStorageError(error)
    }
    await delay(Math.random() * longestPauseMs)
  }
}
