/** Writes pairs of many sizes, with the growth of files bounded, and prints what became of them. */

import { writeSync } from 'node:fs'
import { systemClock } from '../../../src/base/clock.ts'
import { isProductError } from '../../../src/base/product-error.ts'
import { openSqlite } from '../../../src/storage/engines/sqlite.ts'
import { writePair } from './pairs.ts'

const file = process.argv[2] ?? ''
const storage = await openSqlite({ file, clock: systemClock, as: 'command' })
const done: string[] = []
const refused: string[] = []
const codes: unknown[] = []
await Promise.all(
  Array.from({ length: 60 }, async (_, number) => {
    // A few are too large for the bound, together or alone.
    const name = `${number}-${'x'.repeat(number % 10 === 9 ? 400_000 : 100)}`
    try {
      await storage.write((tx) => writePair(tx, name))
      done.push(name)
    } catch (error) {
      refused.push(name)
      codes.push(isProductError(error) ? error.code : String(error))
    }
  }),
)
writeSync(1, JSON.stringify({ done, refused, codes }))
process.kill(process.pid, 'SIGKILL')
