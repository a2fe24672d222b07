import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSessions } from '../../src/identity/sessions.ts'
import { partnerA } from '../support/domain.ts'
import { adminOfA, type Identity, startIdentity } from './support/fixture.ts'

let identity: Identity
beforeAll(async () => {
  identity = await startIdentity()
})
afterAll(async () => {
  await identity[Symbol.asyncDispose]()
})

const user = {
  kind: 'user',
  tenantId: partnerA.id,
  userId: adminOfA.id,
  upn: adminOfA.upn,
  appId: undefined,
  mfa: true,
  roles: undefined,
} as const

const pair = (setCookie: string) => setCookie.split(';')[0] ?? ''

test('a session opens with its cookie and nothing else, and has a CSRF token of its own', async () => {
  const { sessions } = identity
  const [one, other] = [await sessions.create(user), await sessions.create(user)]
  expect(one).toMatch(/^countersign=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=28800$/)
  const session = await sessions.require(`theme=dark; ${pair(one)}; x=y`)
  expect(session.caller).toMatchObject({ kind: 'partner-user', userId: adminOfA.id, mfa: true })
  expect((await sessions.require(pair(other))).csrfToken).not.toBe(session.csrfToken)

  await expect(sessions.require(undefined)).rejects.toThrow('session.missing')
  await expect(sessions.require('countersign=guess')).rejects.toThrow('session.missing')
})

test('over https the cookie is bound to the host', async () => {
  const { storage, clock, sealer } = identity
  const publicUrl = 'https://countersign.example'
  const sessions = createSessions({ storage, clock, sealer, publicUrl })
  const cookie = await sessions.create(user)
  expect(cookie).toMatch(/^__Host-countersign=.*; Secure; /)
  // A plain cookie, which a neighbouring host could have planted, is not looked at.
  const planted = pair(cookie).replace('__Host-', '')
  await expect(sessions.require(planted)).rejects.toThrow('session.missing')
})

test('a cookie of the same name that somebody planted keeps nobody out, and ends with the session', async () => {
  const { sessions } = identity
  const own = pair(await sessions.create(user))
  const { csrfToken } = await sessions.require(own)
  const header = `countersign=planted; ${own}; countersign=another`
  expect(await sessions.require(header)).toMatchObject({ csrfToken })
  await sessions.end(header)
  expect(await sessions.find(own)).toBeUndefined()
})

test('a change needs the CSRF token of this very session', async () => {
  const { sessions } = identity
  const session = await sessions.require(pair(await sessions.create(user)))
  const other = await sessions.require(pair(await sessions.create(user)))
  expect(() => sessions.requireCsrf(session, session.csrfToken)).not.toThrow()
  expect(() => sessions.requireCsrf(session, other.csrfToken)).toThrow('session.csrf-mismatch')
  expect(() => sessions.requireCsrf(session, undefined)).toThrow('session.csrf-mismatch')
})

test('signing out ends the session everywhere', async () => {
  const { sessions } = identity
  const cookie = pair(await sessions.create(user))
  expect(await sessions.end(cookie)).toContain('Max-Age=0')
  expect(await sessions.find(cookie)).toBeUndefined()
})

test('a session ends by itself, and at once for a user made inactive', async () => {
  const { sessions, storage, clock } = identity
  const cookie = pair(await sessions.create(user))
  const before = await storage.read((tx) => tx.people.findPartnerUser(partnerA.id, adminOfA.id))
  if (!before) throw new Error('the user is gone')
  await storage.write((tx) => tx.people.updateUser({ ...before, active: false }))
  expect(await sessions.find(cookie)).toBeUndefined()
  await storage.write((tx) => tx.people.updateUser(before))
  expect(await sessions.find(cookie)).toBeDefined()
  clock.advance(8 * 3_600_000)
  expect(await sessions.find(cookie)).toBeUndefined()
})

test('the database holds neither the cookie nor who it is for in the clear', async () => {
  const { sessions, storage, clock } = identity
  const value = pair(await sessions.create(user)).replace('countersign=', '')
  const stored = await storage.read((tx) => tx.people.findSession(value, clock.realNow()))
  expect(stored).toBeUndefined()
})
