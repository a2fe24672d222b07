import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { checkImports, missing } from '../../tools/check-imports.ts'

let root = ''

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'countersign-imports-'))
  await plant('package.json', '{ "type": "module" }')
  await plant('src/base/clock.ts', 'export type Clock = { now: number }\n')
  await plant(
    'src/domain/agreement.ts',
    "import type { Clock } from '../base/clock.ts'\nexport type Agreement = { clock: Clock }\n",
  )
})

afterEach(async () => {
  await rm(root, { recursive: true, force: true })
})

test('a tree that keeps to the matrix passes', async () => {
  expect(await checkImports(root)).toEqual([])
})

test.each([
  ['a type-only import', "import type { Agreement } from '../domain/agreement.ts'"],
  ['an inline type import', "import { type Agreement } from '../domain/agreement.ts'"],
  ['a type-only re-export', "export type { Agreement } from '../domain/agreement.ts'"],
  ['an import type in a type', "export type A = import('../domain/agreement.ts').Agreement"],
  ['a dynamic import', "export const later = () => import('../domain/agreement.ts')"],
  ['an ordinary import', "import '../domain/agreement.ts'"],
])('%s that the matrix forbids is refused', async (_kind, statement) => {
  await plant('src/wire/agreement.ts', `${statement}\n`)
  expect(await checkImports(root)).toEqual([
    'src/wire/agreement.ts → src/domain/agreement.ts: wire-imports',
  ])
})

test.each([
  ['src/http/routes/x.ts', '../../storage/storage.ts', 'http-imports'],
  ['src/operations/x.ts', '../storage/queries/partners.ts', 'operations-imports'],
  ['src/storage/engines/sqlite.ts', './postgres.ts', 'engines-never-each-other'],
  ['src/storage/queries/x.ts', '../engines/postgres.ts', 'storage-queries-imports'],
  ['src/storage/migrations/x.ts', '../engines/postgres.ts', 'storage-imports'],
  ['src/identity/x.ts', '../storage/queries/partners.ts', 'identity-imports'],
  ['src/jobs/x.ts', '../storage/storage.ts', 'jobs-imports'],
  ['src/cli/x.ts', '../storage/engines/postgres.ts', 'cli-imports'],
  ['src/app.ts', './http/server.ts', 'app-imports'],
  ['src/main.ts', './storage/storage.ts', 'main-imports'],
  ['src/domain/x.ts', '../transparency/hash.ts', 'domain-imports'],
  ['src/base/x.ts', '../../test/support/things.ts', 'base-imports'],
])('%s may not import %s', async (from, to, rule) => {
  await plant('src/storage/storage.ts', 'export type Storage = { name: string }\n')
  await plant('src/storage/queries/partners.ts', 'export type Partners = { name: string }\n')
  await plant('src/storage/engines/postgres.ts', 'export type Postgres = { name: string }\n')
  await plant('src/http/server.ts', 'export type Server = { name: string }\n')
  await plant('src/transparency/hash.ts', 'export type Hash = { name: string }\n')
  await plant('test/support/things.ts', 'export type Thing = { name: string }\n')
  await plant(from, `export type * as things from '${to}'\n`)
  expect(await checkImports(root)).toContainEqual(expect.stringMatching(`^${from} → .*: ${rule}$`))
})

test.each([
  ['src/base/x.ts', "import 'node:crypto'", 'base-node'],
  ['src/wire/x.ts', "import type { Buffer } from 'node:buffer'", 'wire-node'],
  ['src/transparency/primitives.ts', "import 'crypto'", 'transparency-node'],
  ['src/domain/x.ts', "import 'node:fs'", 'domain-node'],
  ['src/domain/x.ts', "import 'kysely'", 'domain-npm'],
  ['src/operations/x.ts', "import type { Kysely } from 'kysely'", 'operations-npm'],
  ['src/jobs/x.ts', "import 'fastify'", 'jobs-npm'],
  ['src/wire/x.ts', "import 'fastify'", 'wire-npm'],
])('%s may not use %s', async (file, statement, rule) => {
  await plant(file, `${statement}\n`)
  expect(await checkImports(root)).toEqual([expect.stringMatching(`^${file} → .*: ${rule}$`)])
})

test('what a row allows passes: TypeBox on the wire, node:crypto in the primitives for Node', async () => {
  await plant('src/wire/schemas/customer.ts', "import { Type } from 'typebox'\nType.Any()\n")
  await plant('src/transparency/primitives.node.ts', "import 'node:crypto'\n")
  expect(await checkImports(root)).toEqual([])
})

test('a cycle is refused, also one of types alone', async () => {
  await plant('src/domain/a.ts', "import type { B } from './b.ts'\nexport type A = B | 1\n")
  await plant('src/domain/b.ts', "import type { A } from './a.ts'\nexport type B = A | 2\n")
  expect(await checkImports(root)).toContainEqual(expect.stringContaining('no-cycles'))
})

test('an import that leads nowhere is refused', async () => {
  await plant('src/domain/a.ts', "import type { B } from './gone.ts'\nexport type A = B\n")
  expect(await checkImports(root)).toContainEqual(expect.stringContaining('nothing-unresolved'))
})

test('a folder that stands on no floor is refused', async () => {
  await plant('src/helpers/text.ts', 'export const text = 1\n')
  expect(await checkImports(root)).toEqual([
    'src/helpers/text.ts: stands on no floor of the matrix',
  ])
})

test('the check fails when it saw fewer modules than there are files', () => {
  expect(missing(['src/a.ts', 'src/b.ts'], new Set(['src/a.ts']))).toEqual([
    'src/b.ts: the import check missed it',
  ])
})

test('a file that the check cannot see fails it', async () => {
  // dependency-cruiser never follows node_modules, so it misses this file, and must say so.
  await plant('src/domain/node_modules/hidden.ts', 'export const hidden = 1\n')
  expect(await checkImports(root)).toContainEqual(
    expect.stringContaining('src/domain/node_modules/hidden.ts: the import check missed it'),
  )
})

async function plant(file: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, file)), { recursive: true })
  await writeFile(join(root, file), text)
}
