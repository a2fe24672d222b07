import { createHash, randomBytes } from 'node:crypto'
import { open, readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { makeFolder } from './make-folder.ts'

const folderMode = 0o700
const fileMode = 0o600
const fileNamePattern = /^(\d{16})-([0-9a-f]{64})\.note$/
/** Older ones are history, for whoever has to find out what happened. */
const marksKept = 8

/** Remembers what was signed; see `HighWater` of the operations. */
export type HighWaterFiles = {
  readNewest(origin: string): Promise<readonly string[]>
  append(signed: {
    readonly size: number
    readonly rootHex: string
    readonly note: string
  }): Promise<void>
}

/**
 * A folder with one file for each of the last signed checkpoints. Size and root stand in the name, so
 * that of two processes the slower one never takes back what the faster one wrote, and two roots of
 * one size are seen (evidence log 9, 12). A log that follows another one has a folder of its own in it.
 */
export function openHighWaterFiles(folder: string): HighWaterFiles {
  return {
    async readNewest(origin) {
      const own = await readNewestOf(folderOf(folder, origin))
      return own.length > 0 ? own : readNewestOf(folder)
    },
    async append({ size, rootHex, note }) {
      const place = await placeOf(folder, note)
      makeFolder(place, folderMode)
      const file = `${String(size).padStart(16, '0')}-${rootHex}.note`
      const draft = join(place, `${file}.${randomBytes(6).toString('hex')}`)
      try {
        await writeDurably(draft, note)
        await rename(draft, join(place, file))
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
      await syncFolder(place)
      for (const old of (await listMarks(place)).slice(0, -marksKept)) {
        await rm(join(place, old), { force: true })
      }
    },
  }
}

/** The first log stands in the folder itself, each that follows one in its own. */
async function placeOf(folder: string, note: string): Promise<string> {
  const origin = originOf(note)
  if (origin === undefined) return folder
  const own = folderOf(folder, origin)
  if ((await listMarks(own)).length > 0) return own
  const [first] = await readNewestOf(folder)
  const other = first === undefined ? undefined : originOf(first)
  return other === undefined || other === origin ? folder : own
}

function folderOf(folder: string, origin: string): string {
  return join(folder, createHash('sha256').update(origin).digest('hex').slice(0, 16))
}

function originOf(note: string): string | undefined {
  return /^(\S+\/evidence\/\S+)\n/.exec(note)?.[1]
}

async function readNewestOf(folder: string): Promise<readonly string[]> {
  const files = await listMarks(folder)
  const largest = files.at(-1)?.slice(0, 16)
  const newest = files.filter((file) => file.slice(0, 16) === largest)
  return Promise.all(newest.map((file) => readFile(join(folder, file), 'utf8')))
}

async function listMarks(folder: string): Promise<readonly string[]> {
  try {
    const files = await readdir(folder)
    return files.filter((file) => fileNamePattern.test(file)).sort()
  } catch (error) {
    // Before the first signature there is no folder; anything else must not pass for that.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

async function writeDurably(file: string, content: string): Promise<void> {
  await using handle = await open(file, 'wx', fileMode)
  await handle.writeFile(content)
  await handle.sync()
}

/** Makes the names in the folder durable; Windows has no way to ask for it. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  await using handle = await open(folder, 'r')
  await handle.sync()
}
