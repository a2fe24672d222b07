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

type State = ReturnType<typeof readState>
/** An open snapshot and the last read that had asked when it was taken. */
type Snapshot = { readonly state: State; readonly lastTicket: number }
type Waiting = { readonly ticket: number; readonly go: () => void }

/**
 * Reads on a connection of their own, one after another. Those that wait when a snapshot is taken
 * share it: beginning costs as much as a read. Who asks later gets a later snapshot, so that nobody
 * misses what was committed before it asked. A read that awaits only `tx` runs through without giving
 * up its turn, so that more connections would win nothing.
 */
export class SqliteReader {
  readonly #connection: SqliteConnection
  readonly #cache: ProgrammeCache
  readonly #clock: Clock
  readonly #waiting: Waiting[] = []
  #tickets = 0
  #snapshot: Snapshot | undefined
  #place: 'free' | 'taken' = 'free'
  #state: 'open' | 'closed' = 'open'

  constructor(connection: SqliteConnection, cache: ProgrammeCache, clock: Clock) {
    this.#connection = connection
    this.#cache = cache
    this.#clock = clock
  }

  async read<Result>(work: (tx: ReadTransaction) => Promise<Result>): Promise<Result> {
    this.#tickets += 1
    const ticket = this.#tickets
    await this.#take(ticket)
    const lease = lend(this.#connection)
    try {
      return await work(await this.#begin(lease, ticket))
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
    await this.#wait(Number.POSITIVE_INFINITY)
  }

  async #take(ticket: number): Promise<void> {
    if (this.#state === 'closed') throw new ProductError('storage.unavailable', {})
    await this.#wait(ticket)
  }

  /** Takes the place in the turn in which it is found free, or two would have it. */
  #wait(ticket: number): Promise<void> {
    if (this.#place === 'taken') {
      return new Promise<void>((go) => this.#waiting.push({ ticket, go }))
    }
    this.#place = 'taken'
    return Promise.resolve()
  }

  #end(): void {
    const next = this.#waiting.shift()
    try {
      const isShared = next !== undefined && this.#covers(next.ticket)
      if (!isShared) this.#dropSnapshot()
    } finally {
      // Not given back in between, so that who comes later does not overtake.
      if (next === undefined) this.#place = 'free'
      else next.go()
    }
  }

  #covers(ticket: number): boolean {
    return this.#snapshot !== undefined && ticket <= this.#snapshot.lastTicket
  }

  #dropSnapshot(): void {
    this.#snapshot = undefined
    if (this.#connection.inTransaction) this.#connection.run('ROLLBACK')
  }

  async #begin(lease: Lease, ticket: number): Promise<ReadTransaction> {
    const shared = this.#covers(ticket) ? this.#snapshot : undefined
    const { clockOffsetMs, revision } = (shared ?? (await this.#takeSnapshot())).state
    return toReadTransaction(lease.db, {
      now: this.#clock.realNow() + clockOffsetMs,
      programme: this.#cache.find(revision) ?? (await this.#cache.get(lease.db, revision)),
    })
  }

  #takeSnapshot(): Promise<Snapshot> {
    return whileBusy(lockWaitMs, () => {
      if (!this.#connection.inTransaction) this.#connection.run('BEGIN')
      const lastTicket = this.#tickets
      // The first statement after BEGIN takes the snapshot.
      const snapshot = { state: readState(this.#connection), lastTicket }
      this.#snapshot = snapshot
      return snapshot
    })
  }
}
