import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { assert } from '../../base/assert.ts'

export type ConsoleName = 'partner' | 'customer' | 'programme'
export const consoleNames: readonly ConsoleName[] = ['partner', 'customer', 'programme']

/** A built file in the forms in which browsers take it. */
export type BuiltFile = {
  readonly mediaType: string
  readonly plain: Buffer
  readonly br: Buffer
  readonly gzip: Buffer
}

/** The built consoles, whole in memory: a newer build on the disk changes nothing under a reader. */
export type Consoles = {
  readonly pages: ReadonlyMap<ConsoleName, BuiltFile>
  /** By the name after `/assets/`. */
  readonly assets: ReadonlyMap<string, BuiltFile>
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
}

/** Reads what tools/build-consoles.ts made; undefined where nothing has been built. */
export function loadConsoles(folder: string): Consoles | undefined {
  if (!existsSync(join(folder, 'assets'))) return undefined
  const pages = consoleNames
    .map((name) => [name, join(folder, name, 'index.html')] as const)
    .filter(([, file]) => existsSync(file))
    .map(([name, file]) => [name, readFile(file)] as const)
  const assets = readdirSync(join(folder, 'assets'))
    .filter((name) => extname(name) in mediaTypes)
    .map((name) => [name, readFile(join(folder, 'assets', name))] as const)
  return { pages: new Map(pages), assets: new Map(assets) }
}

function readFile(file: string): BuiltFile {
  const mediaType = mediaTypes[extname(file)]
  assert(mediaType !== undefined, 'only files whose type is known are read')
  return {
    mediaType,
    plain: readFileSync(file),
    br: readFileSync(`${file}.br`),
    gzip: readFileSync(`${file}.gz`),
  }
}
