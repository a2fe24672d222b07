import type { Kysely } from 'kysely'
import type { Instant } from '../base/time.ts'
import type { Programme } from '../domain/programme/programme.ts'
import type { Database } from './schema.ts'
import type { ReadTransaction, WriteTransaction } from './storage.ts'

export type ReadContext = {
  readonly now: Instant
  /** Read anew each time, so that an engine may give it as a getter. */
  readonly programme: Programme
}

export type WriteContext = ReadContext & {
  readonly engine: 'sqlite' | 'postgres'
  /** Business time as it is now; asked after a lock was waited for (PostgreSQL only). */
  refreshNow(): Promise<Instant>
}

/** What a cache of the programme compares, in one statement. */
export type ProgrammeState = {
  /** Counts every change, also those not yet in force. */
  readonly revision: number
  readonly clockOffsetMs: number
  /** Real time from which everything written so far is in force; 0 on SQLite. */
  readonly lastInForceAt: Instant
}

export function loadProgrammeState(_db: Kysely<Database>): Promise<ProgrammeState> {
  throw new Error('to come')
}

/** The programme in force at an instant of real time. */
export function loadProgramme(_db: Kysely<Database>, _realNow: Instant): Promise<Programme> {
  throw new Error('to come')
}

/** The next instant of real time after `realNow` at which a change comes into force. */
export function findNextInForceAt(
  _db: Kysely<Database>,
  _realNow: Instant,
): Promise<Instant | undefined> {
  throw new Error('to come')
}

export function toReadTransaction(_db: Kysely<Database>, _context: ReadContext): ReadTransaction {
  throw new Error('to come')
}

export function toWriteTransaction(
  _db: Kysely<Database>,
  _context: WriteContext,
): WriteTransaction {
  throw new Error('to come')
}
