/**
 * Builds the consoles into `.consoles/`: one page per console, parts with hashed names, each with its
 * compressed forms. Set-up runs it when the sources changed; `--out <folder>` builds elsewhere.
 */

import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { build } from 'vite'

const root = join(import.meta.dirname, '..')

/** The pages under a folder that become consoles. */
export type Pages = { readonly root: string; readonly names: readonly string[] }

const ours: Pages = { root: join(root, 'portals'), names: ['partner', 'customer', 'programme'] }
// The stamp is set-up's, which is plain JavaScript for any Node and comes without types.
const { stampOfConsoles, stampName } = createRequire(import.meta.url)(
  './setup/console-stamp.cjs',
) as { stampOfConsoles(root: string): string; stampName: string }

/** Builds into `folder`, which appears whole or not at all. */
export async function buildConsoles(folder: string, pages: Pages = ours): Promise<void> {
  const work = `${folder}.${process.pid}`
  const stamp = stampOfConsoles(root)
  try {
    await bundle(work, pages)
    await compress(work)
    await writeFile(join(work, stampName), stamp)
    await rm(folder, { recursive: true, force: true })
    await rename(work, folder)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function bundle(outDir: string, { root: from, names }: Pages): Promise<void> {
  await build({
    configFile: false,
    root: from,
    base: '/',
    publicDir: false,
    cacheDir: join(root, 'node_modules', '.vite'),
    logLevel: 'warn',
    plugins: [react()],
    build: {
      outDir,
      emptyOutDir: true,
      target: ['chrome111', 'edge111', 'firefox114', 'safari16.4'],
      // Nothing in the page itself: its policy allows no script or style but files of ours.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      reportCompressedSize: false,
      // Measured compressed, per console, by a test.
      chunkSizeWarningLimit: 1500,
      rolldownOptions: {
        input: Object.fromEntries(names.map((name) => [name, join(from, name, 'index.html')])),
      },
    },
  })
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)

async function compress(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    const hint = { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }
    await writeFile(`${file}.br`, await brotli(bytes, hint))
    await writeFile(`${file}.gz`, await zip(bytes, { level: 9 }))
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const at = process.argv.indexOf('--out')
  const given = at < 0 ? undefined : process.argv[at + 1]
  await buildConsoles(given === undefined ? join(root, '.consoles') : resolve(given))
}
