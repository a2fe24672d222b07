import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, type Serving, serve, temporaryFolder } from './programs.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let server: Serving
let data: Record<string, string>

// Beside a running server, as an operator works.
beforeAll(async () => {
  folder = await temporaryFolder()
  data = { COUNTERSIGN_DATA: folder.path }
  server = await serve({ ...data, COUNTERSIGN_SANDBOX: 'on' })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

async function file(name: string, content: string): Promise<string> {
  const path = join(folder.path, name)
  await writeFile(path, content)
  return path
}

async function sample() {
  return JSON.parse((await run(['sample', '--json'], data)).out)
}

test('what policy show prints can be set again and changes nothing', async () => {
  const shown = await run(['policy', 'show'], data)
  const path = await file('same.json', shown.out)
  expect(await run(['policy', 'set', path], data)).toEqual({
    code: 0,
    out: '',
    err: 'The policy is the same: nothing changed.\n',
  })
})

test('an unknown key and every other mistake of a policy is named, and nothing changes', async () => {
  const before = (await run(['policy', 'show'], data)).out
  const policy = { ...JSON.parse(before), colour: 'blue', auditYears: 'many' }
  const refused = await run(['policy', 'set', await file('bad.json', JSON.stringify(policy))], data)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('colour')
  expect(refused.err).toContain('auditYears')
  const broken = await run(['policy', 'set', await file('broken.json', '{')], data)
  expect(broken.err).toContain('is not valid JSON')
  for (const none of ['[]', 'null']) {
    const path = await file('none.json', none)
    expect((await run(['policy', 'set', path], data)).err).toMatch(/policy .*an object/)
  }
  expect((await run(['policy', 'show'], data)).out).toBe(before)
})

test('a dry run prints what would change and changes nothing; setting prints the same', async () => {
  const before = (await run(['policy', 'show'], data)).out
  const policy = { ...JSON.parse(before), operatorContact: 'desk@programme.example' }
  const path = await file('contact.json', JSON.stringify(policy))
  const dry = await run(['policy', 'set', path, '--dry-run'], data)
  expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('operatorContact: ') })
  expect((await run(['policy', 'show'], data)).out).toBe(before)
  expect((await run(['policy', 'set', path], data)).out).toBe(dry.out)
  expect((await run(['policy', 'show'], data)).out).not.toBe(before)
})

test('a requirement that leaves countries without a text names them all and takes exactly these', async () => {
  const publish = (country: string) =>
    run(
      [
        ...['agreement', 'publish', '--type', 'MicrosoftCustomerAgreement', '--country', country],
        ...['--language', 'de-DE', '--rank', '7', '--effective-on', '2020-01-01'],
        join(folder.path, 'seven.md'),
      ],
      data,
    )
  await file('seven.md', '# Sieben\n')
  expect((await publish('DE')).code).toBe(0)
  const policy = JSON.parse((await run(['policy', 'show'], data)).out)
  policy.agreements.MicrosoftCustomerAgreement.requirements.push({
    rank: 7,
    requiredFrom: '2099-01-01',
  })
  const path = await file('seven.json', JSON.stringify(policy))
  const refused = await run(['policy', 'set', path], data)
  expect(refused.code).toBe(1)
  const named = /--confirm-countries (\S+)/.exec(refused.err)?.[1] ?? ''
  expect(named.split(',').length).toBeGreaterThan(200)
  const confirmed = ['policy', 'set', path, '--confirm-countries', named, '--dry-run']
  expect(await run(confirmed, data)).toMatchObject({ code: 0 })
})

test('a text is published with the hash of its bytes, for all countries named or none', async () => {
  const bytes = '# Text für die Probe\r\n'
  const path = await file('text.md', bytes)
  const args = (country: string) => [
    ...['agreement', 'publish', '--type', 'MicrosoftCustomerAgreement', '--country', country],
    ...['--language', 'de-DE', '--rank', '9', '--effective-on', '2099-01-01'],
  ]
  const bad = await run([...args('DE,Austria'), path], data)
  expect(bad.code).toBe(1)
  expect((await run(['agreement', 'list'], data)).out).not.toContain('2099-01-01')
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const published = await run([...args('de,AT'), path], data)
  expect(published).toMatchObject({ code: 0, out: expect.stringContaining(sha256) })
  expect((await run(['agreement', 'list'], data)).out).toMatch(/9 +2099-01-01 +de-DE +AT, DE\n/)
  const other = await file('other.md', 'another text')
  expect((await run([...args('DE'), other], data)).code).toBe(1)
  for (const country of ['XX', 'ZZ', 'UK', 'EU']) {
    expect((await run([...args(country), other], data)).err).toContain(`country ${country}`)
  }
  for (const name of ['mca.pdf', 'mca.docx']) {
    const disguised = await run([...args('CH'), await file(name, 'plain text')], data)
    expect(disguised).toMatchObject({ code: 1, err: expect.stringContaining('must begin with') })
  }
  const empty = await run([...args('CH'), await file('empty.md', '')], data)
  expect(empty.err).toMatch(/empty\.md is empty/)
  const unknown = args('CH').map((each) => (each === 'MicrosoftCustomerAgreement' ? 'Mca' : each))
  expect((await run([...unknown, other], data)).err).toContain('--type is one of Microsoft')
  const kind = await run([...args('DE'), await file('text.rtf', 'x')], data)
  expect(kind.err).toContain('.docx')
})

