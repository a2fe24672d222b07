import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  createTestCustomer,
  newCustomerBody,
  openTestApp,
  publicUrl,
  type TestApp,
} from '../support/app.ts'
import { mca, partnerA, partnerB, providerC, resellerF } from '../support/domain.ts'
import { forEachEngine } from '../support/storage.ts'
import { userIdOf } from '../support/test-programme.ts'
import {
  at,
  attest,
  attestationBody,
  english,
  german,
  leaveUncovered,
  offerId,
  order,
  orderOf,
  statusOf,
  textAt,
} from '../wire/scenarios/support.ts'

const api = '/partner/api'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const agent = () => app.as(partnerA, 'admin-agent')
  const idsOf = (json: unknown) => {
    const items = at(json, 'items')
    return Array.isArray(items) ? items.map((each) => at(each, 'id')) : []
  }
  const find = async (query: string) =>
    statusOf(await agent()('GET', `${api}/customers?${query}`), 200).json

  test('search finds parts of names and domains and beginnings of ids, folded, all words together', async () => {
    const id = await createTestCustomer(app, partnerA, {
      companyName: 'Müller 100% Straßenbau_GmbH',
      domain: 'xq-weg.example',
    })
    for (const search of [
      'müller',
      'ULLER',
      'strassenbau',
      '100%',
      'bau_g',
      'xq-weg',
      'muller xq',
      id,
      id.slice(0, 8),
    ]) {
      expect(idsOf(await find(`search=${encodeURIComponent(search)}`)), search).toContain(id)
    }
    for (const search of ['müller zzz', '%', '10_%', 'uller%bau', id.slice(2, 10)]) {
      const found = idsOf(await find(`search=${encodeURIComponent(search)}`))
      if (search === '%') expect(found).toStrictEqual([id])
      else expect(found, search).not.toContain(id)
    }
  })

  test('filters of route, country, product and reseller narrow the page and its counts alike', async () => {
    const [covered, blocked] = [
      await createTestCustomer(app, partnerA, { companyName: 'Filterfall Eins' }),
      await createTestCustomer(app, partnerA, { companyName: 'Filterfall Zwei', country: 'AT' }),
    ]
    statusOf(await attest(app, partnerA, 'admin-agent', covered), 201)
    await leaveUncovered(app, partnerA, blocked)
    const of = async (query: string) => {
      const filter = `search=filterfall&${query}`
      const page = idsOf(await find(filter))
      const counts = await agent()('GET', `${api}/customers/counts?${filter}&facets=true`)
      expect(at(statusOf(counts, 200).json, 'total')).toBe(page.length)
      return { page, counts: counts.json }
    }
    expect((await of('route=covered')).page).toStrictEqual([covered])
    expect((await of('route=partner-must-attest-1')).page).toStrictEqual([blocked])
    expect((await of('route=partner-must-attest-2')).page).toStrictEqual([])
    expect((await of('route=covered,partner-must-attest')).page).toHaveLength(2)
    expect((await of('country=at')).page).toStrictEqual([blocked])
    const withOffer = await of(`product=${offerId}`)
    expect(withOffer.page).toStrictEqual([blocked])
    expect(withOffer.counts).toMatchObject({
      countries: [{ country: 'AT', count: 1 }],
      families: [{ family: 'offer', count: 1 }],
      products: [{ id: offerId, count: 1 }],
    })
    expect((await of('product=offer&country=DE')).page).toStrictEqual([])
    const wrong = await agent()('GET', `${api}/customers?route=open&reseller=x`)
    expect(statusOf(wrong, 400).json).toMatchObject({ code: 800002 })
    expect(wrong.text).toContain('route')
    expect(wrong.text).toContain('reseller')
  })

  test('a subscription that ended is no product any more', async () => {
    const id = await createTestCustomer(app, partnerA, { companyName: 'Endelos' })
    const { subscriptionId } = await leaveUncovered(app, partnerA, id)
    const found = async () => idsOf(await find(`search=endelos&product=${offerId}`))
    expect(await found()).toStrictEqual([id])
    const path = `/v1/customers/${id}/subscriptions/${subscriptionId}`
    const read = statusOf(await agent()('GET', path), 200)
    const body = { ...Object(read.json), status: 'deleted' }
    statusOf(await agent()('PATCH', path, { body }), 200)
    expect(await found()).toStrictEqual([])
  })

  test('every order can be walked forward and back, each customer once', async () => {
    for (let each = 0; each < 7; each += 1) {
      await createTestCustomer(app, partnerA, { companyName: `Wanderweg ${each}` })
    }
    for (const sort of ['name', 'route', 'endsAt', 'since']) {
      for (const order of ['asc', 'desc']) {
        const query = `search=wanderweg&sort=${sort}&order=${order}`
        const all = idsOf(await find(query))
        expect(all).toHaveLength(7)
        const pages: unknown[][] = []
        let cursor = ''
        let back = ''
        do {
          const page: unknown = await find(`${query}&size=3${cursor}`)
          pages.push(idsOf(page))
          const next = at(page, 'next')
          back = String(at(page, 'previous'))
          cursor = next === undefined ? '' : `&cursor=${encodeURIComponent(String(next))}`
        } while (cursor !== '')
        expect(pages.flat()).toStrictEqual(all)
        expect(pages.map((page) => page.length)).toStrictEqual([3, 3, 1])
        const before = await find(`${query}&size=3&cursor=${encodeURIComponent(back)}`)
        expect(idsOf(before)).toStrictEqual(pages[1])
      }
    }
    const page = await find('search=wanderweg&size=3')
    const foreign = await agent()(
      'GET',
      `${api}/customers?sort=since&cursor=${String(at(page, 'next'))}`,
    )
    statusOf(foreign, 400)
    statusOf(await agent()('GET', `${api}/customers?cursor=xyz`), 400)
  })

  test('a reseller sees the route of its provider and no other reseller; the provider sees its resellers', async () => {
    const id = await createTestCustomer(app, providerC, {
      companyName: 'Zweistufig AG',
      resellerId: resellerF.id,
    })
    const ofReseller = await app.as(resellerF, 'admin-agent')(
      'GET',
      `${api}/customers?search=zweistufig`,
    )
    expect(statusOf(ofReseller, 200).json).toMatchObject({
      items: [
        {
          id,
          transactingPartner: { id: providerC.id },
          resellers: [],
          route: 'customer-may-accept',
        },
      ],
    })
    const provider = app.as(providerC, 'admin-agent')
    const list = await provider(
      'GET',
      `${api}/customers?search=zweistufig&reseller=${resellerF.id}`,
    )
    expect(statusOf(list, 200).json).toMatchObject({
      items: [{ id, resellers: [{ id: resellerF.id }] }],
    })
    const details = await app.as(resellerF, 'admin-agent')('GET', `${api}/customers/${id}`)
    expect(statusOf(details, 200).json).toMatchObject({
      permissions: expect.arrayContaining([
        expect.objectContaining({
          action: 'attest',
          allowed: false,
          partners: [{ id: providerC.id, name: providerC.name }],
        }),
      ]),
    })
    const statement = await app.as(resellerF, 'sales-agent')(
      'GET',
      `${api}/customers/${id}/prepared-statement`,
    )
    expect(statusOf(statement, 200).json).toMatchObject({
      receiver: { id: providerC.id },
      mail: { to: [providerC.contactEmail] },
    })
    expect(textAt(statement, 'mail.text')).toContain(textAt(statement, 'mail.link'))
    expect(textAt(statement, 'text')).toContain(
      `${resellerF.name} asks ${providerC.name} to attest`,
    )
    const within = await provider('GET', `${api}/customers/${id}/prepared-statement`)
    expect(textAt(within, 'text')).toMatch(/^Please attest that Zweistufig AG /)
    statusOf(
      await app.as(resellerF, 'sales-agent')('POST', `${api}/customers/${id}/statements`, {
        body: {},
      }),
      201,
    )
    const tasks = statusOf(await provider('GET', `${api}/tasks`), 200)
    expect(tasks.json).toMatchObject({
      items: [
        {
          kind: 'prepared-statement',
          customerName: 'Zweistufig AG',
          address: `/partner/customers/${id}/attest`,
        },
      ],
    })
  })

  test('the table is of this partner alone, and only for who may read customers', async () => {
    const id = await createTestCustomer(app, partnerB, { companyName: 'Fremdgänger' })
    expect(idsOf(await find('search=fremdganger'))).toStrictEqual([])
    statusOf(await agent()('GET', `${api}/customers/${id}`), 404)
    statusOf(await agent()('GET', `${api}/customers/${id}/history`), 404)
    const billing = app.as(partnerA, 'billing-admin')
    for (const path of [
      'customers',
      'customers/counts',
      'customers/export',
      'home',
      'tasks',
      'parked-orders',
    ]) {
      statusOf(await billing('GET', `${api}/${path}`), 403)
    }
    statusOf(await app.as(partnerA, 'sales-agent')('GET', `${api}/customers/export`), 403)
  })

  test('an export holds what the filter leaves, and no cell that a spreadsheet would run', async () => {
    await createTestCustomer(app, partnerA, { companyName: '=HYPERLINK("x") Tabelle' })
    await createTestCustomer(app, partnerA, { companyName: 'Tabelle, "zitiert"' })
    const file = statusOf(await agent()('GET', `${api}/customers/export?search=tabelle`), 200)
    expect(file.headers['content-type']).toContain('text/csv')
    const lines = file.text.replace('\uFEFF', '').trim().split('\r\n')
    expect(lines).toHaveLength(3)
    expect(file.text).toContain(`"'=HYPERLINK(""x"") Tabelle"`)
    expect(file.text).toContain('"Tabelle, ""zitiert"""')
  })

  test('home shows what is blocked, how customers are covered, tasks and waiting orders', async () => {
    const id = await createTestCustomer(app, partnerB, { companyName: 'Heimspiel' })
    await leaveUncovered(app, partnerB, id)
    const ask = app.as(partnerB, 'admin-agent')
    const parked = statusOf(
      await ask('POST', `${api}/customers/${id}/parked-orders`, {
        body: { lineItems: [{ catalogItemId: offerId, quantity: 2, billingCycle: 'monthly' }] },
      }),
      201,
    )
    const home = statusOf(await ask('GET', `${api}/home`), 200)
    const line = { id, companyName: 'Heimspiel', route: 'partner-must-attest', scenario: 1 }
    expect(home.json).toMatchObject({
      coverage: expect.arrayContaining([{ route: 'partner-must-attest', scenario: 1, count: 1 }]),
      blocked: { items: expect.arrayContaining([expect.objectContaining(line)]) },
      tasks: { total: 1, items: [{ kind: 'attest', customerName: 'Heimspiel' }] },
      parkedOrders: {
        total: 1,
        items: [{ id: textAt(parked, 'id'), route: 'partner-must-attest' }],
      },
    })
    expect(textAt(home, 'parkedOrders.items.0.lineItems.0.name')).not.toBe(offerId)
    statusOf(await attest(app, partnerB, 'admin-agent', id), 201)
    const after = await ask('GET', `${api}/home`)
    expect(after.json).toMatchObject({ tasks: { total: 0 }, attestationRequests: { total: 0 } })
    statusOf(await app.anybody('POST', '/sandbox/clock', { body: { advanceMs: 1 } }), 200)
    const placed = await ask('GET', `${api}/parked-orders`)
    expect(placed.json).toStrictEqual({ items: [] })
  })

  test('a customer says in words who must act, what is provided, and who may do what', async () => {
    const id = await createTestCustomer(app, partnerA, { companyName: 'Wortreich' })
    await leaveUncovered(app, partnerA, id)
    const uncovered = statusOf(
      await app.as(partnerA, 'sales-agent')('GET', `${api}/customers/${id}`),
      200,
    )
    expect(uncovered.json).toMatchObject({
      companyName: 'Wortreich',
      primaryContact: { firstName: 'Mira', lastName: 'Adomeit' },
      routes: [{ route: 'partner-must-attest', scenario: 1, customerMessage: english }],
      agreement: {
        templateId: mca.templateId,
        direct: { provided: false },
        attestation: { provided: false, acceptance: { counts: false } },
      },
      tasks: [{ kind: 'attest' }],
    })
    const permissions = at(uncovered.json, 'permissions')
    const attestation = Array.isArray(permissions)
      ? permissions.find((each) => at(each, 'action') === 'attest')
      : undefined
    expect(attestation).toMatchObject({
      allowed: false,
      roles: ['global-admin', 'admin-agent', 'helpdesk-agent'],
    })
    expect(at(attestation, 'reason')).toContain(textAt(uncovered, 'routes.0.edition'))
    const colleagues = at(attestation, 'colleagues')
    expect(Array.isArray(colleagues) && colleagues.map((each) => at(each, 'id'))).toContain(
      userIdOf(partnerA, 'helpdesk-agent'),
    )
    statusOf(await attest(app, partnerA, 'helpdesk-agent', id), 201)
    const covered = await agent()('GET', `${api}/customers/${id}`)
    expect(covered.json).toMatchObject({
      routes: [{ route: 'covered', coveredBy: 'attestation' }],
      agreement: {
        attestation: {
          provided: true,
          acceptance: {
            counts: true,
            contact: { firstName: 'Mira' },
            mayCorrect: true,
            strength: 'declared',
          },
        },
      },
      tasks: [],
    })
    expect(textAt(covered, 'agreement.attestation.acceptance.receiptUrl')).toContain(publicUrl)
    const inGerman = await agent()('GET', `${api}/customers/${id}`, {
      headers: { 'X-Locale': 'de-DE' },
    })
    expect(inGerman.json).not.toStrictEqual(covered.json)
    const history = statusOf(await agent()('GET', `${api}/customers/${id}/history`), 200)
    const items = at(history.json, 'items')
    const kinds = Array.isArray(items) ? items.map((each) => at(each, 'kind')) : []
    expect(kinds.toSorted()).toStrictEqual([
      'attestation-withdrawn',
      'attested',
      'attested',
      'customer-added',
      'ordered',
      'relationship-began',
    ])
  })

  test('a preview says everything that is wrong at once and records nothing', async () => {
    const id = await createTestCustomer(app, partnerA)
    const path = `${api}/customers/${id}/attestations/preview`
    const wrong = await agent()('POST', path, {
      body: { primaryContact: { firstName: 'Mira', email: 'nobody' }, dateAgreed: '2999-01-01' },
    })
    statusOf(wrong, 400)
    for (const field of ['lastName', 'email', 'dateAgreed']) expect(wrong.text).toContain(field)
    const body = attestationBody()
    const good = statusOf(await agent()('POST', path, { body }), 200)
    expect(good.json).toMatchObject({
      version: 2,
      primaryContact: body.primaryContact,
      opensNothing: false,
      routeAfter: { route: 'covered' },
    })
    expect(good.json).not.toHaveProperty('duplicate')
    const none = await agent()('GET', `${api}/customers/${id}/acceptances`)
    expect(none.json).toStrictEqual({ items: [] })
    statusOf(await agent()('POST', `/v1/customers/${id}/agreements`, { body }), 201)
    const again = statusOf(await agent()('POST', path, { body }), 200)
    const recorded = await agent()('GET', `${api}/customers/${id}/acceptances`)
    expect(textAt(again, 'duplicate.id')).toBe(textAt(recorded, 'items.0.id'))
    statusOf(await app.as(partnerA, 'sales-agent')('POST', path, { body }), 403)
  })

  test('an invitation carries its link in every mail, and says where it would be in vain', async () => {
    const id = await createTestCustomer(app, partnerA)
    const invite = async (body: unknown) =>
      statusOf(await app.as(partnerA, 'sales-agent')('POST', `${api}/invitations`, { body }), 200)
    const open = await invite({ customerId: id, delegatedAdministration: false })
    expect(open.json).toMatchObject({
      wouldBeSentBack: false,
      customer: { id, relationshipActive: true, route: 'customer-may-accept' },
    })
    for (const mail of ['newCustomer', 'relationshipAndAgreement', 'existingCustomer']) {
      expect(textAt(open, `mails.${mail}.text`)).toContain(textAt(open, `mails.${mail}.link`))
    }
    const inGerman = await invite({ delegatedAdministration: true, language: 'de' })
    expect(textAt(inGerman, 'mails.newCustomer.text')).toContain('Guten Tag')
    await leaveUncovered(app, partnerA, id)
    const inVain = await invite({ customerId: id, delegatedAdministration: false })
    expect(inVain.json).toMatchObject({ wouldBeSentBack: true })
    const refused = await app.as(partnerA, 'helpdesk-agent')('POST', `${api}/invitations`, {
      body: { delegatedAdministration: false },
    })
    statusOf(refused, 403)
    expect(german).not.toBe('')
  })

  test('people ask for signatures, find them again, and only who may attest does', async () => {
    const id = await createTestCustomer(app, partnerA, { companyName: 'Schriftlich KG' })
    const body = {
      country: 'DE',
      language: 'de-DE',
      companyName: 'Schriftlich KG',
      signatoryFirstName: 'Mira',
      signatoryLastName: 'Adomeit',
      signatoryEmail: 'mira@schriftlich.example',
      customerTenantId: id,
    }
    const path = `${api}/attestation-requests`
    const headers = { 'MS-RequestId': randomUUID() }
    const created = statusOf(await agent()('POST', path, { body, headers }), 201)
    const again = statusOf(await agent()('POST', path, { body, headers }), 201)
    expect(again.json).toStrictEqual(created.json)
    const own = `${path}/${textAt(created, 'requestId')}`
    expect(statusOf(await agent()('GET', own), 200).json).toMatchObject({
      state: 'required',
      companyName: 'Schriftlich KG',
    })
    const early = await agent()('POST', `${own}/finalisation`, { body: { customerId: id } })
    expect(early.status).toBeGreaterThanOrEqual(400)
    const next = statusOf(await agent()('POST', `${own}/reissue`), 201)
    expect(textAt(next, 'requestId')).not.toBe(textAt(created, 'requestId'))
    statusOf(await app.as(partnerA, 'sales-agent')('POST', path, { body }), 403)
    statusOf(await app.as(partnerB, 'admin-agent')('GET', own), 404)
  })

  test('colleagues are those of the own partner whose role allows the action', async () => {
    const all = statusOf(await agent()('GET', `${api}/colleagues`), 200)
    const may = statusOf(await agent()('GET', `${api}/colleagues?action=attest`), 200)
    expect(idsOf(all.json)).toContain(userIdOf(partnerA, 'sales-agent'))
    expect(idsOf(may.json)).not.toContain(userIdOf(partnerA, 'sales-agent'))
    expect(idsOf(may.json)).toContain(userIdOf(partnerA, 'helpdesk-agent'))
    statusOf(await agent()('GET', `${api}/colleagues?action=fly`), 400)
    const providers = await app.as(resellerF, 'sales-agent')('GET', `${api}/partners`)
    expect(idsOf(providers.json)).toContain(providerC.id)
  })

  test('a step of adding a customer that is repeated makes no second customer, and keeps its credentials', async () => {
    const headers = { 'MS-RequestId': randomUUID() }
    const body = newCustomerBody({ companyName: 'Einmalig OHG' })
    const first = statusOf(await agent()('POST', '/v1/customers', { body, headers }), 201)
    const second = statusOf(await agent()('POST', '/v1/customers', { body, headers }), 201)
    expect(textAt(first, 'userCredentials.password')).not.toBe('')
    expect(second.json).toStrictEqual(first.json)
    expect(idsOf(await find('search=einmalig'))).toHaveLength(1)
  })

  test('a refusal of the gate leads to the screen that resolves it', async () => {
    const id = await createTestCustomer(app, partnerA)
    const first = statusOf(await order(app, partnerA, id), 403)
    expect(at(first.json, 'parameters.resolveUrl')).toBe(
      `${publicUrl}/partner/invite?customer=${id}`,
    )
    await leaveUncovered(app, partnerA, id)
    const body = orderOf(offerId)
    const refused = await agent()('POST', `/v1/customers/${id}/orders`, { body })
    expect(at(refused.json, 'parameters.resolveUrl')).toBe(
      `${publicUrl}/partner/customers/${id}/attest`,
    )
  })
})
