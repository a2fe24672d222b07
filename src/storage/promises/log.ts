import type { CustomerId, EntryId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type { Tile } from '../../transparency/grow-tiles.ts'
import type { TilePlace } from '../../transparency/tile.ts'

export type PendingEntry = {
  readonly entryId: EntryId
  /** Absent for entries of the programme itself. */
  readonly customerId: CustomerId | undefined
  readonly recordedAt: Instant
  readonly entry: string
  readonly disclosures: readonly { readonly name: string; readonly encoded: string }[]
}
export type LogReads = {
  findPending(
    customerId: CustomerId | undefined,
    entryId: EntryId,
  ): Promise<PendingEntry | undefined>
  /** Every log of the deployment, the one that is open last. */
  listLogs(): Promise<readonly Pick<LogHead, 'logId' | 'origin' | 'size' | 'state'>[]>
  /** Reads of another one of them; everything else is about the one that is open. */
  of(logId: number): LogTreeReads
} & LogTreeReads
export type LogWrites = {
  /** Adds a pending entry with its disclosures; the sequencer gives it its index later. */
  append(entry: PendingEntry): Promise<void>
} & LogTreeWrites

/** `halted`: nothing is signed until an operator has looked; entries stay pending meanwhile. */
export type LogState = 'active' | 'halted' | 'closed'
export type LogHead = {
  readonly logId: number
  readonly origin: string
  readonly size: number
  readonly root: Uint8Array
  readonly frontier: readonly Uint8Array[]
  readonly state: LogState
}
export type LogTreeReads = {
  /** Absent before the first start. */
  findHead(): Promise<LogHead | undefined>
  hasPending(): Promise<boolean>
  countPending(): Promise<number>
  /** When the oldest pending entry was recorded. */
  findOldestPendingAt(): Promise<Instant | undefined>
  /** In whichever log of the deployment it stands. */
  findEntry(
    entryId: EntryId,
  ): Promise<{ readonly logId: number; readonly index: number; readonly entry: string } | undefined>
  /** Entries in their order, from this index on. */
  listEntries(from: number, limit: number): Promise<readonly LogEntry[]>
  findDisclosures(
    customerId: CustomerId | undefined,
    entryId: EntryId,
  ): Promise<PendingEntry['disclosures']>
  /** Those of the tiles that are there, as wide as they are stored. */
  listTiles(places: readonly TilePlace[]): Promise<readonly Tile[]>
  findNewestCheckpoint(): Promise<StoredCheckpoint | undefined>
  /**
   * The first one that covers the index and is cosigned and timestamped, else cosigned, else
   * timestamped, else the first that covers it.
   */
  findCheckpointOver(index: number): Promise<StoredCheckpoint | undefined>
  /** The newest cosigned one of at most this size. */
  findCosignedUpTo(size: number): Promise<StoredCheckpoint | undefined>
  /** By size, those larger than this one. */
  listCheckpoints(largerThan: number, limit: number): Promise<readonly StoredCheckpoint[]>
  /** RFC 3161 responses over the checkpoint of this size, the oldest first. */
  listAnchors(size: number): Promise<readonly Uint8Array[]>
}
export type LogEntry = {
  readonly index: number
  readonly entryId: string
  readonly entry: string
}
/** A note as it was signed, with the lines that witnesses and newer keys of the log added since. */
export type StoredCheckpoint = { readonly size: number; readonly note: string }

export type LogTreeWrites = {
  /** Takes the log for this transaction; false while another process has it (PostgreSQL). */
  tryLock(): Promise<boolean>
  /**
   * Reads the oldest pending entries and deletes their rows; their disclosures stay. Those written
   * for a log that has been closed since come first, once the open one is not empty.
   */
  takePending(limit: number): Promise<readonly { readonly entryId: string; entry: string }[]>
  /** Of entries that turned out to stand in the log already. */
  removePending(entryIds: readonly string[]): Promise<void>
  /**
   * Compare-and-swap on the size, in a log of this state (without it: active): false when another
   * process was faster. MUST come first.
   */
  advanceHead(
    oldSize: number,
    head: Pick<LogHead, 'size' | 'root' | 'frontier'>,
    state?: LogState,
  ): Promise<boolean>
  insertEntries(entries: readonly LogEntry[]): Promise<void>
  /** A tile only grows. */
  putTiles(tiles: readonly Tile[]): Promise<void>
  /** Does nothing where the size has its checkpoint already. */
  insertCheckpoint(checkpoint: StoredCheckpoint): Promise<void>
  /** Also of a newer key of the log, whose name is the log's origin. */
  insertCosignature(cosignature: {
    readonly size: number
    readonly name: string
    /** Hex. */
    readonly keyId: string
    readonly at: Instant
    /** With its line feed. */
    readonly line: string
  }): Promise<void>
  /** Does nothing where the authority has timestamped this size already. */
  insertAnchor(anchor: {
    readonly size: number
    readonly authority: string
    readonly at: Instant
    readonly response: Uint8Array
  }): Promise<void>
  setLogState(state: LogState): Promise<void>
}
