import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, type Serving, serve, temporaryFolder } from '../cli/programs.ts'
import { openProxy } from './support/log-server.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let data: Record<string, string>
let server: Serving
let token: string
let log: string
let policyFile: string
let customer: { readonly id: string; readonly partnerId: string }

beforeAll(async () => {
  folder = await temporaryFolder()
  data = { COUNTERSIGN_DATA: join(folder.path, 'data'), COUNTERSIGN_SANDBOX: 'on' }
  server = await serve(data)
  token = (await run(['token', '--user', 'admin.agent@nordlicht.example'], data)).out.trim()
  log = `${server.url}/evidence/main`
  policyFile = join(folder.path, 'trusted.policy')
  await writeFile(policyFile, await (await fetch(`${log}/policy`)).text())
  const { partners, customers } = JSON.parse((await run(['sample', '--json'], data)).out)
  const partnerId = partners.find((each: { name: string }) => each.name.startsWith('Nordlicht')).id
  const id = customers.find((each: { routes: { partnerId: string; scenario?: number }[] }) =>
    each.routes.some((route) => route.partnerId === partnerId && route.scenario === 1),
  ).id
  customer = { id, partnerId }
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
  await folder?.[Symbol.asyncDispose]()
})

let attested = 0
/** Records an attestation and answers when its receipt exists. */
async function attest() {
  attested += 1
  const answer = await fetch(`${server.url}/v1/customers/${customer.id}/agreements`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      prefer: 'wait=10',
    },
    body: JSON.stringify({
      primaryContact: { firstName: 'Annika', lastName: `${attested}`, email: 'a@b.example' },
      dateAgreed: '2026-01-15',
      templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
    }),
  })
  expect(answer.status).toBe(201)
  const receiptUrl = /<([^>]+)>; rel="receipt"/.exec(answer.headers.get('link') ?? '')?.[1] ?? ''
  return { entryId: answer.headers.get('evidence-entry') ?? '', receiptUrl }
}

const monitor = (mirror: string, address = log, ...more: readonly string[]) =>
  run([
    ...['monitor', address, '--once', '--state', join(folder.path, mirror)],
    ...['--policy', policyFile, '--token', token, ...more],
  ])

test('a real log is followed without doubt, and a party finds its entries', async () => {
  const { entryId } = await attest()
  const printed = await run(['scan-key', '--customer', customer.id], data)
  expect(printed).toMatchObject({ code: 0, err: '' })
  const party = printed.out.trim().split(' ')
  const first = await monitor('followed', log, ...party)
  expect([first.code, first.err]).toEqual([0, expect.stringMatching(/\d+ entries agree/)])
  expect(first.out).toMatch(/^\d+ \S+Z party /m)
  expect(first.out).toMatch(new RegExp(`^\\d+ \\S+Z attestation ${entryId}$`, 'm'))
  const next = await attest()
  const second = await monitor('followed', log, ...party)
  expect(second).toMatchObject({ code: 0, err: expect.stringMatching(/ 1 of them new\n$/) })
  expect(second.out).toMatch(new RegExp(`^\\d+ \\S+Z attestation ${next.entryId}\n$`))
})

test('a receipt of the real server is verified by the command', async () => {
  const { receiptUrl, entryId } = await attest()
  for (const [accept, name] of [
    ['application/json', 'one.receipt.json'],
    ['text/plain', 'one.tlog-proof'],
  ] as const) {
    const answer = await fetch(receiptUrl.replace(/^https?:\/\/[^/]+/, server.url), {
      headers: { authorization: `Bearer ${token}`, accept },
    })
    const file = join(folder.path, name)
    await writeFile(file, await answer.text())
    const verified = await run(['verify', file, '--policy', policyFile])
    expect([verified.code, verified.err]).toEqual([0, ''])
    expect(verified.out).toContain(entryId)
  }
})

test('without a token a log for parties alone is no doubt, only unread', async () => {
  const state = join(folder.path, 'tokenless')
  const { code, err } = await run(['monitor', log, '--once', '--state', state])
  expect([code, err]).toEqual([3, expect.stringContaining('--token')])
})

test('a log rolled back on the way is a doubt', async () => {
  const old = await (await fetch(`${log}/checkpoint`)).text()
  await attest()
  let isRolledBack = false
  await using proxy = await openProxy(log, (path, body) =>
    isRolledBack && path === 'checkpoint' ? old : body,
  )
  expect((await monitor('rolled-back', proxy.base)).code).toBe(0)
  isRolledBack = true
  const { code, err } = await monitor('rolled-back', proxy.base)
  expect([code, err]).toEqual([1, expect.stringContaining('rolled back')])
  expect(await readFile(join(folder.path, 'rolled-back/doubts/checkpoint'), 'utf8')).toBe(old)
})

test('an entry changed on the way is a doubt', async () => {
  await using proxy = await openProxy(log, (path, body) => {
    if (!path.startsWith('tile/entries/')) return body
    const changed = Buffer.from(body)
    // Its last digit: a millisecond.
    const at = changed.indexOf('"recorded_at":"') + '"recorded_at":"2026-11-20T09:00:00.00'.length
    changed[at] = (changed[at] ?? 0) ^ 1
    return changed
  })
  const { code, err } = await monitor('changed', proxy.base)
  expect([code, err]).toEqual([1, expect.stringContaining('does not follow from its entries')])
})

test('the page is served with a policy that lets it do nothing else', async () => {
  const answer = await fetch(`${server.url}/verify`)
  expect(answer.status).toBe(200)
  const policy = answer.headers.get('content-security-policy') ?? ''
  expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect(await answer.text()).toContain('<!doctype html>')
})
