import { mkdir, readdir } from 'node:fs/promises'
import { connect } from 'node:net'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, inject, test } from 'vitest'
import { createTestDatabase } from '../support/test-database.ts'
import { holdPort, run, serve, serveInVain, temporaryFolder } from './programs.ts'

test('a sandbox says where it is and how to get a token that it takes', async () => {
  await using folder = await temporaryFolder()
  const data = { COUNTERSIGN_DATA: folder.path }
  await using server = await serve({ ...data, COUNTERSIGN_SANDBOX: 'on' })
  const command = /\.\/bin\/countersign (token --user \S+)/.exec(server.said())?.[1] ?? ''
  const { code, out } = await run(command.split(' '), data)
  expect(code).toBe(0)
  expect(out.trimEnd().split('\n')).toHaveLength(1)
  const answer = await fetch(`${server.url}/v1/agreements`, {
    headers: { authorization: `Bearer ${out.trim()}` },
  })
  expect(answer.status).toBe(200)
  expect(server.said()).not.toContain('"level"')
})

test('a server that is ready names its consoles, which are there, and where to sign in', async () => {
  await using folder = await temporaryFolder()
  await using server = await serve({ COUNTERSIGN_DATA: folder.path })
  const [, ...lines] = server.said().trimEnd().split('\n')
  const addresses = lines.flatMap((line) => /^ {2}\S.*? {2,}(http\S+)/.exec(line)?.[1] ?? [])
  const [partner, customer, programme, signIn] = addresses
  for (const address of [partner, customer, programme]) {
    const answer = await fetch(address ?? '', { redirect: 'manual' })
    const { pathname } = new URL(address ?? '')
    expect(answer.headers.get('location')).toBe(`/signin?return=${encodeURIComponent(pathname)}`)
  }
  expect((await fetch(signIn ?? '', { redirect: 'manual' })).status).toBe(303)
  expect(addresses).toHaveLength(5)
})

test('a second server on one file gets one sentence', async () => {
  await using folder = await temporaryFolder()
  const data = { COUNTERSIGN_DATA: folder.path }
  await using _server = await serve(data)
  const { code, out, err } = await serveInVain({ ...data, PORT: '0' })
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(/^countersign: Another countersign is already serving .*\n$/)
})

test('a port in use gets one sentence', async () => {
  await using folder = await temporaryFolder()
  await using held = await holdPort()
  const { code, out, err } = await serveInVain({
    COUNTERSIGN_DATA: folder.path,
    PORT: String(held.port),
  })
  expect([code, out]).toEqual([1, ''])
  expect(err).toMatch(new RegExp(`^countersign: Port ${held.port} of 127.0.0.1 is in use: .*\n$`))
})

test('every mistake of the configuration is named, without a stack', async () => {
  const { code, err } = await serveInVain({ PORT: 'x', COUNTERSIGN_SANDBOX: 'maybe' })
  expect(code).toBe(1)
  expect(err.trimEnd().split('\n')).toHaveLength(2)
  expect(err).toContain('PORT')
  expect(err).toContain('COUNTERSIGN_SANDBOX')
})

test('a variable whose name is misspelt is refused by serve and by commands, before anything is made', async () => {
  await using folder = await temporaryFolder()
  const misspelt = { COUNTERSIGN_DATA: join(folder.path, 'data'), COUNTERSIGN_SANDBX: 'on' }
  const sentence = /^countersign: COUNTERSIGN_SANDBX: .* COUNTERSIGN_SANDBOX\.\n$/
  for (const { code, out, err } of [
    await serveInVain(misspelt),
    await run(['partner', 'list'], misspelt),
  ]) {
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(sentence)
  }
  expect(await readdir(folder.path)).toEqual([])
})

test('a folder named for the consoles must hold built ones', async () => {
  await using folder = await temporaryFolder()
  const { code, err } = await serveInVain({
    COUNTERSIGN_DATA: join(folder.path, 'data'),
    COUNTERSIGN_CONSOLES: folder.path,
  })
  expect(code).toBe(1)
  expect(err).toBe(`countersign: COUNTERSIGN_CONSOLES: ${folder.path} holds no built consoles.\n`)
})

test('a database newer than the program is refused in one sentence and left as it was', async () => {
  await using folder = await temporaryFolder()
  const data = { COUNTERSIGN_DATA: folder.path }
  {
    await using server = await serve(data)
    await server.stop()
  }
  const db = new DatabaseSync(join(folder.path, 'countersign.db'))
  db.exec("INSERT INTO schema_migration (name, applied_at) VALUES ('999-later', 0)")
  db.close()
  const refused = await serveInVain({ ...data, PORT: '0' })
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(/^countersign: The database .* newer Countersign \(999-later\).*\n$/)
})

test('a database whose keys are gone is refused: no new keys are made for it', async () => {
  await using folder = await temporaryFolder()
  const data = { COUNTERSIGN_DATA: folder.path }
  {
    await using server = await serve(data)
    await server.stop()
  }
  const elsewhere = join(folder.path, 'other-keys')
  const refused = await serveInVain({ ...data, COUNTERSIGN_KEYS: elsewhere, PORT: '0' })
  expect(refused.code).toBe(1)
  expect(refused.err).toMatch(/^countersign: The database .* but its keys are not: .*\n$/)
  expect((await run(['keys', 'init', elsewhere])).code).toBe(0)
})

