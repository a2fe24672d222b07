import { Pool, type PoolClient } from 'pg'
import { ProductError } from '../../../base/product-error.ts'
import { toUnavailable } from './errors.ts'
import { getTypeParser } from './values.ts'

const connectWithinMs = 5000
const idleConnectionMs = 30_000

export type PoolOptions = {
  readonly url: string
  readonly size: number
  /** Bounds each statement and each pause between two, on the server. */
  readonly statementLimitMs: number
}

/** The connections of this process, each known to be alive or lost. */
export class PostgresPool {
  readonly #pool: Pool
  readonly #lost = new WeakSet<PoolClient>()
  readonly #underWay = new Set<Promise<unknown>>()
  #state: 'open' | 'closed' = 'open'

  constructor({ url, size, statementLimitMs }: PoolOptions) {
    this.#pool = new Pool({
      connectionString: url,
      max: size,
      application_name: 'countersign',
      connectionTimeoutMillis: connectWithinMs,
      idleTimeoutMillis: idleConnectionMs,
      statement_timeout: statementLimitMs,
      idle_in_transaction_session_timeout: statementLimitMs,
      keepAlive: true,
      // Statements asked for at once go out at once, and the server runs them one after another.
      pipeline: true,
      types: { getTypeParser },
    })
    // A lost connection is an event of no request, and an event without a listener ends the process.
    this.#pool.on('error', () => undefined)
    this.#pool.on('connect', (client) => {
      client.on('error', () => this.#lost.add(client))
      client.on('end', () => this.#lost.add(client))
    })
  }

  /** Runs what will acquire connections; closing waits for it. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#state === 'closed') throw new ProductError('storage.unavailable', {})
    const result = work()
    this.#underWay.add(result)
    try {
      return await result
    } finally {
      this.#underWay.delete(result)
    }
  }

  /** @throws storage.busy, storage.unavailable */
  async acquire(): Promise<PoolClient> {
    try {
      return await this.#pool.connect()
    } catch (error) {
      const isExhausted = this.#pool.totalCount >= this.#pool.options.max
      throw isExhausted
        ? new ProductError('storage.busy', {}, { cause: error })
        : toUnavailable(error)
    }
  }

  isLost(client: PoolClient): boolean {
    return this.#lost.has(client)
  }

  /** Gives the connection back, or throws it away when its state is not known to be clean. */
  release(client: PoolClient, isClean: boolean): void {
    client.release(!isClean || this.#lost.has(client))
  }

  /** @throws storage.busy, storage.unavailable */
  async ping(): Promise<void> {
    const client = await this.acquire()
    let isClean = false
    try {
      await client.query('SELECT 1')
      isClean = true
    } catch (error) {
      throw toUnavailable(error)
    } finally {
      this.release(client, isClean)
    }
  }

  /** Refuses what comes from now on and resolves when the rest is done. */
  async close(): Promise<void> {
    this.#state = 'closed'
    await Promise.allSettled(this.#underWay)
    await this.#pool.end()
  }
}
