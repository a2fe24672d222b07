import type { PoolClient } from 'pg'
import type { Instant } from '../../../base/time.ts'
import type { Programme } from '../../../domain/programme/programme.ts'
import { findNextInForceAt, loadProgramme } from '../../queries/programme.ts'
import { lend } from './lease.ts'
import type { StartState } from './start-state.ts'
import { startTransaction } from './start-state.ts'

/**
 * How long a copy that is no longer the newest may be used. A change takes effect 10 s after its
 * commit (design 3, writes on PostgreSQL). A transaction that stands at real time t began at t - 5 s
 * or later, with a copy loaded at t - 7 s or later; so from 10 s after a commit on, every
 * transaction has a copy that knows the change and the instant at which it comes into force:
 * 2 + 5 < 10, and three seconds are left for a clock or a COMMIT that is slow.
 */
const staleForMs = 2000
/** Loading takes a tenth of the time at most, however often the programme changes. */
const pauseFactor = 10

type Copy = {
  readonly revision: number
  readonly programme: Programme
  /** The next instant of real time at which this copy is no longer what is in force. */
  readonly nextInForceAt: Instant | undefined
  readonly loadBeganAt: number
  readonly loadTookMs: number
}

/** One copy of the programme for all transactions of this process. */
export class ProgrammeCache {
  #copy: Copy | undefined
  #loading: Promise<void> | undefined
  #isOutdated = false

  /** The copy to use in a transaction that found this state, or undefined when one must be loaded. */
  find({ revision, realNow }: StartState): Programme | undefined {
    const copy = this.#copy
    if (copy === undefined || this.#isOutdated || isPast(copy, realNow)) return undefined
    if (copy.revision === revision) return copy.programme
    const usableForMs = Math.min(staleForMs, copy.loadTookMs * pauseFactor)
    return performance.now() - copy.loadBeganAt < usableForMs ? copy.programme : undefined
  }

  /** Has a change come into force since the copy was loaded? */
  isPastAt(realNow: Instant): boolean {
    return this.#copy === undefined || isPast(this.#copy, realNow)
  }

  /** This process has just changed the programme itself and will see it in its next transaction. */
  outdate(): void {
    this.#isOutdated = true
  }

  /** Loads a copy on a connection without a transaction; who asks meanwhile waits for it. */
  async load(client: PoolClient): Promise<void> {
    if (this.#loading !== undefined) {
      // Whether it failed concerns who loads it; the others look again and load it themselves.
      await this.#loading.catch(() => undefined)
      return
    }
    this.#loading = this.#load(client)
    try {
      await this.#loading
    } finally {
      this.#loading = undefined
    }
  }

  async #load(client: PoolClient): Promise<void> {
    this.#isOutdated = false
    const loadBeganAt = performance.now()
    // One snapshot, so that the parts belong together.
    const { revision, realNow } = await startTransaction(client, 'snapshot')
    const lease = lend(client)
    try {
      const programme = await loadProgramme(lease.db, realNow)
      const nextInForceAt = await findNextInForceAt(lease.db, realNow)
      const loadTookMs = performance.now() - loadBeganAt
      this.#copy = { revision, programme, nextInForceAt, loadBeganAt, loadTookMs }
    } finally {
      await lease.end()
      await client.query('ROLLBACK')
    }
  }
}

function isPast({ nextInForceAt }: Copy, realNow: Instant): boolean {
  return nextInForceAt !== undefined && realNow >= nextInForceAt
}