test('a database with the keys of another is refused, by serve and by commands', async () => {
  await using folder = await temporaryFolder()
  const data = { COUNTERSIGN_DATA: join(folder.path, 'data') }
  const others = { ...data, COUNTERSIGN_KEYS: join(folder.path, 'other-keys') }
  {
    await using server = await serve(data)
    await server.stop()
  }
  const backup = join(folder.path, 'restored', 'countersign.db')
  await mkdir(join(folder.path, 'restored'))
  expect((await run(['backup', backup], data)).code).toBe(0)
  expect((await run(['keys', 'init', others.COUNTERSIGN_KEYS])).code).toBe(0)
  const sentence = /^countersign: The keys in .* are not those of this database: .*\n$/
  const refused = await serveInVain({
    ...others,
    COUNTERSIGN_DATA: join(folder.path, 'restored'),
    PORT: '0',
  })
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.err).toMatch(sentence)
  expect((await run(['partner', 'list'], others)).err).toMatch(sentence)
  expect((await run(['partner', 'list'], data)).code).toBe(0)
})

test('the sample programme is never served outside of a sandbox', async () => {
  await using folder = await temporaryFolder()
  const data = { COUNTERSIGN_DATA: folder.path }
  {
    await using server = await serve({ ...data, COUNTERSIGN_SANDBOX: 'on' })
    await server.stop()
  }
  const refused = await serveInVain({ ...data, PORT: '0' })
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.err).toMatch(/^countersign: .*COUNTERSIGN_SANDBOX=on.*\n$/)
})

test('a sandbox that others can reach says what that means', async () => {
  await using folder = await temporaryFolder()
  const data = { COUNTERSIGN_DATA: folder.path, COUNTERSIGN_SANDBOX: 'on' }
  await using server = await serve({ ...data, HOST: '0.0.0.0' }, ['--empty'])
  await expect.poll(server.said).toMatch(/Warning .*without a password.*\n/)
  await expect.poll(server.logged).toContain('"host":"0.0.0.0"')
})

test.each(['/proc/countersign', '/proc/countersign/below', import.meta.filename])(
  'COUNTERSIGN_DATA=%s cannot be a folder, which is said at once',
  async (path) => {
    const refused = await serveInVain({ COUNTERSIGN_DATA: path, PORT: '0' })
    expect(refused.code).toBe(1)
    expect(refused.err).toMatch(/^countersign: The folder .*COUNTERSIGN_DATA.*\n$/)
  },
)

test('keys that cannot be made in COUNTERSIGN_DATA are told with the folder and both variables', async () => {
  const refused = await serveInVain({ COUNTERSIGN_DATA: '/proc/sys', PORT: '0' })
  expect([refused.code, refused.out]).toEqual([1, ''])
  expect(refused.err).toMatch(
    /^countersign: The key folder \/proc\/sys\/keys cannot .* write in \/proc\/sys, .*COUNTERSIGN_KEYS.*COUNTERSIGN_DATA.*\n$/,
  )
})

test('SIGTERM lets a request under way finish and ends with 0', async () => {
  await using folder = await temporaryFolder()
  await using server = await serve({ COUNTERSIGN_DATA: folder.path, COUNTERSIGN_SANDBOX: 'on' })
  const { hostname, port } = new URL(server.url)
  const socket = connect({ host: hostname, port: Number(port) })
  let received = ''
  const isContinued = new Promise((resolve) => socket.once('data', resolve))
  socket.on('data', (part) => {
    received += String(part)
  })
  const isClosed = new Promise((resolve) => socket.once('close', resolve))
  const body = 'grant_type=client_credentials&client_id=nobody&client_secret=none'
  // The server asks for the rest when it has the head: from then on the request is under way.
  const head = [
    'POST /common/oauth2/v2.0/token HTTP/1.1',
    'Host: localhost',
    'Content-Type: application/x-www-form-urlencoded',
    `Content-Length: ${body.length}`,
    'Expect: 100-continue',
  ]
  socket.write(`${head.join('\r\n')}\r\n\r\n`)
  await isContinued
  const end = server.stop('SIGTERM')
  await expect.poll(server.logged).toContain('"msg":"draining"')
  expect(received).toBe('HTTP/1.1 100 Continue\r\n\r\n')
  socket.write(body)
  await isClosed
  expect(received).toContain('invalid_client')
  expect(await end).toBe(0)
  expect(server.logged()).toContain('"msg":"stopped"')
})

test('on PostgreSQL: migrate, start, a command beside it, and an end with 0', async () => {
  await using folder = await temporaryFolder()
  const keys = join(folder.path, 'keys')
  const { url, drop } = await createTestDatabase(inject('postgresUrl'))
  try {
    const data = { DATABASE_URL: url, COUNTERSIGN_KEYS: keys, COUNTERSIGN_SANDBOX: 'on' }
    expect((await serveInVain({ ...data, PORT: '0' })).err).toContain('countersign keys init')
    expect((await run(['keys', 'init', keys])).code).toBe(0)
    const early = await serveInVain({ ...data, PORT: '0' })
    expect(early.err).toMatch(/^countersign: .*countersign migrate.*\n$/)
    const migrated = await run(['migrate'], { ...data, DATABASE_MIGRATION_URL: url })
    expect(migrated).toMatchObject({ code: 0, out: expect.stringMatching(/^Migrated: /) })
    expect((await run(['migrate'], data)).out).toBe('The database is at this version already.\n')
    await using server = await serve(data)
    const listed = await run(['sample', '--json'], data)
    expect(JSON.parse(listed.out).customers).toHaveLength(60)
    expect((await run(['backup', join(folder.path, 'x.db')], data)).err).toContain('pg_dump')
    expect(await server.stop()).toBe(0)
    const others = { ...data, COUNTERSIGN_KEYS: join(folder.path, 'other-keys') }
    expect((await run(['keys', 'init', others.COUNTERSIGN_KEYS])).code).toBe(0)
    expect((await serveInVain({ ...others, PORT: '0' })).err).toMatch(/not those of this database/)
  } finally {
    await drop()
  }
}, 90_000)
