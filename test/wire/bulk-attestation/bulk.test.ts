import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { mca, partnerA, partnerB, providerC, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

const records = '/v1/partners/customeragreementrecords'
const bulk = '/v1/CreateBulkReAttestation'

const primaryContact = {
  firstName: 'Mira',
  lastName: 'Adomeit',
  email: 'mira@kunde.example',
  phoneNumber: '+49 4841 55501',
}

function rowOf(customerId: string, parts: object = {}) {
  return {
    partnerId: partnerA.id,
    customerId,
    customerDirectAcceptance: false,
    agreement: { templateId: mca.templateId, primaryContact, dateAgreed: '2024-03-05T00:00:00Z' },
    ...parts,
  }
}

forEachEngine((engine) => {
  let app: TestApp
  const attestationsOf = (customerId: CustomerId) =>
    app.storage.read(async (tx) => (await tx.customers.findFacts(customerId))?.acceptances ?? [])

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('each row has its own result, and a bad one takes no neighbour with it [W2.8-bulk]', async () => {
    const first = await createTestCustomer(app, partnerA)
    const second = await createTestCustomer(app, partnerA)
    const foreign = await createTestCustomer(app, partnerB)
    const answer = await app.as(partnerA, 'global-admin')('POST', bulk, {
      body: [
        rowOf(first),
        rowOf(foreign),
        { CustomerId: second.toUpperCase(), Agreement: rowOf(second).agreement },
        'nonsense',
        rowOf(first, { agreement: { templateId: mca.templateId } }),
        rowOf(first, { partnerId: partnerB.id }),
        rowOf(first, { customerDirectAcceptance: true }),
        rowOf('no-guid'),
      ],
    })
    expect(answer.status, answer.text).toBe(200)
    expect(answer.json).toMatchObject({
      results: [
        { customerId: first, status: 201 },
        { customerId: foreign, status: 404, code: 60003 },
        { customerId: second, status: 201 },
        { customerId: '', status: 400, code: 800002 },
        { customerId: first, status: 400, description: expect.stringContaining('dateAgreed') },
        { customerId: first, status: 400, description: expect.stringContaining('partnerId') },
        { customerId: first, status: 400 },
        { customerId: 'no-guid', status: 400 },
      ],
    })
    expect(await attestationsOf(first)).toHaveLength(1)
    expect(await attestationsOf(second)).toHaveLength(1)
    expect(await attestationsOf(foreign)).toHaveLength(0)
  })

  test('a retry with the identifier sent twice repeats nothing and completes what failed [W2.8-request-id]', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const id = 'b0000000-0000-4000-8000-00000000000b'
    const late = await createTestCustomer(app, partnerA)
    await app.storage.write((tx) => tx.customers.setSuspended(late, true))
    const body = [rowOf(customerId), rowOf(late)]
    const once = await app.as(partnerA, 'admin-agent')('POST', bulk, {
      body,
      headers: { 'ms-requestid': id },
    })
    expect(once.json).toMatchObject({ results: [{ status: 201 }, { status: 403, code: 900416 }] })
    await app.storage.write((tx) => tx.customers.setSuspended(late, false))
    const again = await app.as(partnerA, 'admin-agent')('POST', bulk, {
      body,
      headers: { 'ms-requestid': `${id}, ${id}` },
    })
    expect(again.json).toMatchObject({ results: [{ status: 201 }, { status: 201 }] })
    expect(await attestationsOf(customerId)).toHaveLength(1)
    expect(await attestationsOf(late)).toHaveLength(1)
    const anew = await app.as(partnerA, 'admin-agent')('POST', bulk, { body: [rowOf(customerId)] })
    expect(anew.json).toMatchObject({ results: [{ status: 409, code: 600061 }] })
  })

  test('more than 500 rows, no array, wrong roles and resellers are refused as a whole [W2.8-500]', async () => {
    const ask = app.as(partnerA, 'admin-agent')
    const rows = Array.from({ length: 501 }, () => rowOf(partnerA.id))
    const tooMany = await ask('POST', bulk, { body: rows })
    expect(tooMany).toMatchObject({ status: 400, json: { data: [{ field: 'body' }] } })
    expect((await ask('POST', bulk, { body: {} })).status).toBe(400)
    expect((await ask('POST', bulk, { body: [] })).json).toEqual({ results: [] })
    const seller = await app.as(partnerA, 'sales-agent')('POST', bulk, { body: [] })
    expect(seller).toMatchObject({ status: 403, json: { code: 900150 } })
    expect((await app.app(partnerA)('POST', bulk, { body: [] })).status).toBe(403)
    expect((await app.as(resellerF, 'admin-agent')('GET', records)).status).toBe(403)
    expect((await app.as(partnerA, 'sales-agent')('GET', records)).status).toBe(403)
  })

  test('500 rows in one call are attested', async () => {
    const customers: CustomerId[] = []
    for (let count = 0; count < 3; count += 1) {
      customers.push(await createTestCustomer(app, partnerA))
    }
    const body = Array.from({ length: 500 }, (_, at) => {
      const row = rowOf(customers[at % 3] ?? '')
      const contact = { ...primaryContact, email: `person-${at}@kunde.example` }
      return { ...row, agreement: { ...row.agreement, primaryContact: contact } }
    })
    const answer = await app.as(partnerA, 'admin-agent')('POST', bulk, { body })
    const { results } = answer.json as { results: { status: number }[] }
    expect(results).toHaveLength(500)
    expect(results.every((each) => each.status === 201)).toBe(true)
  }, 60_000)

  test('the records walk every customer once, with the last attestation where there is one [W2.8-records W2.8-record-fields]', async () => {
    const made: CustomerId[] = []
    for (let count = 0; count < 103; count += 1) {
      made.push(await createTestCustomer(app, providerC))
    }
    const [attested = made[0]] = made
    const contact = { ...primaryContact, email: 'last@kunde.example' }
    for (const [email, dateAgreed] of [
      ['last@kunde.example', '2024-03-05'],
      ['first@kunde.example', '2020-03-05'],
    ]) {
      const answer = await app.as(providerC, 'admin-agent')(
        'POST',
        `/v1/customers/${attested}/agreements`,
        { body: { primaryContact: { ...contact, email }, dateAgreed, templateId: mca.templateId } },
      )
      expect(answer.status, answer.text).toBe(201)
    }
    const seen: { customerTenantId: string }[] = []
    let token = ''
    let pages = 0
    do {
      const answer = await app.as(providerC, 'helpdesk-agent')(
        'GET',
        `${records}?continuation_token=${encodeURIComponent(token)}`,
      )
      expect(answer.status, answer.text).toBe(200)
      const page = answer.json as {
        customerAgreementRecords: { customerTenantId: string }[]
        continuationToken: string
      }
      seen.push(...page.customerAgreementRecords)
      token = page.continuationToken
      pages += 1
    } while (token !== '' && pages < 10)
    expect(pages).toBe(2)
    expect(seen).toHaveLength(made.length)
    expect(new Set(seen.map((each) => each.customerTenantId))).toEqual(new Set(made))
    const others = seen.filter((each) => each.customerTenantId !== attested)
    expect(seen.find((each) => each.customerTenantId === attested)).toEqual({
      customerTenantId: attested,
      lastAgreementPrimaryContact: contact,
      lastAgreementDateEpoch: Date.parse('2024-03-05T00:00:00Z'),
      partnerAttestationCompleted: true,
    })
    expect(others[0]).toEqual({
      customerTenantId: others[0]?.customerTenantId,
      lastAgreementPrimaryContact: { firstName: '', lastName: '', email: '', phoneNumber: '' },
      partnerAttestationCompleted: false,
    })
  }, 60_000)

  test('a continuation token of another partner is refused', async () => {
    const own = await app.as(providerC, 'admin-agent')('GET', records)
    const { continuationToken } = own.json as { continuationToken: string }
    const answer = await app.as(partnerA, 'admin-agent')(
      'GET',
      `${records}?continuation_token=${encodeURIComponent(continuationToken)}`,
    )
    expect(answer.status).toBe(400)
  })
})
