import { assert } from '../../../base/assert.ts'
import type { SqliteConnection } from './connection.ts'

/** What every transaction needs to know first: which programme, and how far the clock was moved. */
export function readState(connection: SqliteConnection): {
  readonly revision: number
  readonly clockOffsetMs: number
} {
  const { revision, clock_offset_ms } = connection.firstRow(
    'SELECT revision, clock_offset_ms FROM programme',
  )
  assert(typeof revision === 'number', 'the table programme has one row')
  assert(typeof clock_offset_ms === 'number', 'the table programme has one row')
  return { revision, clockOffsetMs: clock_offset_ms }
}
