/** Writes the typed client from the OpenAPI document: `node tools/generate-client.ts`. */

import { spawn } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'
import { pathToFileURL } from 'node:url'
import { buildOpenApiDocument } from '../src/http/openapi/document.ts'
import { routes } from '../src/http/routes.ts'
import { writeMethods } from './client/write-methods.ts'
import { writeTypes } from './client/write-types.ts'

const root = join(import.meta.dirname, '..')

/** The generated files of `client/` by name. */
export async function generateClient(): Promise<Readonly<Record<string, string>>> {
  const document = buildOpenApiDocument(routes)
  const [types, client] = await Promise.all([
    format('types.ts', writeTypes(document)),
    format('client.ts', writeMethods(document)),
  ])
  return { 'types.ts': types, 'client.ts': client }
}

/** As the whole repository is formatted. */
async function format(name: string, source: string): Promise<string> {
  const biome = join(
    dirname(createRequire(import.meta.url).resolve('@biomejs/biome/package.json')),
    'bin',
    'biome',
  )
  const child = spawn(
    process.execPath,
    [biome, 'check', '--write', `--stdin-file-path=client/${name}`],
    {
      cwd: root,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  )
  child.stdin.end(source)
  const [formatted, code] = await Promise.all([
    text(child.stdout),
    new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve)),
  ])
  if (code !== 0) throw new Error(`${name} could not be formatted`)
  return formatted
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const [name, written] of Object.entries(await generateClient())) {
    await writeFile(join(root, 'client', name), written)
  }
}
