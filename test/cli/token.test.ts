import { readdir } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, serve, temporaryFolder } from './programs.ts'

const operatorKey = 'a-key-of-the-operator-of-40-characters-x'
let folder: Awaited<ReturnType<typeof temporaryFolder>>
let data: Record<string, string>

beforeAll(async () => {
  folder = await temporaryFolder()
  data = { COUNTERSIGN_DATA: folder.path }
  await using server = await serve({ ...data, COUNTERSIGN_SANDBOX: 'on' })
  await server.stop()
})
afterAll(() => folder[Symbol.asyncDispose]())

const user = ['token', '--user', 'admin.agent@nordlicht.example']

function claimsOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
}

test('a token is printed bare, for the audience asked for', async () => {
  const { code, out, err } = await run([...user, '--audience', 'https://api.example'], data)
  expect([code, err]).toEqual([0, ''])
  expect(out).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+\n$/)
  expect(claimsOf(out)).toMatchObject({ aud: 'https://api.example' })
})

test('an application gets an app-only token', async () => {
  const { apps } = JSON.parse((await run(['sample', '--json'], data)).out)
  const { code, out } = await run(['token', '--app', apps[0].clientId.toUpperCase()], data)
  expect(code).toBe(0)
  expect(claimsOf(out)).toMatchObject({ appid: apps[0].clientId, tid: apps[0].partnerId })
  expect(claimsOf(out)).not.toHaveProperty('upn')
})

test('nobody, or both, is refused', async () => {
  expect((await run(['token'], data)).code).toBe(2)
  expect((await run([...user, '--app', 'x'], data)).code).toBe(2)
  const unknown = await run(['token', '--user', 'nobody@nordlicht.example'], data)
  expect(unknown).toEqual({
    code: 1,
    out: '',
    err: 'countersign: There is no user nobody@nordlicht.example.\n',
  })
})

test('outside a sandbox only the operator key gets a token', async () => {
  const production = { ...data, COUNTERSIGN_SANDBOX: 'off' }
  const withKey = { ...production, COUNTERSIGN_OPERATOR_KEY: operatorKey }
  for (const [environment, key] of [
    [production, undefined],
    [production, operatorKey],
    [withKey, undefined],
    [withKey, `${operatorKey}x`],
  ] as const) {
    const args = key === undefined ? user : [...user, '--operator-key', key]
    expect(await run(args, environment)).toMatchObject({ code: 1, out: '' })
  }
  const given = await run([...user, '--operator-key', operatorKey], withKey)
  expect(given).toMatchObject({ code: 0, out: expect.stringMatching(/^\S+\n$/) })
})

test('a deployment that was served outside a sandbox last gives no tokens without the key', async () => {
  await using other = await temporaryFolder()
  await using server = await serve({ COUNTERSIGN_DATA: other.path })
  const refused = await run(user, { COUNTERSIGN_DATA: other.path })
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('--operator-key')
  expect(await server.stop()).toBe(0)
})

test('sample --json has the shape that software relies on', async () => {
  const listing = JSON.parse((await run(['sample', '--json'], data)).out)
  const users = expect.arrayContaining([
    { upn: expect.stringContaining('@'), roles: expect.arrayContaining([expect.any(String)]) },
  ])
  const id = expect.stringMatching(/^[0-9a-f-]{36}$/)
  expect(new Set(Object.keys(listing))).toEqual(new Set(['partners', 'apps', 'customers']))
  expect(listing.partners).toHaveLength(6)
  for (const each of listing.partners) {
    expect(each).toEqual({ id, name: expect.any(String), type: expect.any(String), users })
  }
  expect(listing.apps).toHaveLength(6)
  for (const each of listing.apps) expect(each).toEqual({ clientId: id, partnerId: id })
  expect(listing.customers).toHaveLength(60)
  const routes: { route: string; scenario?: number }[] = []
  for (const each of listing.customers) {
    expect(each).toMatchObject({ id, country: expect.stringMatching(/^[A-Z]{2}$/), users })
    routes.push(...each.routes)
  }
  const kinds = ['covered', 'customer-may-accept', 'nobody-yet', 'partner-must-attest']
  expect([...new Set(routes.map(({ route }) => route))].sort()).toEqual(kinds)
  for (const { route, scenario } of routes) {
    if (route === 'partner-must-attest') expect([1, 2]).toContain(scenario)
    else expect(scenario).toBeUndefined()
  }
  expect((await run(['sample'], data)).out).toContain('Nordlicht')
})

test('without a database a command says so in one sentence and makes nothing', async () => {
  await using empty = await temporaryFolder()
  const { code, err } = await run(user, { COUNTERSIGN_DATA: empty.path, COUNTERSIGN_SANDBOX: 'on' })
  expect(code).toBe(1)
  expect(err).toMatch(/^countersign: There is no database .*\n$/)
  expect(await readdir(empty.path)).toEqual([])
})