test('every mistake in a publication is named at once', async () => {
  const path = await file('good.md', 'text')
  const { code, err } = await run(
    [
      ...['agreement', 'publish', '--type', 'MicrosoftCustomerAgreement', '--country', 'X'],
      ...['--language', 'deutsch', '--rank', '-1', '--effective-on', '2023-02-30', path],
    ].map((each) => (each === '-1' ? 'minus' : each)),
    data,
  )
  expect(code).toBe(1)
  for (const part of ['country', 'language', 'rank', 'effective-on']) expect(err).toContain(part)
})

test('a new partner, its user and its software can work at once; a program has a name of one line', async () => {
  const added = await run(
    [
      ...['partner', 'add', '--name', 'Birkenhain IT GmbH', '--type', 'direct-bill'],
      ...['--country', 'de', '--mpn-id', '4100099', '--domain', 'birkenhain.example'],
    ],
    data,
  )
  const partner = added.out.trim()
  expect(partner).toMatch(/^[0-9a-f-]{36}$/)
  const user = await run(
    [
      ...['partner', 'add-user', '--partner', partner, '--upn', 'jo@birkenhain.example'],
      ...['--name', 'Jo Moor', '--role', 'global-admin,admin-agent'],
    ],
    data,
  )
  expect(user.out).toMatch(/^\S{20,}\n$/)
  const token = (await run(['token', '--user', 'jo@birkenhain.example'], data)).out.trim()
  const asked = await fetch(`${server.url}/v1/customers`, {
    headers: { authorization: `Bearer ${token}` },
  })
  expect(asked.status).toBe(200)
  const app = await run(['partner', 'add-app', '--partner', partner, '--name', 'Orders'], data)
  const [, clientId = '', secret = ''] =
    /client_id=(\S+)\nclient_secret=(\S+)\n/.exec(app.out) ?? []
  const granted = await fetch(`${server.url}/${partner}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: secret,
      resource: 'https://api.partnercenter.microsoft.com',
    }),
  })
  expect(granted.status).toBe(200)
  for (const name of ['x'.repeat(201), 'Two\nlines']) {
    const refused = await run(['partner', 'add-app', '--partner', partner, '--name', name], data)
    expect(refused).toMatchObject({ code: 1, out: '' })
    expect(refused.err).toContain('name')
  }
})

test('an operator is added with a first password, kept out and let in again, and has a token', async () => {
  const upn = 'kim@programme.example'
  const added = await run(['operator', 'add', '--upn', upn, '--name', 'Kim Moor'], data)
  expect(added).toMatchObject({ code: 0, out: expect.stringMatching(/^\S{12,}\n$/) })
  const ask = async () => {
    const { out } = await run(['token', '--user', upn], data)
    const headers = { authorization: `Bearer ${out.trim()}` }
    return (await fetch(`${server.url}/programme/api/operators`, { headers })).status
  }
  expect(await ask()).toBe(200)
  expect((await run(['operator', 'deactivate', upn], data)).out).toContain('inactive')
  expect((await run(['operator', 'list'], data)).out).toMatch(/kim@programme.example.*inactive/)
  expect((await run(['token', '--user', upn], data)).err).toContain('not active')
  expect(await run(['operator', 'activate', upn], data)).toMatchObject({ code: 0 })
  expect(await ask()).toBe(200)
  const unknown = await run(['operator', 'deactivate', 'nobody@programme.example'], data)
  expect(unknown).toMatchObject({ code: 1, err: expect.stringContaining('operator list') })
})

test('every mistake of a partner is named at once', async () => {
  const { code, err } = await run(
    [
      ...['partner', 'add', '--name', 'X', '--type', 'friend', '--country', 'Germany'],
      ...['--mpn-id', 'x', '--domain', 'no domain', '--provider', 'y', '--contact-email', 'z'],
    ],
    data,
  )
  expect(code).toBe(1)
  const fields = ['type', 'country', 'mpn-id', 'domain', 'provider', 'contact-email']
  for (const field of fields) expect(err).toContain(field)
  const add = (name: string, country: string, mpnId: string) =>
    run(
      [
        ...['partner', 'add', '--name', name, '--type', 'direct-bill', '--country', country],
        ...['--mpn-id', mpnId, '--domain', 'weidenhof.example'],
      ],
      data,
    )
  expect((await add('Weidenhof', 'XX', '4100098')).err).toContain('country')
  expect((await add('Weiden\u202ehof', 'DE', '4100098')).err).toContain('control characters')
  expect((await add('Weidenhof', 'DE', '4100098')).code).toBe(0)
  expect((await add('Other', 'DE', '4100098')).err).toContain('MPN 4100098')
})

test('a suspended customer and a suspended partner show in the routes until they are resumed', async () => {
  const { customers } = await sample()
  const covered = customers.find((each: { routes: { route: string }[] }) =>
    each.routes.some(({ route }) => route === 'covered'),
  )
  const partnerId = covered.routes.find(
    (each: { route: string }) => each.route === 'covered',
  ).partnerId
  const routeNow = async () => {
    const now = (await sample()).customers.find((each: { id: string }) => each.id === covered.id)
    return now.routes.find((each: { partnerId: string }) => each.partnerId === partnerId).route
  }
  for (const [noun, id] of [
    ['customer', covered.id],
    ['partner', partnerId],
  ]) {
    expect((await run([noun, 'suspend', id], data)).code).toBe(0)
    expect(await routeNow()).toBe('nobody-yet')
    expect((await run([noun, 'resume', id], data)).code).toBe(0)
    expect(await routeNow()).toBe('covered')
  }
  const unknown = await run(['customer', 'suspend', '00000000-0000-4000-8000-000000000000'], data)
  expect(unknown).toMatchObject({ code: 1, out: '' })
})

test('imported purchases decide the route, and importing again changes nothing', async () => {
  const { customers } = await sample()
  const fresh = customers.find((each: { routes: { route: string }[] }) =>
    each.routes.some(({ route }) => route === 'customer-may-accept'),
  )
  const [{ partnerId }] = fresh.routes
  const csv = `\uFEFFCustomer;Family;Date;Partner\r\n${fresh.id};offer;2019-05-06;${partnerId}\r\n\r\n`
  const path = await file('purchases.csv', csv)
  for (const added of [1, 0]) {
    const { code, out } = await run(['import', 'purchases', path], data)
    expect([code, out]).toEqual([0, `Imported 1 purchases of 1 customers: ${added} new.\n`])
  }
  const after = (await sample()).customers.find((each: { id: string }) => each.id === fresh.id)
  expect(after.routes[0]).toEqual({ partnerId, route: 'partner-must-attest', scenario: 1 })
})

test('every bad line of an import is named at once and nothing is imported', async () => {
  const { customers } = await sample()
  const untouched = customers.find((each: { routes: { route: string }[] }) =>
    each.routes.some(({ route }) => route === 'customer-may-accept'),
  )
  const path = await file(
    'bad.csv',
    [
      'customer,family,date,partner',
      `${untouched.id},offer,2019-05-06,`,
      'x,offer,2019-05-06,',
      `${untouched.id},car,2019-05-06,`,
      `${untouched.id},offer,2999-01-01,`,
      '00000000-0000-4000-8000-000000000000,offer,2019-05-06,',
      `${untouched.id},offer,2019-05-06,00000000-0000-4000-8000-000000000000`,
      `${untouched.id},offer,1989-12-31,`,
    ].join('\n'),
  )
  const { code, err } = await run(['import', 'purchases', path], data)
  expect(code).toBe(1)
  for (const part of [
    'line 3: customer',
    'line 4: family',
    'line 5: date',
    'line 6: customer',
    'line 7: partner',
    'line 8: date',
  ]) {
    expect(err).toContain(part)
  }
  expect(err).not.toContain('line 2')
  const after = (await sample()).customers.find((each: { id: string }) => each.id === untouched.id)
  expect(after.routes).toEqual(untouched.routes)
  const doubled = await file('doubled.csv', 'customer,family,date,date\na,b,c,d\n')
  expect((await run(['import', 'purchases', doubled], data)).err).toContain('column date more')
  const columns = await run(['import', 'purchases', await file('columns.csv', 'a,b\n1,2\n')], data)
  expect(columns.err).toContain('has no column customer, family, date')
})

test.each(['partner', 'agreement'])('%s --help lists what it can do', async (word) => {
  const { code, out } = await run([word, '--help'])
  expect(code).toBe(0)
  expect(out).toContain(`${word} list`)
  expect(out).not.toContain('policy')
})

test('keys are never overwritten', async () => {
  const keys = join(folder.path, 'new-keys')
  expect((await run(['keys', 'init', keys], data)).code).toBe(0)
  const again = await run(['keys', 'init', keys], data)
  expect(again.code).toBe(1)
  expect(again.err).toMatch(/^countersign: .* exists already .*\n$/)
})
