import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { systemClock } from '../../../src/base/clock.ts'
import { openSqlite } from '../../../src/storage/engines/sqlite.ts'
import { readPair, writePair } from './pairs.ts'

let folder = ''
let file = ''
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'countersign-open-'))
  file = join(folder, 'countersign.sqlite')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const serve = () => openSqlite({ file, clock: systemClock, as: 'serve' })
const command = () => openSqlite({ file, clock: systemClock, as: 'command' })
const sentence = (pattern: RegExp) => ({
  name: 'StorageOpenError',
  message: expect.stringMatching(pattern),
})

test('serving makes the folder and the file; what was written is there at the next start', async () => {
  file = join(folder, 'new', 'data', 'countersign.sqlite')
  {
    await using storage = await serve()
    await storage.write((tx) => writePair(tx, 'kept'))
  }
  await using storage = await serve()
  expect(await readPair(storage, 'kept')).toBe(true)
})

test('what it makes, and backups of it, only this user may read', async () => {
  file = join(folder, 'data', 'countersign.sqlite')
  await using storage = await serve()
  await storage.write((tx) => writePair(tx, 'private'))
  const copy = join(folder, 'copy.sqlite')
  await storage.backup(copy)
  for (const each of [file, `${file}-wal`, copy]) expect((await stat(each)).mode & 0o077).toBe(0)
})

test('a second serve on one file is told so; a command works beside the first', async () => {
  await using serving = await serve()
  await expect(serve()).rejects.toMatchObject(sentence(/^Another countersign is already serving/))
  await using commanding = await command()
  await commanding.write((tx) => writePair(tx, 'beside'))
  expect(await readPair(serving, 'beside')).toBe(true)
})

test('the lock of a serving process is gone however it ended', async () => {
  const child = new URL('./writing-child.ts', import.meta.url).pathname
  const serving = spawn(process.execPath, [child, 'sqlite', file, 'child'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(serving.stdout, 'data')
  await expect(serve()).rejects.toMatchObject(sentence(/already serving/))
  serving.kill('SIGKILL')
  await once(serving, 'exit')
  await using storage = await serve()
  expect(await readPair(storage, 'child-1')).toBe(true)
})

test('a command gets its turn beside a serving process that never stops writing', async () => {
  const child = new URL('./writing-child.ts', import.meta.url).pathname
  const serving = spawn(process.execPath, [child, 'sqlite', file, 'child'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const said = text(serving.stdout)
  await once(serving.stdout, 'data')
  await using commanding = await command()
  for (let number = 0; number < 20; number += 1) {
    await commanding.write((tx) => writePair(tx, `command-${number}`))
  }
  serving.kill('SIGKILL')
  const acknowledged = (await said).trim().split('\n')
  for (let number = 0; number < 20; number += 1) {
    expect(await readPair(commanding, `command-${number}`)).toBe(true)
  }
  for (const name of acknowledged) expect(await readPair(commanding, name)).toBe(true)
})

test('a command on a missing file is told to start the program once', async () => {
  await expect(command()).rejects.toMatchObject(sentence(/^There is no database .* start/))
})

test('a file that is no database is told so, and left as it is', async () => {
  await writeFile(file, 'This is a letter, and a long one. '.repeat(200))
  await expect(serve()).rejects.toMatchObject(sentence(/is not a Countersign database: move it/))
  await expect(serve()).rejects.toMatchObject(sentence(/is not a Countersign database/))
})

test('the database of another program is told so, and left as it is', async () => {
  using other = new DatabaseSync(file)
  other.exec('CREATE TABLE song (title text)')
  await expect(serve()).rejects.toMatchObject(sentence(/a database of another program/))
  expect(other.prepare('SELECT name FROM sqlite_master').all()).toHaveLength(1)
})

test('a database written by a newer program is told so, naming what is unknown', async () => {
  await (await serve())[Symbol.asyncDispose]()
  using database = new DatabaseSync(file)
  database.exec("INSERT INTO schema_migration VALUES ('999-from-the-future', 0)")
  await expect(serve()).rejects.toMatchObject(
    sentence(/newer Countersign \(999-from-the-future\): use that version/),
  )
})

test('a file locked by another program is told so, after waiting for a while', async () => {
  await (await serve())[Symbol.asyncDispose]()
  using other = new DatabaseSync(file)
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
  await expect(serve()).rejects.toMatchObject(sentence(/locked the database .* end it/))
})

test('a folder that cannot be made is told so', async () => {
  await writeFile(join(folder, 'a-file'), '')
  file = join(folder, 'a-file', 'data', 'countersign.sqlite')
  await expect(serve()).rejects.toMatchObject(sentence(/folder of .* cannot be made/))
})

test.each([
  ['folder', 'new', /^The folder of .* cannot be written: give this user the right/],
  ['file', 'old', /cannot be opened for writing: give this user the right/],
])('a %s that this user may not write is told so', async (_, kind, pattern) => {
  if (kind === 'old') await (await serve())[Symbol.asyncDispose]()
  else file = join(folder, 'data', 'countersign.sqlite')
  await chmod(folder, 0o555)
  // The superuser may write everything, so a process that is not the superuser tries.
  const child = new URL('./opening-child.ts', import.meta.url).pathname
  const opening = spawn(process.execPath, [child, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  expect(await text(opening.stdout)).toMatch(pattern)
  await chmod(folder, 0o755)
})

test('a full disk is told so, and the next start with room begins afresh', async () => {
  const full = openSqlite({ file, clock: systemClock, as: 'serve', maxPages: 20 })
  await expect(full).rejects.toMatchObject(sentence(/disk that holds .* is full: free some space/))
  await using storage = await serve()
  await storage.write((tx) => writePair(tx, 'room'))
})

test('while it is served the write-ahead log is copied into the file, and closing waits for that', async () => {
  const storage = await serve()
  const { size } = await stat(file)
  for (let number = 0; number < 300; number += 1) {
    await storage.write((tx) => writePair(tx, `copied-${number}-${'x'.repeat(1000)}`))
  }
  await vi.waitFor(async () => expect((await stat(file)).size).toBeGreaterThan(size), 15_000)
  await storage[Symbol.asyncDispose]()
  expect(existsSync(`${file}-wal`)).toBe(false)
})

test('a backup is a whole database of one moment, taken while others write', async () => {
  await using storage = await serve()
  await storage.write((tx) => writePair(tx, 'before'))
  let isDone = false
  const copying = storage.backup(join(folder, 'copy.sqlite')).finally(() => {
    isDone = true
  })
  for (let number = 0; !isDone; number += 1) {
    await storage.write((tx) => writePair(tx, `during-${number}`))
  }
  await copying
  await storage.write((tx) => writePair(tx, 'after'))

  const restored = { file: join(folder, 'copy.sqlite'), clock: systemClock } as const
  await using copy = await openSqlite({ ...restored, as: 'serve' })
  expect(await readPair(copy, 'before')).toBe(true)
  expect(await readPair(copy, 'after')).toBe(false)
  for (let number = 0; number < 100; number += 1) await readPair(copy, `during-${number}`)
})

test('a backup never overwrites what exists, and leaves nothing behind when it fails', async () => {
  await using storage = await serve()
  const taken = join(folder, 'taken')
  await writeFile(taken, 'precious')
  await expect(storage.backup(taken)).rejects.toMatchObject(sentence(/exists already: name a new/))
  const nowhere = join(folder, 'nowhere', 'copy')
  await expect(storage.backup(nowhere)).rejects.toMatchObject(sentence(/There is no folder/))
  await mkdir(join(folder, 'nowhere'))
  await storage.backup(nowhere)
})
