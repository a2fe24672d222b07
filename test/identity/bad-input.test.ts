import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appOfA, type Identity, publicAppOfA, startIdentity } from './support/fixture.ts'

let identity: Identity
beforeAll(async () => {
  identity = await startIdentity()
})
afterAll(async () => {
  await identity[Symbol.asyncDispose]()
})

const paths = [
  '/common/oauth2/v2.0/token',
  '/x.example/oauth2/token',
  '/common/oauth2/v2.0/authorize',
  '/common/oauth2/devicecode',
  '/oauth2/device',
  '/oauth2/device/abcdefghijkl',
  '/oauth2/authorize/abcdefghijkl',
  '/oauth2/sign-in/abcdefghijkl',
  '/common/discovery/instance',
]
const names = [
  'grant_type',
  'client_id',
  'client_secret',
  'scope',
  'resource',
  'code',
  'refresh_token',
  'device_code',
  'redirect_uri',
  'response_type',
  'response_mode',
  'prompt',
  'state',
  'nonce',
  'code_challenge',
  'code_challenge_method',
  'user_code',
  'xsrf',
  'upn',
  'password',
  'account',
  'ticket',
  'authorization_endpoint',
]
const values = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    'client_credentials',
    'authorization_code',
    'refresh_token',
    'device_code',
    'urn:ietf:params:oauth:grant-type:device_code',
    appOfA.clientId,
    appOfA.secret,
    publicAppOfA.clientId,
    'code',
    'code id_token token',
    'form_post',
    'none',
    'select_account',
    'S256',
    'http://localhost:1/x',
    'http://localhost:1/#x',
    '\u0000',
    '../..',
  ),
)

test('whatever is sent, the answer is never the server\u2019s fault', async () => {
  const request = fc.record({
    path: fc.constantFrom(...paths),
    method: fc.constantFrom('GET', 'POST', 'PUT', 'DELETE'),
    pairs: fc.array(fc.tuple(fc.constantFrom(...names), values), { maxLength: 8 }),
    authorization: fc.constantFrom(undefined, 'Basic', 'Basic !', 'Basic Og==', 'Bearer x'),
    cookie: fc.constantFrom(undefined, 'a', 'countersign-issuer-sign-in=abcdefghijkl'),
  })
  await fc.assert(
    fc.asyncProperty(request, async ({ path, method, pairs, authorization, cookie }) => {
      const form = new URLSearchParams(pairs)
      const isGet = method === 'GET' || method === 'DELETE'
      const response = await fetch(`${identity.publicUrl}${path}${isGet ? `?${form}` : ''}`, {
        method,
        redirect: 'manual',
        headers: {
          ...(authorization === undefined ? {} : { authorization }),
          ...(cookie === undefined ? {} : { cookie }),
        },
        ...(isGet ? {} : { body: form }),
      })
      await response.arrayBuffer()
      expect(response.status).toBeLessThan(500)
    }),
    { numRuns: 400 },
  )
  expect(identity.errors).toEqual([])
})
