import type { LookupAddress } from 'node:dns'
import { createServer, type Socket } from 'node:net'
import { expect, test, vi } from 'vitest'
import { testWebhookKey } from '../../test/support/webhook-key.ts'
import { createWebhookSender, lookupPublic } from './webhook-sender.ts'

/** What the name server answers; every other name is asked as ever. */
const named = vi.hoisted(
  (): Record<string, { address: string; family: number }[]> => ({
    'inside.example': [{ address: '10.0.0.1', family: 4 }],
    'mixed.example': [
      { address: '8.8.8.8', family: 4 },
      { address: 'fd00::1', family: 6 },
    ],
    'outside.example': [
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ],
    'nowhere.example': [],
  }),
)
vi.mock('node:dns', async (original) => {
  const dns = await original<typeof import('node:dns')>()
  const lookup = (name: string, ...rest: [object, (...answer: unknown[]) => void]) => {
    const addresses = named[name]
    if (name === 'failing.example') return rest[1](new Error('no answer'))
    if (addresses === undefined) Reflect.apply(dns.lookup, dns, [name, ...rest])
    else rest[1](null, addresses)
  }
  return { ...dns, lookup }
})

const lookUp = (name: string, all: boolean) =>
  new Promise<unknown>((resolve) => {
    lookupPublic(name, { all }, (error, found: string | LookupAddress[], family) => {
      resolve(error ?? (all ? found : [found, family]))
    })
  })

/** A server that does this with every connection, and where it is. */
async function openSocketServer(answer: (socket: Socket) => void) {
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() }
}

const delivery = (url: string) => ({
  url,
  signatureInMsHeader: false,
  certificateUrl: 'https://programme.example/webhooks/v1/certificate',
  event: {
    name: 'test-created',
    resourceUri: 'https://programme.example/',
    resourceName: 'test',
    auditUri: undefined,
    changedAt: '2026-03-05T00:00:00.000Z',
  },
})

test('a name that resolves into the own network is refused when it is resolved', async () => {
  const error = await new Promise((resolve) => {
    lookupPublic('localhost', { all: true }, resolve)
  })
  expect(error).toMatchObject({ code: 'address-refused' })
})

test('a name is used where all of its addresses are the internet, and no other one', async () => {
  const refused = { code: 'address-refused' }
  for (const all of [true, false]) {
    expect(await lookUp('inside.example', all)).toMatchObject(refused)
    expect(await lookUp('mixed.example', all)).toMatchObject(refused)
    expect(await lookUp('nowhere.example', all)).toMatchObject(refused)
    expect(await lookUp('failing.example', all)).toMatchObject({ message: 'no answer' })
  }
  expect(await lookUp('outside.example', true)).toEqual(named['outside.example'])
  expect(await lookUp('outside.example', false)).toEqual(['8.8.8.8', 4])
})

test('outside a sandbox a name that leads inside by the time of a delivery is not asked', async () => {
  const sender = createWebhookSender({ key: testWebhookKey(), sandbox: false })
  for (const name of ['inside.example', 'mixed.example']) {
    expect(await sender.post(delivery(`https://${name}:1/`))).toEqual({
      kind: 'unreachable',
      reason: 'address-refused',
    })
  }
})

test('an answer without end is answered by its status, and not read on', async () => {
  const sender = createWebhookSender({ key: testWebhookKey(), sandbox: true })
  const flood = (socket: Socket): boolean => socket.writable && socket.write('x'.repeat(65_536))
  const server = await openSocketServer((socket) => {
    socket.write('HTTP/1.1 202 Accepted\r\nConnection: close\r\n\r\n')
    socket.on('drain', () => flood(socket))
    while (flood(socket));
  })
  try {
    expect(await sender.post(delivery(server.url))).toEqual({ kind: 'answered', status: 202 })
  } finally {
    server.close()
  }
}, 5_000)

test('outside a sandbox nothing inside the network is asked, even where it was registered before', async () => {
  const sender = createWebhookSender({ key: testWebhookKey(), sandbox: false })
  for (const url of ['http://127.0.0.1:1/', 'https://127.0.0.1:1/', 'https://[::1]:1/']) {
    expect(await sender.post(delivery(url))).toEqual({
      kind: 'unreachable',
      reason: 'address-refused',
    })
  }
})

test('a receiver that hangs up or speaks no HTTP is unreachable, never an error', async () => {
  const sender = createWebhookSender({ key: testWebhookKey(), sandbox: true })
  const greetings = ['', 'not http at all\r\n\r\n']
  const server = await openSocketServer((socket) => socket.end(greetings.shift() ?? ''))
  try {
    for (const _ of ['hangs up', 'speaks no HTTP']) {
      const answer = await sender.post(delivery(server.url))
      expect(answer.kind).toBe('unreachable')
    }
  } finally {
    server.close()
  }
  expect((await sender.post(delivery(server.url))).kind).toBe('unreachable')
})
