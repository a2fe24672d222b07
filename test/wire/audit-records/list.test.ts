import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { isObject } from '../../../src/base/json.ts'
import { dayMs, dayOf } from '../../../src/base/time.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import type { TestAnswer } from '../../support/ask.ts'
import { mca, partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { appIdOf, userIdOf } from '../../support/test-programme.ts'
import { order, statusOf } from '../scenarios/support.ts'

const path = '/v1/auditrecords'
const contact = { firstName: 'Mira', lastName: 'Adomeit', email: 'mira@kunde.example' }

type Item = { readonly [name: string]: unknown }

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  let started: number

  beforeAll(async () => {
    app = await openTestApp(engine)
    started = Date.now()
    customerId = await createTestCustomer(app, partnerA, { companyName: 'Nordlicht Werk GmbH' })
    await createTestCustomer(app, partnerB)
    const agreement = {
      primaryContact: contact,
      templateId: mca.templateId,
      dateAgreed: '2024-03-05',
    }
    const asked = app.as(partnerA, 'admin-agent')
    // Each record gets a millisecond of its own, so that the order is known.
    await app.moveClock(10)
    statusOf(
      await asked('POST', `/v1/customers/${customerId}/agreements`, { body: agreement }),
      201,
    )
    await app.moveClock(10)
    statusOf(await order(app, partnerA, customerId), 201)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const list = async (query = '', headers: Record<string, string> = {}) =>
    statusOf(await app.app(partnerA)('GET', `${path}${query}`, { headers }), 200)
  const filtered = (filter: object, more = '') =>
    list(`?filter=${encodeURIComponent(JSON.stringify(filter))}${more}`)

  test('an attestation is a create_agreement record with the Agreement as PascalCase text [W7.1-agreement W7.1-new-value W7.1-fields W7.1-upn W7.1-snake W13-15 W14-audit-id W14-audit-values W14-customized-data]', async () => {
    const [record, ...more] = itemsOf(
      await filtered({ Field: 'ResourceType', Value: 'Agreement', Operator: 'equals' }),
    )
    expect(more).toEqual([])
    expect(record).toMatchObject({
      id: expect.stringMatching(`^${partnerA.id}_[0-9]{18}$`),
      partnerId: partnerA.id,
      customerId,
      customerName: 'Nordlicht Werk GmbH',
      userPrincipalName: 'admin-agent@partner-a.example',
      resourceType: 'agreement',
      operationType: 'create_agreement',
      operationStatus: 'succeeded',
      attributes: { objectType: 'AuditRecord' },
    })
    expect(JSON.parse(String(record?.resourceNewValue))).toEqual({
      UserId: userIdOf(partnerA, 'admin-agent'),
      TemplateId: mca.templateId,
      Type: mca.name,
      DateAgreed: '2024-03-05T00:00:00.000Z',
      PrimaryContact: { FirstName: 'Mira', LastName: 'Adomeit', Email: 'mira@kunde.example' },
    })
    expect(record?.customizedData).toContainEqual({ key: 'Type', value: mca.name })
    const ticks = BigInt(String(record?.id).split('_')[1] ?? '')
    expect(ticksOf(String(record?.operationDate))).toBe(ticks)
  })

  test('each record is read alone by its id at both addresses, and by nobody else [W7.1-one W1.1-audit-both-paths]', async () => {
    const records = itemsOf(await list())
    expect(records.length).toBeGreaterThan(1)
    for (const record of records) {
      const id = String(record.id)
      for (const address of [`${path}/${id}`, `/auditactivity/v1/auditrecords/${id}`]) {
        expect(statusOf(await app.app(partnerA)('GET', address), 200).json).toEqual(record)
        expect((await app.app(partnerB)('GET', address)).status).toBe(404)
      }
    }
    // The same place under another partner's name.
    const renamed = String(records[0]?.id).replace(partnerA.id, partnerB.id)
    for (const id of [
      'nothing',
      `${partnerA.id}_639083028301234567`,
      `${partnerA.id}_1`,
      renamed,
    ]) {
      expect((await app.app(partnerA)('GET', `${path}/${id}`)).status).toBe(404)
    }
  })

  test('the list is the partner’s own, newest first, in words that clients know [W7.1-customer-added W7.1-order-created W14-audit-unique]', async () => {
    const answer = await list()
    expect(itemsOf(answer).map((each) => each.operationType)).toEqual([
      'create_order',
      'create_agreement',
      'add_customer',
    ])
    expect(answer.text).not.toContain('null')
    expect(answer.json).toMatchObject({
      totalCount: 3,
      links: { self: { uri: '/auditrecords', method: 'GET', headers: [] } },
      attributes: { objectType: 'Collection' },
    })
    const withdrawn = await createTestCustomer(app, partnerB)
    const ask = app.as(partnerB, 'admin-agent')
    const agreements = `/v1/customers/${withdrawn}/agreements`
    const body = { primaryContact: contact, templateId: mca.templateId, dateAgreed: '2024-03-05' }
    const made = statusOf(await ask('POST', agreements, { body }), 201)
    const id = made.headers['evidence-entry']
    statusOf(
      await ask('POST', `/partner/api/customers/${withdrawn}/acceptances/${id}/withdrawal`, {
        body: { reason: 'recorded for the wrong customer' },
      }),
      201,
    )
    const ofB = itemsOf(await app.app(partnerB)('GET', `${path}?size=0`))
    expect(new Set(ofB.map((each) => each.operationType))).toEqual(
      new Set(['create_agreement', 'add_customer']),
    )
  })

  test('the filters of the contract find by customer, by part of a name and by type [W7.1-company W7.1-customer W7.1-type W1.6-compound W1.6-name-case W14-filter-dialects]', async () => {
    const count = async (filter: object) => itemsOf(await filtered(filter)).length
    expect(await count({ field: 'companyName', value: 'LICHT we', operator: 'substring' })).toBe(3)
    expect(await count({ Field: 'CompanyName', Value: '%', Operator: 'substring' })).toBe(0)
    expect(
      await count({ Field: 'CustomerId', Value: customerId.toUpperCase(), Operator: 'equals' }),
    ).toBe(3)
    expect(await count({ Field: 'CustomerId', Value: partnerB.id, Operator: 'equals' })).toBe(0)
    expect(await count({ Field: 'ResourceType', Value: 'ORDER', Operator: 'equals' })).toBe(1)
    expect(await count({ Field: 'ResourceType', Value: 'Invoice', Operator: 'equals' })).toBe(0)
    expect(
      await count({
        LeftFilter: { Field: 'ResourceType', Value: 'order', Operator: 'equals' },
        RightFilter: { Field: 'CompanyName', Value: 'nord', Operator: 'substring' },
        Operator: 'and',
      }),
    ).toBe(1)
    expect(
      await count({
        LeftFilter: { Field: 'ResourceType', Value: 'order', Operator: 'equals' },
        RightFilter: { Field: 'CompanyName', Value: 'zebra', Operator: 'substring' },
        Operator: 'and',
      }),
    ).toBe(0)
  })

  test('a walk by the token alone meets every record once, forward and back [W7.1-seek W7.1-size W1.5-seek]', async () => {
    const all = itemsOf(await list()).map((each) => each.id)
    const filter = { Field: 'CompanyName', Value: 'nord', Operator: 'substring' }
    let page = await filtered(filter, '&size=1')
    const forward = [idsOf(page)]
    const pages = [page]
    while (linkOf(page, 'next')) {
      const { uri, headers } = linkOf(page, 'next') ?? { uri: '', headers: {} }
      expect(uri).toMatch(/^\/auditrecords\?/)
      page = await list('?seekOperation=Next', headers)
      forward.push(idsOf(page))
      pages.push(page)
    }
    expect(forward).toEqual(all.map((id) => [id]))
    const back = linkOf(pages[1], 'previous')
    expect(idsOf(await list('?seekOperation=1', back?.headers))).toEqual([all[0]])
    expect(idsOf(await list('?seekOperation=Last', back?.headers))).toEqual([all.at(-1)])
    const other = await app.app(partnerB)('GET', `${path}?seekOperation=Next`, back)
    expect(other).toMatchObject({ status: 400, json: { code: 800002 } })
  })

  test('days and .NET’s dates are understood; a day at the end counts whole [W1.7-query-dates W14-us-dates]', async () => {
    const today = dayOf(started)
    const [year, month, day] = today.split('-')
    const us = encodeURIComponent(`${month}/${day}/${year} 00:00:00`)
    expect(itemsOf(await list(`?startDate=${today}&endDate=${dayOf(Date.now())}`))).toHaveLength(3)
    expect(itemsOf(await list(`?STARTDATE=${us}&enddate=`))).toHaveLength(3)
    const before = dayOf(started - dayMs)
    expect(itemsOf(await list(`?startDate=${before}&endDate=${before}`))).toHaveLength(0)
  })

  test('30 days by default, 90 at most, then gone from the wire [W7.1-default-30 W7.1-90]', async () => {
    const today = dayOf(started)
    const [record] = itemsOf(await list())
    await app.moveClock(31 * dayMs)
    expect(itemsOf(await list())).toHaveLength(0)
    expect(itemsOf(await list(`?startDate=${today}`))).toHaveLength(3)
    await app.moveClock(60 * dayMs)
    const refused = await app.app(partnerA)('GET', `${path}?startDate=${today}`)
    expect(refused).toMatchObject({
      status: 400,
      json: { code: 800002, data: [{ field: 'startDate' }] },
    })
    expect((await app.app(partnerA)('GET', `${path}/${String(record?.id)}`)).status).toBe(404)
  })

  test('roles may read that the policy names; refusals name every bad parameter', async () => {
    for (const role of ['user-management-admin', 'billing-admin', 'sales-agent'] as const) {
      statusOf(await app.as(partnerA, role)('GET', path), 200)
    }
    statusOf(await app.as(partnerA, 'standard-user')('GET', path), 403)
    const { json } = statusOf(
      await app.app(partnerA)('GET', `${path}?startDate=soon&endDate=later&size=-1`),
      400,
    )
    const data = isObject(json) && Array.isArray(json.data) ? json.data : []
    expect(data.map((each: unknown) => (isObject(each) ? each.field : ''))).toEqual([
      'startDate',
      'endDate',
      'size',
    ])
    for (const filter of ['{', '{"Field":"UserName","Value":"x","Operator":"equals"}']) {
      statusOf(await app.app(partnerA)('GET', `${path}?filter=${encodeURIComponent(filter)}`), 400)
    }
  })

  test('software is named by its application id, without a person [W7.1-application W7.1-upn W7.1-flavours W8.2-appid]', async () => {
    await createTestCustomer(app, partnerA)
    const body = {
      companyProfile: { domain: `software-${engine}.example` },
      billingProfile: {
        email: 'einkauf@software.example',
        culture: 'de-DE',
        language: 'de',
        companyName: 'Software GmbH',
        defaultAddress: {
          firstName: 'Mira',
          lastName: 'Adomeit',
          addressLine1: 'Hafenweg 4',
          city: 'Husum',
          postalCode: '25813',
          country: 'DE',
        },
      },
    }
    statusOf(await app.app(partnerA)('POST', '/v1/customers', { body }), 201)
    const [record] = itemsOf(await list())
    expect(record).toMatchObject({
      applicationId: appIdOf(partnerA),
      customerName: 'Software GmbH',
    })
    expect(record).not.toHaveProperty('userPrincipalName')
  })
})

function itemsOf({ json }: TestAnswer): readonly Item[] {
  const items = isObject(json) && Array.isArray(json.items) ? json.items : []
  return items.filter((each) => isObject(each))
}

function idsOf(answer: TestAnswer): readonly unknown[] {
  return itemsOf(answer).map((each) => each.id)
}

function linkOf(answer: TestAnswer | undefined, name: 'next' | 'previous') {
  const links = isObject(answer?.json) && isObject(answer.json.links) ? answer.json.links : {}
  const link = links[name]
  if (!isObject(link) || !Array.isArray(link.headers)) return undefined
  const headers = Object.fromEntries(
    link.headers.map((each: unknown) =>
      isObject(each) ? [String(each.key), String(each.value)] : ['', ''],
    ),
  )
  return { uri: String(link.uri), headers }
}

/** Ticks of .NET of a date with up to seven fraction digits. */
function ticksOf(date: string): bigint {
  const [whole = '', fraction = ''] = date.replace('Z', '').split('.')
  const seconds = BigInt(Date.parse(`${whole}Z`) / 1000)
  return 621_355_968_000_000_000n + seconds * 10_000_000n + BigInt(fraction.padEnd(7, '0'))
}
