import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Clock } from '../../../base/clock.ts'
import { ProductError } from '../../../base/product-error.ts'
import type { Programme } from '../../../domain/programme/programme.ts'
import type { WriteTransaction } from '../../storage.ts'
import { toWriteTransaction } from '../../transaction.ts'
import type { SqliteConnection } from './connection.ts'
import { isBusy, toStorageError } from './errors.ts'
import { type Lease, lend } from './lease.ts'
import { loadNewestProgramme, type ProgrammeCache } from './programme-cache.ts'
import { readState } from './state.ts'
import { pauseBeforeRetry } from './wait-for-lock.ts'
import { type Operation, WriteQueue } from './write-queue.ts'

/** Bounds of a group (design 3, writes on SQLite). */
const groupSize = 64
const groupHoldsLockMs = 50
/** How long an operation waits for another process to give up the lock. */
const lockWaitMs = 5000
/** After so many lost groups an operation gets one of its own. */
const lossesBeforeAlone = 3

type WriteOperation = Operation<WriteTransaction>
type Outcome =
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'refused'; readonly error: unknown }
  /** The engine has ended the transaction of the whole group. */
  | { readonly kind: 'lost'; readonly error: unknown }
type Finished = {
  readonly operation: WriteOperation
  readonly outcome: Exclude<Outcome, { kind: 'lost' }>
}

/** The one writer of the file in this process: operations in groups, each group one COMMIT. */
export class SqliteWriter {
  readonly #connection: SqliteConnection
  readonly #cache: ProgrammeCache
  readonly #clock: Clock
  readonly #queue = new WriteQueue<WriteTransaction>()
  #running: Promise<void> | undefined
  #state: 'open' | 'closed' = 'open'
  /** The programme as changed by this group and not yet committed. */
  #uncommitted: { readonly revision: number; readonly programme: Programme } | undefined

  constructor(connection: SqliteConnection, cache: ProgrammeCache, clock: Clock) {
    this.#connection = connection
    this.#cache = cache
    this.#clock = clock
  }

