import type { Clock } from '../../../base/clock.ts'
import { ProductError } from '../../../base/product-error.ts'
import type { ReadTransaction } from '../../storage.ts'
import { toReadTransaction } from '../../transaction.ts'
import type { SqliteConnection } from './connection.ts'
import { toStorageError } from './errors.ts'
import { type Lease, lend } from './lease.ts'
import type { ProgrammeCache } from './programme-cache.ts'
import { readState } from './state.ts'
import { whileBusy } from './wait-for-lock.ts'

const lockWaitMs = 2000

/**
 * Reads on a connection of their own, one after another, each in one snapshot. A read that awaits
 * only `tx` runs through without giving up its turn, so that more connections would win nothing.
 */
export class SqliteReader {
  readonly #connection: SqliteConnection
  readonly #cache: ProgrammeCache
  readonly #clock: Clock
  readonly #waiting: (() => void)[] = []
  #place: 'free' | 'taken' = 'free'
  #state: 'open' | 'closed' = 'open'

  constructor(connection: SqliteConnection, cache: ProgrammeCache, clock: Clock) {
    this.#connection = connection
    this.#cache = cache
    this.#clock = clock
  }

  async read<Result>(work: (tx: ReadTransaction) => Promise<Result>): Promise<Result> {
    await this.#take()
    const lease = lend(this.#connection)
    try {
      return await work(await this.#begin(lease))
    } catch (error) {
      throw toStorageError(error)
    } finally {
      lease.end()
      this.#end()
    }
  }

  /** Refuses what comes from now on and resolves when the rest is done. */
  async close(): Promise<void> {
    this.#state = 'closed'
    if (this.#place === 'taken') await new Promise<void>((resolve) => this.#waiting.push(resolve))
  }

  async #take(): Promise<void> {
    if (this.#state === 'closed') throw new ProductError('storage.unavailable', {})
    if (this.#place === 'taken') await new Promise<void>((resolve) => this.#waiting.push(resolve))
    this.#place = 'taken'
  }

  #end(): void {
    try {
      if (this.#connection.inTransaction) this.#connection.run('ROLLBACK')
    } finally {
      this.#handOver()
    }
  }

  /** Not given back, so that who comes later does not overtake. */
  #handOver(): void {
    const next = this.#waiting.shift()
    if (next === undefined) this.#place = 'free'
    else next()
  }

  async #begin(lease: Lease): Promise<ReadTransaction> {
    // The first statement after BEGIN takes the snapshot.
    const { clockOffsetMs, revision } = await whileBusy(lockWaitMs, () => {
      if (!this.#connection.inTransaction) this.#connection.run('BEGIN')
      return readState(this.#connection)
    })
    return toReadTransaction(lease.db, {
      now: this.#clock.realNow() + clockOffsetMs,
      programme: this.#cache.find(revision) ?? (await this.#cache.get(lease.db, revision)),
    })
  }
}
