import { createHash, randomBytes } from 'node:crypto'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { isObject } from '../../src/base/json.ts'
import { endSessions } from '../../src/operations/end-sessions.ts'
import { partnerA, partnerB } from '../support/domain.ts'
import { openBrowser } from './support/browser.ts'
import {
  adminOfA,
  adminOfB,
  appOfA,
  audience,
  type Identity,
  password,
  publicAppOfA,
  retiredAudience,
  startIdentity,
} from './support/fixture.ts'

let identity: Identity
beforeAll(async () => {
  identity = await startIdentity()
})
afterAll(async () => {
  await identity[Symbol.asyncDispose]()
})

type Answer = { readonly status: number; readonly body: Record<string, unknown> }

async function post(
  path: string,
  form: Record<string, string>,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${identity.publicUrl}${path}`, {
    method: 'POST',
    headers,
    body: new URLSearchParams(form),
  })
  const body: unknown = await response.json()
  if (!isObject(body)) throw new Error('the answer is no object')
  return { status: response.status, body }
}

function text(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`not a text: ${String(value)}`)
  return value
}

const v2Token = `/${partnerA.id}/oauth2/v2.0/token`
const v1Token = `/${partnerA.domain}/oauth2/token`
const appForm = {
  grant_type: 'client_credentials',
  client_id: appOfA.clientId,
  client_secret: appOfA.secret,
}
const redirectUri = 'http://localhost:5123/back'

async function signInFor(
  clientId: string,
  parameters: Record<string, string> = {},
  tenant = 'common',
): Promise<{ code: string | undefined; verifier: string; page: string; status: number }> {
  const verifier = randomBytes(32).toString('base64url')
  const browser = openBrowser(identity.publicUrl)
  const query = new URLSearchParams({
    client_id: clientId,
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: `openid profile offline_access ${audience}/user_impersonation`,
    state: 'abc',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...parameters,
  })
  const form = await browser.get(`/${tenant}/oauth2/v2.0/authorize?${query}`)
  const action = /<form method="post" action="([^"]+)"/.exec(form.text)?.[1]
  if (action === undefined)
    return { code: undefined, verifier, page: form.text, status: form.status }
  const done = await browser.post(action, { upn: adminOfA.upn, password })
  const code = done.location && new URL(done.location).searchParams.get('code')
  return { code: code ?? undefined, verifier, page: done.text, status: done.status }
}

const codeForm = (code: string | undefined, verifier: string) => ({
  grant_type: 'authorization_code',
  code: code ?? '',
  code_verifier: verifier,
  redirect_uri: redirectUri,
})

test('client credentials of the v2 endpoint give an app-only token for the partner [W8.1-client-credentials W8.1-default-scope W8.3-v2 W14-token-v2]', async () => {
  const { status, body } = await post(v2Token, { ...appForm, scope: `${audience}/.default` })
  expect(body).toMatchObject({ token_type: 'Bearer', expires_in: 3600 })
  expect(status).toBe(200)
  expect(body).not.toHaveProperty('refresh_token')
  const token = text(body.access_token)
  expect(decodeJwt(token)).toMatchObject({
    iss: identity.publicUrl,
    aud: audience,
    tid: partnerA.id,
    appid: appOfA.clientId,
    idtyp: 'app',
    ver: '2.0',
  })
  expect(decodeJwt(token)).not.toHaveProperty('scp')
  expect(decodeProtectedHeader(token)).toMatchObject({ alg: 'ES256', kid: 'test-1' })
  expect(await identity.verifier.verifyAccessToken(token)).toEqual({
    kind: 'partner-app',
    partnerId: partnerA.id,
    appId: appOfA.clientId,
  })
})

test('client credentials of the v1 endpoint take `resource` and answer numbers as text [W8.1-client-credentials W8.3-v1 W14-token-v1 W8.3-common-paths]', async () => {
  const { status, body } = await post(v1Token, { ...appForm, resource: `${audience}/` })
  expect(status).toBe(200)
  expect(body).toMatchObject({ resource: audience, expires_in: '3600' })
  const claims = decodeJwt(text(body.access_token))
  expect(body.expires_on).toBe(String(claims.exp))
  expect(claims).toMatchObject({ ver: '1.0', aud: audience })
})

test('a client may authenticate by Basic', async () => {
  const basic = Buffer.from(`${appOfA.clientId}:${encodeURIComponent(appOfA.secret)}`).toString(
    'base64',
  )
  const headers = { authorization: `Basic ${basic}` }
  const { status } = await post(v2Token, { grant_type: 'client_credentials' }, headers)
  expect(status).toBe(200)
})

test.each([
  ['a wrong secret', { client_secret: 'wrong' }, 401, 'invalid_client'],
  ['an unknown client', { client_id: 'nobody' }, 401, 'invalid_client'],
  ['no secret', { client_secret: '' }, 401, 'invalid_client'],
  ['an unknown grant', { grant_type: 'password' }, 400, 'unsupported_grant_type'],
  ['no grant', { grant_type: '' }, 400, 'invalid_request'],
  ['a resource of somebody else', { scope: 'https://x.example/.default' }, 400, 'invalid_target'],
])('%s is refused in JSON', async (_what, change, status, error) => {
  const answer = await post(v2Token, { ...appForm, ...change })
  expect(answer).toMatchObject({ status, body: { error, error_description: expect.any(String) } })
})

test('an application gets no token under the address of another tenant', async () => {
  const answer = await post(`/${partnerB.id}/oauth2/v2.0/token`, appForm)
  expect(answer).toMatchObject({ status: 400, body: { error: 'unauthorized_client' } })
})

test('a body that is no form, or too large, is the client\u2019s mistake', async () => {
  const json = await post(v2Token, {}, { 'content-type': 'application/json' })
  expect(json).toMatchObject({ status: 400, body: { error: 'invalid_request' } })
  const large = await post(v2Token, { ...appForm, x: 'y'.repeat(70_000) })
  expect(large).toMatchObject({ status: 413, body: { error: 'invalid_request' } })
})

test('code with PKCE gives a public client tokens that name the user [W14-pkce W8.3-common-paths W14-jwt]', async () => {
  const { code, verifier } = await signInFor(publicAppOfA.clientId)
  const { status, body } = await post(v2Token, {
    ...codeForm(code, verifier),
    client_id: publicAppOfA.clientId,
    client_info: '1',
  })
  expect(body).toMatchObject({ token_type: 'Bearer', scope: expect.stringContaining(audience) })
  expect(status).toBe(200)
  const claims = decodeJwt(text(body.access_token))
  expect(claims).toMatchObject({
    aud: audience,
    exp: expect.any(Number),
    tid: partnerA.id,
    oid: adminOfA.id,
    upn: adminOfA.upn,
    appid: publicAppOfA.clientId,
    scp: 'user_impersonation',
    amr: ['pwd', 'mfa'],
    roles: ['admin-agent'],
  })
  expect(claims.sub).not.toBe(claims.oid)
  expect(decodeJwt(text(body.id_token))).toMatchObject({
    aud: publicAppOfA.clientId,
    tid: partnerA.id,
    oid: adminOfA.id,
    preferred_username: adminOfA.upn,
  })
  expect(JSON.parse(Buffer.from(text(body.client_info), 'base64url').toString())).toEqual({
    uid: adminOfA.id,
    utid: partnerA.id,
  })
  expect(await identity.verifier.verifyAccessToken(text(body.access_token))).toMatchObject({
    kind: 'partner-user',
    userId: adminOfA.id,
    roles: ['admin-agent'],
    mfa: true,
  })
})

test('an id token is not an access token', async () => {
  const { code, verifier } = await signInFor(publicAppOfA.clientId)
  const { body } = await post(v2Token, {
    ...codeForm(code, verifier),
    client_id: publicAppOfA.clientId,
  })
  const checked = identity.verifier.verifyAccessToken(text(body.id_token))
  await expect(checked).rejects.toMatchObject({ code: 'token.invalid' })
})

test('a code works once, only with its verifier, only for its client', async () => {
  const first = await signInFor(publicAppOfA.clientId)
  const client_id = publicAppOfA.clientId
  const wrong = await post(v2Token, { ...codeForm(first.code, 'x'.repeat(43)), client_id })
  expect(wrong).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })

  const second = await signInFor(publicAppOfA.clientId)
  const form = codeForm(second.code, second.verifier)
  const other = await post(v2Token, {
    ...form,
    client_id: appOfA.clientId,
    client_secret: appOfA.secret,
  })
  expect(other).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
  expect(await post(v2Token, { ...form, client_id })).toMatchObject({ status: 200 })
  expect(await post(v2Token, { ...form, client_id })).toMatchObject({
    status: 400,
    body: { error: 'invalid_grant' },
  })
})

test('a code is never given twice, however close two requests come', async () => {
  const { code, verifier } = await signInFor(publicAppOfA.clientId)
  const form = { ...codeForm(code, verifier), client_id: publicAppOfA.clientId }
  const answers = await Promise.all(Array.from({ length: 8 }, () => post(v2Token, form)))
  expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1)
  expect(answers.every(({ status }) => status === 200 || status === 400)).toBe(true)
})

test('a public client without PKCE gets no code', async () => {
  const { code, status } = await signInFor(publicAppOfA.clientId, {
    code_challenge: '',
    code_challenge_method: '',
  })
  expect(code).toBeUndefined()
  expect(status).toBeGreaterThanOrEqual(300)
})

test('a redirect address that is not registered is refused without a redirect', async () => {
  const { code, status, page } = await signInFor(publicAppOfA.clientId, {
    redirect_uri: 'https://evil.example/back',
  })
  expect({ code, status }).toEqual({ code: undefined, status: 400 })
  expect(page).toContain('<main>')
})

test('a refresh token works again and again, for every audience, in both versions [W8.1-refresh]', async () => {
  const { code, verifier } = await signInFor(appOfA.clientId)
  const client = { client_id: appOfA.clientId, client_secret: appOfA.secret }
  const { body } = await post(v2Token, { ...codeForm(code, verifier), ...client })
  const refresh = {
    grant_type: 'refresh_token',
    refresh_token: text(body.refresh_token),
    ...client,
  }
  const again = await post(v2Token, { ...refresh, scope: `${audience}/.default openid` })
  expect(again.body).toMatchObject({ refresh_token: refresh.refresh_token })
  expect(decodeJwt(text(again.body.access_token))).toMatchObject({
    aud: audience,
    oid: adminOfA.id,
  })

  const v1 = await post('/common/oauth2/token', { ...refresh, resource: retiredAudience })
  expect(v1.body).toMatchObject({ resource: retiredAudience, scope: 'user_impersonation' })
  const checked = identity.verifier.verifyAccessToken(text(v1.body.access_token))
  await expect(checked).rejects.toMatchObject({ code: 'token.retired-audience' })
})

test('a refresh token is worth nothing to another client or when altered', async () => {
  const { code, verifier } = await signInFor(appOfA.clientId)
  const client = { client_id: appOfA.clientId, client_secret: appOfA.secret }
  const { body } = await post(v2Token, { ...codeForm(code, verifier), ...client })
  const refresh_token = text(body.refresh_token)
  const form = { grant_type: 'refresh_token', refresh_token }
  const refused = { status: 400, body: { error: 'invalid_grant' } }
  const other = { client_id: publicAppOfA.clientId }
  expect(await post(v2Token, { ...form, ...other })).toMatchObject(refused)
  const altered = { ...form, ...client, refresh_token: `${refresh_token}x` }
  expect(await post(v2Token, altered)).toMatchObject(refused)
})

test('a user made inactive gets nothing for a refresh token', async () => {
  const { code, verifier } = await signInFor(appOfA.clientId)
  const client = { client_id: appOfA.clientId, client_secret: appOfA.secret }
  const { body } = await post(v2Token, { ...codeForm(code, verifier), ...client })
  const { storage } = identity
  const before = await storage.read((tx) => tx.people.findPartnerUser(partnerA.id, adminOfA.id))
  if (!before) throw new Error('the user is gone')
  await storage.write((tx) => tx.people.updateUser({ ...before, active: false }))
  const refresh_token = text(body.refresh_token)
  const answer = await post(v2Token, { grant_type: 'refresh_token', refresh_token, ...client })
  await storage.write((tx) => tx.people.updateUser(before))
  expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_grant' } })
})

test('whose sessions were ended gets nothing any more for what was given before', async () => {
  const client = { client_id: appOfA.clientId, client_secret: appOfA.secret }
  const [used, unused] = [await signInFor(appOfA.clientId), await signInFor(appOfA.clientId)]
  const { body } = await post(v2Token, { ...codeForm(used.code, used.verifier), ...client })
  const refresh = {
    grant_type: 'refresh_token',
    refresh_token: text(body.refresh_token),
    ...client,
  }
  expect(await post(v2Token, refresh)).toMatchObject({ status: 200 })
  await identity.storage.write((tx) => endSessions(tx, adminOfA))
  const refused = { status: 400, body: { error: 'invalid_grant' } }
  expect(await post(v2Token, refresh)).toMatchObject(refused)
  const code = { ...codeForm(unused.code, unused.verifier), ...client }
  expect(await post(v2Token, code)).toMatchObject(refused)
  const anew = await signInFor(appOfA.clientId)
  expect(await post(v2Token, { ...codeForm(anew.code, anew.verifier), ...client })).toMatchObject({
    status: 200,
  })
})

test('nobody signs in to the application of another partner', async () => {
  const { code, page, status } = await (async () => {
    const browser = openBrowser(identity.publicUrl)
    const query = new URLSearchParams({
      client_id: appOfA.clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid',
    })
    const form = await browser.get(`/common/oauth2/v2.0/authorize?${query}`)
    const action = /<form method="post" action="([^"]+)"/.exec(form.text)?.[1] ?? ''
    const done = await browser.post(action, { upn: adminOfB.upn, password })
    return { code: done.location, page: done.text, status: done.status }
  })()
  expect({ code, status }).toEqual({ code: undefined, status: 400 })
  expect(page).toContain('role="alert"')
})

test('the address of another tenant signs nobody in', async () => {
  const { code, status } = await signInFor(publicAppOfA.clientId, {}, partnerB.id)
  expect({ code, status }).toEqual({ code: undefined, status: 400 })
})

test('a device gets tokens once its user has confirmed the code [W14-device]', async () => {
  const client_id = publicAppOfA.clientId
  const started = await post('/common/oauth2/v2.0/devicecode', {
    client_id,
    scope: `${audience}/.default offline_access`,
  })
  expect(started.body).toMatchObject({ message: expect.stringContaining('code') })
  const device_code = text(started.body.device_code)
  const grant_type = 'urn:ietf:params:oauth:grant-type:device_code'
  const poll = () => post(v2Token, { grant_type, client_id, device_code })
  expect(await poll()).toMatchObject({ status: 400, body: { error: 'authorization_pending' } })

  const browser = openBrowser(identity.publicUrl)
  const first = await browser.get(text(started.body.verification_uri))
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(first.text)?.[1] ?? ''
  const user_code = text(started.body.user_code)
  const unknown = await browser.post('/oauth2/device', { xsrf, user_code: 'BBBB-BBBB' })
  expect(unknown.text).toContain('role="alert"')
  const xsrf2 = /name="xsrf" value="([^"]+)"/.exec(unknown.text)?.[1] ?? ''
  const confirm = await browser.post('/oauth2/device', { xsrf: xsrf2, user_code })
  expect(confirm.text).toContain(user_code)
  const login = await browser.post('/oauth2/device', { xsrf: xsrf2, user_code, confirm: 'yes' })
  const action = /<form method="post" action="([^"]+)"/.exec(login.text)?.[1] ?? ''
  const done = await browser.post(action, { upn: adminOfA.upn, password })
  expect(done.status).toBe(200)

  const answer = await poll()
  expect(answer).toMatchObject({ status: 200, body: { refresh_token: expect.any(String) } })
  expect(decodeJwt(text(answer.body.access_token))).toMatchObject({ oid: adminOfA.id })
})

test('discovery names one issuer and the endpoints of the tenant in the path [W8.3-discovery W14-discovery W14-instance]', async () => {
  const { publicUrl } = identity
  const get = async (path: string): Promise<unknown> => (await fetch(`${publicUrl}${path}`)).json()
  expect(await get('/organizations/v2.0/.well-known/openid-configuration')).toMatchObject({
    issuer: publicUrl,
    token_endpoint: `${publicUrl}/organizations/oauth2/v2.0/token`,
  })
  expect(await get('/.well-known/openid-configuration')).toMatchObject({ issuer: publicUrl })
  const authorize = encodeURIComponent(`${publicUrl}/${partnerA.id}/oauth2/v2.0/authorize`)
  const instance = `/common/discovery/instance?api-version=1.1&authorization_endpoint=${authorize}`
  expect(await get(instance)).toMatchObject({
    tenant_discovery_endpoint: `${publicUrl}/${partnerA.id}/v2.0/.well-known/openid-configuration`,
  })
  const keys = await get(`/${partnerA.id}/discovery/v2.0/keys`)
  expect(keys).toEqual(identity.issuer.jwks())
  expect(JSON.stringify(keys)).not.toContain('"d":')
})

test('nothing that was sent here made the issuer fail', () => {
  expect(identity.errors).toEqual([])
})
