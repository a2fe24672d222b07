import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB, providerC, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import {
  accept,
  body,
  changePolicy,
  companyName,
  openPage,
  path,
  requestAttestation,
  statusOf,
} from './support.ts'

const id = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('a request answers its id, its page and its end a week later, and can be read by its partner [W2.7-create W2.7-read]', async () => {
    const answer = await app.app(partnerA)('POST', path, { body })
    expect(answer.status, answer.text).toBe(201)
    expect(answer.json).toEqual({
      attestationId: expect.stringMatching(id),
      status: 'required',
      expiresAt: expect.stringMatching(/Z$/),
      acceptanceUrl: expect.stringContaining(`${publicUrl}/mca/?attestationid=`),
    })
    const { attestationId, expiresAt } = answer.json as { attestationId: string; expiresAt: string }
    expect(Math.round((Date.parse(expiresAt) - Date.now()) / 60_000)).toBe(10_080)
    const read = await app.app(partnerA)('GET', `${path}/${attestationId.toUpperCase()}`)
    expect(read).toMatchObject({ status: 200, json: answer.json })
    expect(read.text).not.toContain('Adomeit')
  })

  test('a provider may ask, by names in any letter case and for as few as five minutes', async () => {
    const answer = await app.app(providerC)('POST', path, {
      body: {
        Country: 'de',
        Language: 'xx-unknown',
        CompanyName: companyName,
        SignatoryFirstName: 'Mira',
        SignatoryLastName: 'Adomeit',
        SignatoryEmail: 'mira@other.example',
        SignatoryPhoneNumber: null,
        ExpirationTime: 5,
      },
    })
    expect(answer.status, answer.text).toBe(201)
  })

  test('only app-only tokens of partners that transact may ask [W2.7-app-only W2.7-partner-types]', async () => {
    const asUser = await app.as(partnerA, 'global-admin')('POST', path, { body })
    expect(asUser).toMatchObject({ status: 403, json: { errorName: 'AppOnlyTokenRequired' } })
    const asReseller = await app.app(resellerF)('POST', path, { body })
    expect(asReseller).toMatchObject({ status: 403, json: { code: 900150 } })
    expect((await app.anybody('POST', path, { body })).status).toBe(401)
    const customerId = await createTestCustomer(app, partnerA)
    const admin = await app.customerAdmin(customerId)
    expect((await admin('POST', path, { body })).status).toBe(403)
  })

  test('every missing or wrong field is named at once [W2.7-required]', async () => {
    const empty = await app.app(partnerA)('POST', path, { body: {} })
    expect(empty.status).toBe(400)
    const fields = (empty.json as { data: { field: string }[] }).data.map((each) => each.field)
    expect(fields).toEqual([
      'country',
      'language',
      'companyName',
      'signatoryFirstName',
      'signatoryLastName',
      'signatoryEmail',
    ])
    const tooLong = await app.app(partnerA)('POST', path, {
      body: { ...body, expirationTime: 10_081 },
    })
    expect(tooLong.json).toMatchObject({ code: 800002, data: [{ field: 'expirationTime' }] })
    const tooShort = await app.app(partnerA)('POST', path, { body: { ...body, expirationTime: 4 } })
    expect(tooShort.status).toBe(400)
  })

  test('a country without a text is refused, naming the operator', async () => {
    const answer = await app.app(partnerA)('POST', path, { body: { ...body, country: 'FJ' } })
    expect(answer).toMatchObject({ status: 400, json: { code: 800002 } })
    expect(answer.text).toContain('Example Programme')
  })

  test('a named customer must be the partner’s own, of the same name and country', async () => {
    const customerTenantId = await createTestCustomer(app, partnerA, { companyName })
    const wrong = await app.app(partnerA)('POST', path, {
      body: { ...body, customerTenantId, companyName: 'Another GmbH', country: 'AT' },
    })
    expect(wrong).toMatchObject({
      status: 400,
      json: { data: [{ field: 'companyName' }, { field: 'country' }] },
    })
    const foreign = await app.app(partnerB)('POST', path, { body: { ...body, customerTenantId } })
    expect(foreign).toMatchObject({ status: 404, json: { code: 60003 } })
    const right = await app.app(partnerA)('POST', path, {
      body: { ...body, customerTenantId, companyName: '  nordlicht  WERK gmbh' },
    })
    expect(right).toMatchObject({ status: 201, json: { customerTenantId } })
  })

  test('another partner’s request answers like one that was never made [W2.7-read]', async () => {
    const own = await requestAttestation(app)
    const foreign = await app.app(partnerB)('GET', `${path}/${own}`)
    const unknown = await app.app(partnerB)(
      'GET',
      `${path}/${own.replace(/^./, (first) => (first === '0' ? '1' : '0'))}`,
    )
    const nonsense = await app.app(partnerB)('GET', `${path}/nonsense`)
    expect(foreign).toMatchObject({ status: 404, json: { code: 1000 } })
    expect(unknown.text).toBe(foreign.text)
    expect(nonsense.text).toBe(foreign.text)
  })

  test('the same MS-RequestId makes one request', async () => {
    const headers = { 'ms-requestid': 'a0000000-0000-4000-8000-00000000000a' }
    const first = await app.app(partnerA)('POST', path, { body, headers })
    const again = await app.app(partnerA)('POST', path, { body, headers })
    expect(again.text).toBe(first.text)
    const other = { ...body, companyName: 'Another GmbH' }
    expect((await app.app(partnerA)('POST', path, { body: other, headers })).status).toBe(409)
  })

  test('a newer request for the same signatory and company supersedes the one before, no other', async () => {
    const signatoryEmail = 'jan@superseded.example'
    const first = await requestAttestation(app, { signatoryEmail })
    const otherCompany = await requestAttestation(app, { signatoryEmail, companyName: 'Else AG' })
    const otherPartner = await requestAttestation(app, { signatoryEmail }, partnerB)
    const second = await requestAttestation(app, { signatoryEmail: 'JAN@superseded.example ' })
    expect(await statusOf(app, first)).toBe('superseded')
    expect(await statusOf(app, second)).toBe('required')
    expect(await statusOf(app, otherCompany)).toBe('required')
    const theirs = await app.app(partnerB)('GET', `${path}/${otherPartner}`)
    expect(theirs.json).toMatchObject({ status: 'required' })
    expect((await openPage(app, first)).text).toContain('neueren Link')
  })

  test('a request is pending once it was opened and expires at its time [W2.7-states]', async () => {
    const attestationId = await requestAttestation(app, {
      signatoryEmail: 'a@b.example',
      expirationTime: 60,
    })
    await openPage(app, attestationId)
    expect(await statusOf(app, attestationId)).toBe('pending')
    await app.moveClock(60 * 60_000)
    expect(await statusOf(app, attestationId)).toBe('expired')
  })

  test('nothing is logged of a signatory, and no attestation id', async () => {
    const attestationId = await requestAttestation(app, { signatoryEmail: 'quiet@log.example' })
    await openPage(app, attestationId)
    const log = JSON.stringify(app.log)
    expect(log).not.toContain(attestationId)
    expect(log).not.toContain('Adomeit')
    expect(log).not.toContain('quiet@log.example')
  })

  test('the partner sees its requests without links, and makes a lost link anew', async () => {
    const signatoryEmail = 'lost@link.example'
    const old = await requestAttestation(app, { signatoryEmail, expirationTime: 30 })
    const list = await app.as(partnerA, 'admin-agent')('GET', '/partner/api/attestation-requests')
    const { items } = list.json as { items: { id: string; signatory: { email: string } }[] }
    expect(list.text).not.toContain(old)
    const row = items.find((each) => each.signatory.email === signatoryEmail)
    const url = `/partner/api/attestation-requests/${row?.id}/reissue`
    const refused = await app.as(partnerA, 'sales-agent')('POST', url)
    expect(refused).toMatchObject({ status: 403, json: { code: 900150 } })
    expect((await app.as(partnerB, 'admin-agent')('POST', url)).status).toBe(404)
    const reissued = await app.as(partnerA, 'admin-agent')('POST', url)
    expect(reissued).toMatchObject({ status: 201, json: { status: 'required' } })
    expect(await statusOf(app, old)).toBe('superseded')
    const { attestationId } = reissued.json as { attestationId: string }
    expect((await openPage(app, attestationId)).status).toBe(200)
    expect((await accept(app, attestationId)).status).toBe(303)
    const newest = await app.as(partnerA, 'admin-agent')('GET', '/partner/api/attestation-requests')
    const rows = newest.json as { items: typeof items }
    const accepted = rows.items.find(
      (each) => each.signatory.email === signatoryEmail && each.id !== row?.id,
    )
    const again = `/partner/api/attestation-requests/${accepted?.id}/reissue`
    expect(await app.as(partnerA, 'admin-agent')('POST', again)).toMatchObject({
      status: 409,
      json: { errorName: 'AttestationAlreadyUsed' },
    })
    expect(await statusOf(app, attestationId)).toBe('accepted')
  })

  test('a policy that knows declared attestations alone refuses a request', async () => {
    await changePolicy(app, { attestationMethods: 'declared' })
    const answer = await app.app(partnerA)('POST', path, { body })
    expect(answer).toMatchObject({
      status: 400,
      json: { code: 800002, errorName: 'SignedAttestationNotAllowed' },
    })
  }, 30_000)
})
