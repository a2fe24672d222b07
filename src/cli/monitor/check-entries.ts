import { hourMs, type Instant, toIsoInstant } from '../../base/time.ts'
import { parseEntry } from '../../transparency/entry.ts'
import { entryTypes } from '../../transparency/entry-shapes.ts'
import { toVisibleText } from '../../transparency/explain/visible-text.ts'
import { doubt } from './doubt.ts'
import type { MirrorState } from './mirror.ts'

/** Processes of one deployment may differ a little; a clock set back further is a doubt. */
const mayRunBackMs = hourMs

/** What an honest log never does, entry by entry (evidence log 2, 7). */
export type EntryChecks = {
  /** @throws CommandError for what an honest log never holds */
  check(index: number, entry: Uint8Array): void
  readonly latestRecordedAt: Instant
  readonly isClosed: boolean
  readonly vkeys: readonly string[]
  /** Of the entries checked, in their order. */
  readonly ids: ReadonlySet<string>
}

export function createEntryChecks(
  origin: string,
  before: MirrorState,
  note: (sentence: string) => void,
): EntryChecks {
  const ids = new Set<string>()
  const vkeys = [...before.vkeys]
  let { latestRecordedAt, isClosed } = before

  return {
    get latestRecordedAt() {
      return latestRecordedAt
    },
    get isClosed() {
      return isClosed
    },
    vkeys,
    ids,
    check(index, bytes) {
      const entry = parseEntry(bytes)
      if (entry.kind === 'malformed') {
        throw doubt(`Entry ${index} does not have the form of an entry (${entry.problem}).`)
      }
      const { type, id, recordedAt, fields } = entry
      if (entry.log !== origin) throw doubt(`Entry ${index} belongs to another log.`)
      if (isClosed) throw doubt(`Entry ${index} stands behind the closing of the log.`)
      if ((index === 0) !== (type === 'log_opened')) {
        throw doubt(`Entry ${index} is ${toVisibleText(type)}: a log is opened once, at its start.`)
      }
      if (ids.has(id)) throw doubt(`Entry ${index} has the id of an earlier entry: ${id}.`)
      ids.add(id)
      if (recordedAt < latestRecordedAt - mayRunBackMs) {
        throw doubt(
          `Entry ${index} says ${toIsoInstant(recordedAt)}, more than an hour before an earlier entry (${toIsoInstant(latestRecordedAt)}).`,
        )
      }
      latestRecordedAt = Math.max(latestRecordedAt, recordedAt)
      isClosed = type === 'log_closed'
      if (type === 'key' && typeof fields.vkey === 'string') vkeys.push(fields.vkey)
      if (!entryTypes.some((each) => each === type)) {
        note(`entry ${index} has a type that this program does not know: ${toVisibleText(type)}`)
      }
    },
  }
}
