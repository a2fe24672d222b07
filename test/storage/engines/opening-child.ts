/** Opens a file for serving as a user who owns nothing, and prints the sentence it gets. */

import { writeSync } from 'node:fs'
import { systemClock } from '../../../src/base/clock.ts'
import { openSqlite } from '../../../src/storage/engines/sqlite.ts'

const nobody = 65_534
if (process.getuid?.() === 0) process.setuid?.(nobody)
try {
  await openSqlite({ file: process.argv[2] ?? '', clock: systemClock, as: 'serve' })
  writeSync(1, 'opened')
} catch (error) {
  writeSync(1, error instanceof Error ? error.message : String(error))
}
