import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { Neighbours } from '../../storage.ts'
import type { PostgresPool } from './pool.ts'

const channel = 'countersign_log'
/** A listener that lost its connection comes back after so long; until then the clock wakes it. */
const listenAgainMs = 5000
const connectWithinMs = 5000

/**
 * Wakes the sequencers of other processes with NOTIFY (evidence log 9). Never in the transaction that
 * wrote the entry: commits with a notification wait for one another.
 */
export class LogNeighbours implements Neighbours {
  readonly #pool: PostgresPool
  readonly #url: string
  /** Who hears itself need not wake up. */
  readonly #name = randomUUID()
  readonly #listeners = new Set<() => void>()
  #isTelling = false
  #mustTellAgain = false
  #client: Client | undefined
  #again: NodeJS.Timeout | undefined
  #isClosed = false

  constructor(pool: PostgresPool, url: string) {
    this.#pool = pool
    this.#url = url
  }

  wake(): void {
    // What is under way may not tell of this commit any more.
    this.#mustTellAgain = this.#isTelling
    if (this.#isTelling) return
    this.#isTelling = true
    this.#pool
      .run(() => this.#tell())
      // At most a hint: the others look for themselves soon.
      .catch(() => undefined)
      .finally(() => {
        this.#isTelling = false
        if (this.#mustTellAgain && !this.#isClosed) this.wake()
      })
  }

  onWake(listener: () => void): void {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) void this.#listen()
  }

  async close(): Promise<void> {
    this.#isClosed = true
    clearTimeout(this.#again)
    await this.#client?.end().catch(() => undefined)
  }

  async #tell(): Promise<void> {
    const client = await this.#pool.acquire()
    let isClean = false
    try {
      await client.query('SELECT pg_notify($1, $2)', [channel, this.#name])
      isClean = true
    } finally {
      this.#pool.release(client, isClean)
    }
  }

  async #listen(): Promise<void> {
    const client = new Client({
      connectionString: this.#url,
      application_name: 'countersign listen',
      connectionTimeoutMillis: connectWithinMs,
      keepAlive: true,
    })
    // As an event without a listener its loss would end the process; `end` follows.
    client.on('error', () => undefined)
    client.on('end', () => this.#listenLater())
    client.on('notification', ({ payload }) => {
      if (payload === this.#name) return
      for (const listener of this.#listeners) listener()
    })
    this.#client = client
    try {
      await client.connect()
      await client.query(`LISTEN ${channel}`)
      // The process may have been told to stop meanwhile.
      if (this.#isClosed) await client.end()
    } catch {
      // Without it the clock wakes the sequencer; the connection is tried again.
      this.#listenLater()
      await client.end().catch(() => undefined)
    }
  }

  #listenLater(): void {
    if (this.#isClosed) return
    clearTimeout(this.#again)
    this.#again = setTimeout(() => void this.#listen(), listenAgainMs)
    this.#again.unref()
  }
}
