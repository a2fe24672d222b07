import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { testWebhookKey } from '../../test/support/webhook-key.ts'
import { createWebhookSender, lookupPublic } from './webhook-sender.ts'

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
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => socket.end(greetings.shift() ?? ''))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  try {
    for (const _ of ['hangs up', 'speaks no HTTP']) {
      const answer = await sender.post(delivery(`http://127.0.0.1:${port}/`))
      expect(answer.kind).toBe('unreachable')
    }
  } finally {
    server.close()
  }
  expect((await sender.post(delivery(`http://127.0.0.1:${port}/`))).kind).toBe('unreachable')
})
