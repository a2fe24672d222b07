import { afterAll, beforeAll, expect, test } from 'vitest'
import { randomGuid, toUserId } from '../../../src/base/identifiers.ts'
import type { CustomerUserRecord, PartnerUserRecord } from '../../../src/storage/promises/people.ts'
import { partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine, openTestStorage, type TestStorage } from '../../support/storage.ts'
import { insertCustomer, sealedScanKey } from './fixtures.ts'

forEachEngine((engine) => {
  let stored: TestStorage
  beforeAll(async () => {
    stored = await openTestStorage(engine)
    await stored.storage.write((tx) => tx.partners.insert(partnerA, { sealedScanKey }))
  })
  afterAll(() => stored[Symbol.asyncDispose]())

  const partnerUser: PartnerUserRecord = {
    kind: 'partner-user',
    partnerId: partnerA.id,
    id: toUserId(randomGuid()),
    upn: `Agent@${partnerA.domain}`,
    displayName: 'Agent',
    roles: ['admin-agent', 'sales-agent'],
    passwordHash: undefined,
    mustChangePassword: false,
    active: true,
  }

  test('a user is found by its sign-in name in any letter case', async () => {
    const { id: customerId, domain } = await insertCustomer(stored.storage)
    const customerUser: CustomerUserRecord = {
      kind: 'customer-user',
      customerId,
      id: toUserId(randomGuid()),
      upn: `admin@${domain}`,
      displayName: 'Admin',
      roles: ['global-admin'],
      passwordHash: 'hash',
      mustChangePassword: true,
      active: true,
    }
    const changed = { ...customerUser, passwordHash: 'new', mustChangePassword: false }
    await stored.storage.write(async (tx) => {
      await tx.people.insertUser(partnerUser)
      await tx.people.insertUser(customerUser)
      expect(await tx.people.findUserByUpn(customerUser.upn)).toStrictEqual(customerUser)
      await tx.people.updateUser(changed)
      await tx.people.updateUser({ ...partnerUser, active: false })
    })
    await stored.storage.read(async ({ people }) => {
      expect(await people.findUserByUpn(`ADMIN@${domain.toUpperCase()}`)).toStrictEqual(changed)
      const inactive = { ...partnerUser, active: false }
      expect(await people.findUserByUpn(`agent@${partnerA.domain}`)).toStrictEqual(inactive)
      expect(await people.findUserByUpn(`nobody@${domain}`)).toBeUndefined()
      expect(await people.findUserByUpn('admin@nowhere.example')).toBeUndefined()
      expect(await people.findPartnerUser(partnerA.id, partnerUser.id)).toStrictEqual(inactive)
      expect(await people.findPartnerUser(partnerB.id, partnerUser.id)).toBeUndefined()
      expect(await people.findCustomerUser(customerId, changed.id)).toStrictEqual(changed)
      expect(await people.listPartnerUsers(partnerA.id)).toStrictEqual([inactive])
      expect(await people.listCustomerUsers(customerId)).toStrictEqual([changed])
    })
    await expect(
      stored.storage.write((tx) =>
        tx.people.insertUser({ ...customerUser, id: toUserId(randomGuid()) }),
      ),
    ).rejects.toThrow()
  })

  test('an application is kept under its client id and can be changed', async () => {
    const application = {
      clientId: randomGuid(),
      partnerId: partnerA.id,
      name: 'Shop',
      secretHash: undefined,
    }
    const changed = { ...application, name: 'New shop', secretHash: 'hash' }
    await stored.storage.write(async (tx) => {
      await tx.people.upsertApplication(application)
      await tx.people.upsertApplication(changed)
    })
    await stored.storage.read(async (tx) => {
      expect(await tx.people.findApplication(application.clientId)).toStrictEqual(changed)
      expect(await tx.people.findApplication('unknown')).toBeUndefined()
      expect(await tx.people.listApplications()).toStrictEqual([changed])
    })
  })

  test('a session ends when it expires or is deleted', async () => {
    const session = { idHash: randomGuid(), sealedClaims: 'sealed', expiresAt: 100 }
    await stored.storage.write((tx) => tx.people.insertSession(session))
    await stored.storage.read(async (tx) => {
      expect(await tx.people.findSession(session.idHash, 99)).toStrictEqual(session)
      expect(await tx.people.findSession(session.idHash, 100)).toBeUndefined()
    })
    const after = await stored.storage.write(async (tx) => {
      await tx.people.deleteSession(session.idHash)
      return tx.people.findSession(session.idHash, 0)
    })
    expect(after).toBeUndefined()
  })

  test('state of the issuer is found by id, uid and user code until it expires or its grant ends', async () => {
    const state = {
      model: 'Session',
      id: 'one',
      payload: { jti: 'one' },
      grantId: 'grant',
      uid: 'uid',
      userCode: 'code',
      expiresAt: 100,
    }
    await stored.storage.write(async ({ people }) => {
      await people.upsertIssuerState({ ...state, payload: { jti: 'old' } })
      await people.upsertIssuerState(state)
      await people.upsertIssuerState({
        model: 'Grant',
        id: 'two',
        payload: { jti: 'two' },
        grantId: undefined,
        uid: undefined,
        userCode: undefined,
        expiresAt: undefined,
      })
    })
    await stored.storage.write(async ({ people }) => {
      expect(await people.findIssuerState('Session', 'one', 99)).toEqual({ jti: 'one' })
      expect(await people.findIssuerState('Session', 'one', 100)).toBeUndefined()
      expect(await people.findIssuerState('Grant', 'one', 0)).toBeUndefined()
      expect(await people.findIssuerStateBy('Session', 'uid', 'uid', 99)).toEqual({ jti: 'one' })
      expect(await people.findIssuerStateBy('Session', 'userCode', 'code', 99)).toEqual({
        jti: 'one',
      })
      await people.deleteIssuerGrant('grant')
      expect(await people.findIssuerState('Session', 'one', 0)).toBeUndefined()
      expect(await people.findIssuerState('Grant', 'two', 100)).toEqual({ jti: 'two' })
      await people.deleteIssuerState('Grant', 'two')
      expect(await people.findIssuerState('Grant', 'two', 0)).toBeUndefined()
    })
  })

  test('state of the issuer that is of an account ends with it, and none of another', async () => {
    const state = { model: 'RefreshToken', payload: {}, grantId: undefined, uid: undefined }
    const rest = { userCode: undefined, expiresAt: undefined }
    const left = await stored.storage.write(async ({ people }) => {
      for (const account of ['a.one', 'a.two', undefined]) {
        await people.upsertIssuerState({ ...state, ...rest, id: `of ${account}`, account })
      }
      await people.deleteIssuerStateOf('a.one')
      const ids = ['of a.one', 'of a.two', 'of undefined']
      return Promise.all(ids.map((id) => people.findIssuerState('RefreshToken', id, 0)))
    })
    expect(left).toEqual([undefined, {}, {}])
  })

  test('expired sessions and issuer state are cleared away, live ones stay', async () => {
    const gone = await stored.storage.write(async ({ people }) => {
      for (const expiresAt of [10, 11]) {
        const id = `expires ${expiresAt}`
        await people.insertSession({ idHash: id, sealedClaims: '', expiresAt })
        await people.upsertIssuerState({
          model: 'AccessToken',
          id,
          payload: {},
          grantId: undefined,
          uid: undefined,
          userCode: undefined,
          expiresAt,
        })
      }
      return people.deleteExpiredState(10, 100)
    })
    expect(gone).toBe(2)
    await stored.storage.read(async ({ people }) => {
      expect(await people.findSession('expires 11', 10)).toBeDefined()
      expect(await people.findIssuerState('AccessToken', 'expires 11', 10)).toBeDefined()
    })
  })

  test('a lease is held by one at a time, renewed by its holder, taken over when it expires', async () => {
    const { storage } = stored
    const another = await stored.openAnother()
    const take = (holder: string, until: number, realNow: number, from = storage) =>
      from.write((tx) => tx.jobs.takeLease({ name: 'renew', holder, until }, realNow))
    expect(await storage.read((tx) => tx.jobs.findLease('renew'))).toBeUndefined()
    const atOnce = await Promise.all([take('one', 10, 0), take('two', 10, 0, another)])
    expect(atOnce.toSorted()).toEqual([false, true])
    const holder = atOnce[0] ? 'one' : 'two'
    expect(await take('three', 20, 9)).toBe(false)
    expect(await take(holder, 20, 9)).toBe(true)
    expect(await take('three', 30, 19)).toBe(false)
    expect(await take('three', 30, 20)).toBe(true)
    expect(await storage.read((tx) => tx.jobs.findLease('renew'))).toEqual({
      name: 'renew',
      holder: 'three',
      until: 30,
    })
  })
})