  write<Result>(work: (tx: WriteTransaction) => Promise<Result>): Promise<Result> {
    if (this.#state === 'closed') return Promise.reject(new ProductError('storage.unavailable', {}))
    return new Promise<Result>((resolve, reject) => {
      this.#queue.push({
        work,
        // A true boundary: the queue holds operations of every result; this one's is `Result`.
        resolve: (result) => resolve(result as Result),
        reject,
        queuedAt: performance.now(),
        losses: 0,
        isAlone: false,
      })
      this.#running ??= this.#runQueue()
    })
  }

  /** Refuses what comes from now on and resolves when the rest is done. */
  async close(): Promise<void> {
    this.#state = 'closed'
    await this.#running
  }

  async #runQueue(): Promise<void> {
    try {
      // Requests arrive in one turn of the event loop, one callback after another: all of them join.
      await nextTurn()
      while (this.#queue.length > 0) {
        if (await this.#begin()) await this.#runGroup()
      }
    } catch (error) {
      // Only a mistake in this file can get here; nobody may wait for ever because of it.
      for (const { reject } of this.#queue.takeAll()) reject(error)
      this.#rollBack()
    } finally {
      this.#running = undefined
    }
  }

  /** Takes the lock, waiting for other processes without blocking; false when nobody waits any more. */
  async #begin(): Promise<boolean> {
    while (this.#queue.length > 0) {
      try {
        this.#connection.run('BEGIN IMMEDIATE')
        return true
      } catch (error) {
        const given = isBusy(error)
          ? this.#queue.takeQueuedBefore(performance.now() - lockWaitMs)
          : this.#queue.takeAll()
        for (const { reject } of given) reject(toStorageError(error))
      }
      await pauseBeforeRetry()
    }
    return false
  }

  async #runGroup(): Promise<void> {
    const endsAt = performance.now() + groupHoldsLockMs
    const finished: Finished[] = []
    this.#uncommitted = undefined
    for (;;) {
      const operation = this.#queue.take()
      if (operation === undefined) break
      const outcome = await this.#runOperation(operation, finished.length === 0)
      if (outcome.kind === 'lost') return this.#lose(finished, operation, outcome.error)
      finished.push({ operation, outcome })
      if (operation.isAlone || finished.length >= groupSize) break
      // One more turn lets those join who arrive while the group runs.
      if (this.#queue.length === 0) await nextTurn()
      if (this.#queue.peek()?.isAlone || performance.now() >= endsAt) break
    }
    try {
      this.#connection.run('COMMIT')
    } catch (error) {
      return this.#lose(finished, undefined, error)
    }
    // Refusals too: they may rest on what a neighbour wrote.
    for (const { operation, outcome } of finished) {
      if (outcome.kind === 'done') operation.resolve(outcome.result)
      else operation.reject(outcome.error)
    }
  }

  async #runOperation({ work }: WriteOperation, isFirst: boolean): Promise<Outcome> {
    const lease = lend(this.#connection)
    let outcome: Outcome
    try {
      this.#connection.run('SAVEPOINT operation')
      outcome = { kind: 'done', result: await work(await this.#toTransaction(lease, isFirst)) }
    } catch (error) {
      outcome = { kind: 'refused', error: toStorageError(error) }
    }
    lease.end()
    try {
      // Asked first: a callback may have swallowed the error with which the transaction ended.
      if (!this.#connection.inTransaction) throw this.#connection.lastError
      if (outcome.kind === 'refused') {
        this.#connection.run('ROLLBACK TO operation')
        this.#uncommitted = undefined
      }
      this.#connection.run('RELEASE operation')
      return outcome
    } catch (error) {
      return { kind: 'lost', error }
    }
  }

  async #toTransaction(lease: Lease, isFirst: boolean): Promise<WriteTransaction> {
    const { revision, clockOffsetMs } = readState(this.#connection)
    const now = this.#clock.realNow() + clockOffsetMs
    return toWriteTransaction(lease.db, {
      now,
      // Before the first operation of a group nothing uncommitted is in sight.
      programme: isFirst
        ? await this.#cache.get(lease.db, revision)
        : await this.#programmeAt(lease, revision),
      engine: 'sqlite',
      refreshNow: () => Promise.resolve(now),
    })
  }

  async #programmeAt(lease: Lease, revision: number): Promise<Programme> {
    const committed = this.#cache.find(revision)
    if (committed !== undefined) return committed
    // Perhaps a neighbour changed it a moment ago: then it is this group's alone until COMMIT.
    if (this.#uncommitted?.revision !== revision) {
      this.#uncommitted = { revision, programme: await loadNewestProgramme(lease.db) }
    }
    return this.#uncommitted.programme
  }

  /**
   * The transaction is gone and with it everything the group did. Who caused it fails; the others
   * run again. When COMMIT failed nobody is known to have caused it, so each gets a try alone.
   */
  #lose(finished: readonly Finished[], culprit: WriteOperation | undefined, error: unknown): void {
    this.#rollBack()
    this.#uncommitted = undefined
    const others = finished.map(({ operation }) => operation)
    const onlyOne = others.length === 1 ? others[0] : undefined
    const failed = culprit ?? onlyOne
    failed?.reject(toStorageError(error))
    if (failed !== undefined && failed === onlyOne && culprit === undefined) return
    for (const other of others) {
      other.losses += 1
      other.isAlone = culprit === undefined || other.losses >= lossesBeforeAlone
    }
    this.#queue.putBack(others)
  }

  #rollBack(): void {
    try {
      if (this.#connection.inTransaction) this.#connection.run('ROLLBACK')
    } catch {
      // Then the next BEGIN fails and says so to everybody who waits; nothing was committed.
    }
  }
}
