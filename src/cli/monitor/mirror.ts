import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { isObject } from '../../base/json.ts'
import { parseJson } from '../../transparency/parse-json.ts'
import type { TilePlace } from '../../transparency/tile.ts'
import { tilePath } from '../../transparency/tile.ts'
import { doubt, notChecked } from './doubt.ts'

/** What the files of the log themselves do not say. */
export type MirrorState = {
  /** The last checkpoint that was proved; the rest belongs to it. */
  readonly checkpoint: string | undefined
  /** The latest `recorded_at` so far. */
  readonly latestRecordedAt: number
  readonly isClosed: boolean
  /** Keys that the log itself named in entries under a checkpoint that was verified. */
  readonly vkeys: readonly string[]
  /** By fingerprint of whom to look for: up to where its entries were looked for. */
  readonly scanned: Readonly<Record<string, number>>
}

/** A folder with the files of a log under the paths at which the log serves them (evidence log 7). */
export type Mirror = {
  readonly folder: string
  readPolicy(): Promise<string | undefined>
  readCheckpoint(): Promise<string>
  writeText(name: 'checkpoint' | 'policy', text: string): Promise<void>
  readTile(place: TilePlace, width: number): Promise<Uint8Array>
  writeTile(place: TilePlace, width: number, hashes: Uint8Array): Promise<void>
  readBundle(n: number, width: number): Promise<Uint8Array>
  writeBundle(n: number, width: number, bundle: Uint8Array): Promise<void>
  removeTile(level: number | 'entries', n: number, width: number): Promise<void>
  /** Ids of the mirrored entries; absent in a mirror of an older version. */
  readIds(): Promise<Buffer | undefined>
  writeIds(ids: Buffer): Promise<void>
  readState(): Promise<MirrorState>
  writeState(state: MirrorState): Promise<void>
  /** Keeps what raised a doubt: it is evidence. Answers where it stands. */
  keepDoubt(name: string, content: Uint8Array | string): Promise<string>
}

const stateFile = 'monitor.json'
const empty: MirrorState = {
  checkpoint: undefined,
  latestRecordedAt: 0,
  isClosed: false,
  vkeys: [],
  scanned: {},
}

export function openMirror(folder: string): Mirror {
  const pathOf = (name: string) => join(folder, ...name.split('/'))

  async function read(name: string): Promise<Buffer | undefined> {
    try {
      return await readFile(pathOf(name))
    } catch (error) {
      if (isAbsent(error)) return undefined
      throw notChecked(`${pathOf(name)} cannot be read: ${messageOf(error)}.`)
    }
  }

  /** Whole or not at all. */
  async function write(name: string, content: Uint8Array | string): Promise<void> {
    const path = pathOf(name)
    try {
      await mkdir(dirname(path), { recursive: true })
      await writeFile(`${path}.new`, content)
      await rename(`${path}.new`, path)
    } catch (error) {
      throw notChecked(`${path} cannot be written: ${messageOf(error)}.`)
    }
  }

  async function readKept(path: string): Promise<Uint8Array> {
    const found = await read(path)
    if (found === undefined) throw doubt(`The mirror ${folder} lacks ${path}.`)
    return found
  }

  return {
    folder,
    readPolicy: async () => (await read('policy'))?.toString('utf8'),
    readCheckpoint: async () => Buffer.from(await readKept('checkpoint')).toString('utf8'),
    writeText: write,
    readTile: ({ level, n }, width) => readKept(tilePath(level, n, width)),
    writeTile: ({ level, n }, width, hashes) => write(tilePath(level, n, width), hashes),
    readBundle: (n, width) => readKept(tilePath('entries', n, width)),
    writeBundle: (n, width, bundle) => write(tilePath('entries', n, width), bundle),
    removeTile: (level, n, width) => rm(pathOf(tilePath(level, n, width)), { force: true }),
    readIds: () => read('ids'),
    writeIds: (ids) => write('ids', ids),
    async readState() {
      const text = (await read(stateFile))?.toString('utf8')
      if (text === undefined) return empty
      const state = parseJson(text)
      if (!isState(state)) throw doubt(`${pathOf(stateFile)} is not what a monitor writes.`)
      return state
    },
    writeState: (state) => write(stateFile, `${JSON.stringify(state, null, 2)}\n`),
    async keepDoubt(name, content) {
      await write(`doubts/${name}`, content)
      return pathOf(`doubts/${name}`)
    },
  }
}

function isState(value: unknown): value is MirrorState {
  if (!isObject(value) || !isObject(value.scanned)) return false
  const { checkpoint } = value
  return (
    (checkpoint === undefined || typeof checkpoint === 'string') &&
    typeof value.latestRecordedAt === 'number' &&
    typeof value.isClosed === 'boolean' &&
    Array.isArray(value.vkeys) &&
    value.vkeys.every((each) => typeof each === 'string') &&
    Object.values(value.scanned).every((each) => Number.isSafeInteger(each))
  )
}

function isAbsent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
