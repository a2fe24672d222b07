/**
 * A process that writes pairs until it is killed, sixteen at a time, and prints the name of each as
 * soon as the storage has acknowledged it. Arguments: engine, place, a word for the names.
 */

import { writeSync } from 'node:fs'
import { systemClock } from '../../../src/base/clock.ts'
import { openPostgres } from '../../../src/storage/engines/postgres.ts'
import { openSqlite } from '../../../src/storage/engines/sqlite.ts'
import { writePair } from './pairs.ts'

const [engine, place = '', word = ''] = process.argv.slice(2)
const clock = systemClock
const storage =
  engine === 'sqlite'
    ? await openSqlite({ file: place, clock, as: 'serve' })
    : await openPostgres({ url: place, clock, poolSize: 8 })

let number = 0
async function writeForEver(): Promise<never> {
  for (;;) {
    number += 1
    const name = `${word}-${number}`
    await storage.write((tx) => writePair(tx, name))
    // Straight to the file: what is printed was acknowledged, even if the next moment is the last.
    writeSync(1, `${name}\n`)
  }
}
await Promise.all(Array.from({ length: 16 }, writeForEver))
