import { expect, test } from 'vitest'
import { ApiError } from '../../client/api-error.ts'
import { createClient } from '../../client/client.ts'
import { refusal, scripted, sleepingClock } from './support.ts'

const baseUrl = 'https://programme.example'
const customerId = '975d8498-a469-4b2e-8022-7267974a5773'
const fine = Response.json({ id: customerId })

function clientFor(answers: readonly (Response | Error)[], timeoutMs?: number) {
  const clock = sleepingClock()
  const { fetch, sent } = scripted(answers, clock)
  const client = createClient({
    baseUrl,
    token: 'token',
    fetch,
    clock,
    ...(timeoutMs === undefined ? {} : { timeoutMs }),
  })
  return { client, sent, times: () => sent.map(({ at }) => at) }
}

async function errorOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (error: unknown) => error,
  )
}

test('a failing server is asked again after 0.5, 1.5 and 3.5 seconds, always under one id', async () => {
  const { client, sent, times } = clientFor([refusal(503)])
  const error = await errorOf(client.getCustomer({ customerId }))
  expect(error).toBeInstanceOf(ApiError)
  expect(times()).toEqual([0, 500, 2000, 5500])
  const ids = sent.map(({ headers }) => headers.get('MS-RequestId'))
  expect(new Set(ids).size).toBe(1)
  expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/)
})

test('a connection that breaks is tried again, and the answer is given', async () => {
  const { client, times } = clientFor([new TypeError('fetch failed'), fine])
  expect((await client.getCustomer({ customerId })).body.id).toBe(customerId)
  expect(times()).toEqual([0, 500])
})

test('a connection that stays broken ends as it broke', async () => {
  const { client, times } = clientFor([new TypeError('fetch failed')])
  expect(await errorOf(client.getCustomer({ customerId }))).toBeInstanceOf(TypeError)
  expect(times()).toHaveLength(4)
})

test.each([400, 401, 403, 404, 409, 417, 429])('%i is not repeated', async (status) => {
  const { client, times } = clientFor([refusal(status)])
  const error = await errorOf(client.getCustomer({ customerId }))
  expect(error).toMatchObject({ facts: { status } })
  expect(times()).toEqual([0])
})

test('a 429 that says how long is repeated after exactly that', async () => {
  const throttled = Response.json(
    { statusCode: 429, message: 'Wait 7 seconds.' },
    { status: 429, headers: { 'Retry-After': '7' } },
  )
  const { client, times } = clientFor([throttled, fine])
  await client.getCustomer({ customerId })
  expect(times()).toEqual([0, 7000])
})

test('what the server says is in vain is not repeated', async () => {
  const { client, times } = clientFor([refusal(412, { isRetryable: false })])
  await errorOf(client.getCustomer({ customerId }))
  expect(times()).toEqual([0])
})

test('a 503 that says how long is not asked earlier', async () => {
  const { client, times } = clientFor([refusal(503, {}, { 'Retry-After': '2' }), fine])
  await client.getCustomer({ customerId })
  expect(times()).toEqual([0, 2000])
})

test('no attempt begins after the time for the whole call', async () => {
  const { client, times } = clientFor([refusal(503)], 2_000)
  expect(await errorOf(client.getCustomer({ customerId }))).toBeInstanceOf(ApiError)
  expect(times()).toEqual([0, 500])
})

test('whoever calls it off is not kept waiting', async () => {
  const { client, times } = clientFor([refusal(503)])
  const signal = AbortSignal.abort()
  expect(await errorOf(client.getCustomer({ customerId }, { signal }))).toBeInstanceOf(ApiError)
  expect(times()).toEqual([0])
})

test('an id that the caller gives is the one that is sent', async () => {
  const { client, sent } = clientFor([fine])
  const requestId = '5a1c1f7e-3f0c-4a56-9f6e-1f5a2b3c4d5e'
  await client.getCustomer({ customerId }, { requestId })
  expect(sent[0]?.headers.get('MS-RequestId')).toBe(requestId)
})

test('an answer that is no JSON becomes the description of the error', async () => {
  const { client } = clientFor([new Response('Bad gateway, said a proxy.', { status: 400 })])
  const error = await errorOf(client.getCustomer({ customerId }))
  expect(error).toMatchObject({ message: 'Bad gateway, said a proxy.', facts: { status: 400 } })
})

test('a link to another host is not followed, so that no token leaves', async () => {
  const { client, sent } = clientFor([fine])
  for (const uri of ['https://elsewhere.example/x', '//elsewhere.example/x', '/\\elsewhere']) {
    expect(() => client.follow({ uri, method: 'GET', headers: [] })).toThrow(/does not lead/)
  }
  expect(sent).toEqual([])
})
