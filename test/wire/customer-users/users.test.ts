import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { toPartnerId } from '../../../src/base/identifiers.ts'
import { isObject } from '../../../src/base/json.ts'
import { dayMs } from '../../../src/base/time.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

const adminRole = '62e90394-69f5-4237-9190-012177145e10'
const helpdeskRole = '729827e3-9c14-49f7-bb1b-9608f156bbb8'
const nobody = '00000000-0000-4000-8000-00000000dead'

forEachEngine((engine) => {
  let app: TestApp
  let id: CustomerId
  let users: string
  let domain: string
  let number = 0

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  beforeEach(async () => {
    number += 1
    domain = `nutzer-${engine}-${number}.example`
    id = await createTestCustomer(app, partnerA, { domain })
    users = `/v1/customers/${id}/users`
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const ask: ReturnType<TestApp['as']> = (...request) => app.as(partnerA, 'admin-agent')(...request)
  const add = async (name: string, more: object = {}) => {
    const body = {
      userPrincipalName: `${name}@${domain}`,
      displayName: name,
      usageLocation: 'DE',
      ...more,
    }
    const answer = await ask('POST', users, { body })
    if (answer.status !== 201) throw new Error(answer.text)
    return String(isObject(answer.json) ? answer.json.id : '')
  }
  const inactive = encodeURIComponent(
    '{"Field":"UserState","Value":"Inactive","Operator":"equals"}',
  )

  test('a user is created as the .NET client sends it, and reads back [W3.10-create W3.10-read W3.10-fields]', async () => {
    const answer = await ask('POST', users, {
      body: {
        Id: null,
        UsageLocation: 'de',
        UserPrincipalName: `Tilda@${domain}`,
        FirstName: 'Tilda',
        LastName: 'Kern',
        DisplayName: 'Tilda Kern',
        ImmutableId: null,
        PasswordProfile: { Password: 'Sehr-geheim-1', ForceChangePassword: false },
        State: null,
      },
    })
    expect(answer).toMatchObject({
      status: 201,
      json: {
        userPrincipalName: `Tilda@${domain}`,
        firstName: 'Tilda',
        usageLocation: 'DE',
        userDomainType: 'none',
        state: 'active',
        passwordProfile: { forceChangePassword: false },
        attributes: { objectType: 'CustomerUser' },
      },
    })
    expect(answer.text).not.toMatch(/geheim|null/)
    const userId = String(isObject(answer.json) ? answer.json.id : '')
    const read = await ask('GET', `${users}/${userId.toUpperCase()}`)
    expect(read).toMatchObject({ status: 200, json: { id: userId, lastName: 'Kern' } })
  })

  test('a password that the server makes is shown once', async () => {
    const body = { userPrincipalName: `a@${domain}`, displayName: 'A', usageLocation: 'DE' }
    const answer = await ask('POST', users, { body })
    expect(answer.json).toMatchObject({
      passwordProfile: { password: expect.stringMatching(/.{12}/), forceChangePassword: true },
    })
    const userId = String(isObject(answer.json) ? answer.json.id : '')
    expect((await ask('GET', `${users}/${userId}`)).text).not.toContain('assword')
  })

  test('a name of another domain, a short password and a name that is taken are refused', async () => {
    const user = { userPrincipalName: 'x@elsewhere.example', displayName: 'X', usageLocation: 'DE' }
    expect(await ask('POST', users, { body: user })).toMatchObject({
      status: 400,
      json: { data: [{ field: 'userPrincipalName', expected: `name@${domain}` }] },
    })
    const short = { ...user, passwordProfile: { password: 'kurz' } }
    expect(await ask('POST', users, { body: short })).toMatchObject({
      status: 400,
      json: { data: [{ field: 'passwordProfile.password', problem: 'too-small' }] },
    })
    const taken = { ...user, userPrincipalName: `ADMIN@${domain}` }
    expect(await ask('POST', users, { body: taken })).toMatchObject({ status: 409 })
  })

  test('a walk over the pages meets every user once, forwards and back [W3.10-read W1.5-users]', async () => {
    for (const name of ['a', 'b', 'c', 'd']) await add(name)
    const seen: string[] = []
    let url: string | undefined = `${users}?size=2`
    let headers: Record<string, string> = {}
    let pages = 0
    let last: unknown
    while (url !== undefined && pages < 5) {
      const { json } = await ask('GET', url, { headers })
      seen.push(...itemIds(json))
      last = json
      const next = linkOf(json, 'next')
      url = next && `/v1${next.uri}`
      headers = next?.headers ?? {}
      pages += 1
    }
    expect(new Set(seen).size).toBe(5)
    expect([seen.length, pages]).toEqual([5, 3])
    const previous = linkOf(last, 'previous')
    const back = await ask('GET', `/v1${previous?.uri}`, { headers: previous?.headers ?? {} })
    expect(itemIds(back.json)).toEqual(seen.slice(2, 4))
    const other = await createTestCustomer(app, partnerA)
    const foreign = await ask('GET', `/v1/customers/${other}/users?seekOperation=Next`, { headers })
    expect(foreign.status).toBe(200)
    const stolen = { headers: previous?.headers ?? {} }
    expect(
      await ask('GET', `/v1/customers/${other}/users?seekOperation=Next`, stolen),
    ).toMatchObject({ status: 400 })
  })

  test('a deleted user cannot act, is listed as inactive, and returns within 30 days [W3.10-delete W3.10-deleted-filter W3.10-restore]', async () => {
    const userId = await add('weg')
    const one = `${users}/${userId}`
    expect(await ask('DELETE', one)).toMatchObject({ status: 204, text: '' })
    const record = await app.storage.read((tx) => tx.people.findUserByUpn(`weg@${domain}`))
    expect(record?.active).toBe(false)
    expect(itemIds((await ask('GET', users)).json)).not.toContain(userId)
    const deleted = await ask('GET', `${users}?size=0&filter=${inactive}`)
    expect(deleted.json).toMatchObject({
      items: [{ id: userId, state: 'inactive', softDeletionTime: expect.any(String) }],
    })
    expect(await ask('DELETE', one)).toMatchObject({ status: 404, json: { code: 60002 } })
    expect(await ask('PATCH', one, { body: { displayName: 'X' } })).toMatchObject({ status: 404 })
    const restored = await ask('PATCH', one, {
      body: { State: 'Active', Attributes: { ObjectType: 'CustomerUser' }, DisplayName: null },
    })
    expect(restored).toMatchObject({ status: 200, json: { state: 'active', displayName: 'weg' } })
    expect(restored.text).not.toContain('softDeletionTime')
  })

  test('after 30 days a deleted user is gone and its name is free again [W3.10-delete]', async () => {
    const userId = await add('fort')
    await ask('DELETE', `${users}/${userId}`)
    await app.moveClock(31 * dayMs)
    expect(await ask('GET', `${users}/${userId}`)).toMatchObject({ status: 404 })
    expect(itemIds((await ask('GET', `${users}?filter=${inactive}`)).json)).toEqual([])
    expect(await add('fort')).not.toBe(userId)
  })

  test('a new password ends the sessions of whoever signed in with the old one', async () => {
    const [admin] = await app.storage.read((tx) => tx.people.listCustomerUsers(id))
    if (!admin) throw new Error('a new customer has a Global admin')
    const cookie = await app.sessionOf(id)
    const look = () => app.anybody('GET', '/customer/api/partners', { headers: { cookie } })
    expect((await look()).status).toBe(200)
    const change = (body: object) => ask('PATCH', `${users}/${admin.id}`, { body })
    expect((await change({ displayName: 'Neuer Name' })).status).toBe(200)
    expect((await look()).status).toBe(200)
    expect((await change({ passwordProfile: { password: 'Sehr-geheim-3' } })).status).toBe(200)
    expect((await look()).status).toBe(401)
  })

  test('a change changes only what it names, and a password in it must be replaced [W3.10-patch]', async () => {
    const userId = await add('wandel', { firstName: 'Wanda', phoneNumber: '123' })
    const one = `${users}/${userId}`
    const answer = await ask('PATCH', one, {
      body: { lastName: 'Neu', passwordProfile: { password: 'Sehr-geheim-2' } },
    })
    expect(answer.json).toMatchObject({ firstName: 'Wanda', lastName: 'Neu', phoneNumber: '123' })
    const record = await app.storage.read((tx) => tx.people.findUserByUpn(`wandel@${domain}`))
    expect(record?.mustChangePassword).toBe(true)
    expect(await ask('PATCH', one, { body: { state: 'inactive' } })).toMatchObject({ status: 400 })
    expect(
      await ask('PATCH', one, { body: { userPrincipalName: `admin@${domain}` } }),
    ).toMatchObject({ status: 409 })
  })

  test('whoever becomes Global admin may accept the agreement, and no longer when it is taken away [W3.10-members W3.10-member-delete W3.10-user-roles]', async () => {
    const userId = await add('chefin')
    const members = `/v1/customers/${id}/directoryroles/${adminRole}/usermembers`
    const body = { id: userId, displayName: 'x', attributes: { objectType: 'UserMember' } }
    expect(await ask('POST', members, { body })).toMatchObject({
      status: 201,
      json: {
        id: userId,
        roleId: adminRole,
        userPrincipalName: `chefin@${domain}`,
        attributes: { objectType: 'UserMember' },
      },
    })
    expect(itemIds((await ask('GET', members)).json)).toContain(userId)
    const roles = await ask('GET', `${users}/${userId}/directoryRoles`)
    expect(roles.json).toMatchObject({ items: [{ id: adminRole, name: 'Global administrator' }] })
    const rolesNow = async () =>
      (await app.storage.read((tx) => tx.people.findUserByUpn(`chefin@${domain}`)))?.roles
    expect(await rolesNow()).toContain('global-admin')
    expect(await ask('DELETE', `${members}/${userId}`)).toMatchObject({ status: 204 })
    expect(await rolesNow()).toEqual(['user'])
    expect(await ask('DELETE', `${members}/${userId}`)).toMatchObject({ status: 404 })
  })

  test('the last Global admin can be neither deleted nor unmade', async () => {
    const members = `/v1/customers/${id}/directoryroles/${adminRole}/usermembers`
    const [admin = ''] = itemIds((await ask('GET', members)).json)
    for (const path of [`${users}/${admin}`, `${members}/${admin}`]) {
      expect(await ask('DELETE', path)).toMatchObject({ status: 400, json: { code: 800036 } })
    }
    const second = await add('zweite')
    await ask('POST', members, { body: { id: second } })
    expect(await ask('DELETE', `${users}/${admin}`)).toMatchObject({ status: 204 })
  })

  test('the tenant has three roles; others, and users that are not there, are unknown [W3.10-roles W3.10-unknown W10-60002]', async () => {
    const roles = `/v1/customers/${id}/directoryroles`
    expect((await ask('GET', roles)).json).toMatchObject({
      totalCount: 3,
      items: expect.arrayContaining([expect.objectContaining({ id: helpdeskRole })]),
    })
    expect(await ask('GET', `${roles}/${nobody}/usermembers`)).toMatchObject({ status: 404 })
    const members = `${roles}/${helpdeskRole}/usermembers`
    expect(await ask('POST', members, { body: { id: nobody } })).toMatchObject({
      status: 404,
      json: { code: 60002 },
    })
    expect(await ask('GET', `${users}/nonsense`)).toMatchObject({ status: 400 })
  })

  test('who may: readers read, Admin agents write, software without a person does neither [W3.10-user-only]', async () => {
    expect(await app.as(partnerA, 'sales-agent')('GET', users)).toMatchObject({ status: 200 })
    const body = { userPrincipalName: `n@${domain}`, displayName: 'N', usageLocation: 'DE' }
    expect(await app.as(partnerA, 'sales-agent')('POST', users, { body })).toMatchObject({
      status: 403,
      json: { code: 900150 },
    })
    expect(await app.app(partnerA)('GET', users)).toMatchObject({
      status: 403,
      json: { code: 900329 },
    })
    expect(await app.as(partnerB, 'admin-agent')('GET', users)).toMatchObject({
      status: 404,
      json: { code: 60003 },
    })
  })

  test('without delegated administration nobody can make a Global admin [W10-900308]', async () => {
    await app.storage.write(async (tx) => {
      const facts = await tx.customers.findFacts(id)
      for (const each of facts?.relationships ?? []) {
        const relationship = { ...each, delegatedAdministration: false }
        await tx.customers.upsertRelationship(id, relationship)
      }
    })
    for (const path of [users, `/v1/customers/${id}/directoryroles`]) {
      expect(await ask('GET', path)).toMatchObject({ status: 403, json: { code: 900308 } })
    }
    const members = `/v1/customers/${id}/directoryroles/${adminRole}/usermembers`
    expect(await ask('POST', members, { body: { id: nobody } })).toMatchObject({ status: 403 })
  })

  test('audit records of users name nobody', async () => {
    const userId = await add('protokoll')
    await ask('DELETE', `${users}/${userId}`)
    const records = await app.storage.read((tx) => tx.audit.listOfCustomer(id))
    const own = records.filter((each) => each.resourceType === 'customer_user')
    expect(own.map((each) => each.operationType)).toEqual([
      'create_customer_user',
      'delete_customer_user',
    ])
    expect(own[0]).toMatchObject({
      partnerId: toPartnerId(partnerA.id),
      newValue: { Id: userId },
    })
    expect(JSON.stringify(own.map((each) => each.newValue))).not.toContain('protokoll')
  })
})

function itemIds(json: unknown): readonly string[] {
  if (!isObject(json) || !Array.isArray(json.items)) throw new Error(JSON.stringify(json))
  return json.items.map((each: unknown) => String(isObject(each) ? each.id : ''))
}

function linkOf(json: unknown, name: 'next' | 'previous') {
  const links = isObject(json) && isObject(json.links) ? json.links : {}
  const link = links[name]
  if (!isObject(link) || !Array.isArray(link.headers)) return undefined
  const headers = link.headers.map((each: { key: string; value: string }) => [each.key, each.value])
  return { uri: String(link.uri), headers: Object.fromEntries(headers) }
}
