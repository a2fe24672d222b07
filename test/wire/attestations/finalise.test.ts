import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../../support/app.ts'
import { mca, partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { userIdOf } from '../../support/test-programme.ts'
import {
  accept,
  changePolicy,
  companyName,
  finalise,
  openPage,
  path,
  post,
  requestAttestation,
  sha256Of,
  statusOf,
} from './support.ts'

forEachEngine((engine) => {
  let app: TestApp
  let customerId: CustomerId
  let last = 0
  /** A signatory of this test's own, so that no request supersedes another test's. */
  const someone = () => {
    last += 1
    return { signatoryEmail: `signatory-${last}@nordlicht-werk.example` }
  }
  const summaryOf = async () => {
    const rows = await app.storage.read((tx) => tx.summaries.ofCustomer(customerId))
    return rows.find((each) => each.partnerId === partnerA.id)?.route
  }

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('what a signatory accepted covers a customer of the same name once it is finalised [W2.7-finalise W2.7-states]', async () => {
    customerId = await createTestCustomer(app, partnerA, { companyName })
    const attestationId = await requestAttestation(app, someone())
    const early = await finalise(app, customerId, { attestationId })
    expect(early).toMatchObject({ status: 409, json: { errorName: 'AttestationNotAccepted' } })
    expect((await accept(app, attestationId)).status).toBe(303)
    expect(await statusOf(app, attestationId)).toBe('accepted')
    expect(await summaryOf()).toBe('customer-may-accept')

    const answer = await finalise(app, customerId, {
      attestationId: attestationId.toUpperCase(),
      // Ignored, as wrong as they are.
      primaryContact: { firstName: 'Somebody', lastName: 'Else', email: 'no address' },
      dateAgreed: '1999-13-77',
      templateId: 'nonsense',
    })
    expect(answer.status, answer.text).toBe(201)
    expect(answer.json).toEqual({
      userId: userIdOf(partnerA, 'admin-agent'),
      primaryContact: {
        firstName: 'Mira',
        lastName: 'Adomeit',
        email: `signatory-${last}@nordlicht-werk.example`,
        phoneNumber: '+49 4841 55501',
      },
      templateId: mca.templateId,
      type: mca.name,
      dateAgreed: expect.stringMatching(/Z$/),
      agreementLink: mca.link,
    })
    const { dateAgreed } = answer.json as { dateAgreed: string }
    expect(Math.abs(Date.parse(dateAgreed) - Date.now())).toBeLessThan(60_000)
    expect(answer.headers.link).toContain(`${publicUrl}/evidence/receipts/${customerId}/`)
    expect(await statusOf(app, attestationId)).toBe('agreementCreated')
    expect(await summaryOf()).toBe('covered')
    const list = await app.as(partnerA, 'admin-agent')(
      'GET',
      `/v1/customers/${customerId}/agreements?agreementType=*`,
    )
    expect(list.json).toMatchObject({ totalCount: 1 })
  })

  test('only who may attest finalises, and the signature stays for whoever may', async () => {
    customerId = await createTestCustomer(app, partnerA, { companyName })
    const attestationId = await requestAttestation(app, someone())
    expect((await accept(app, attestationId)).status).toBe(303)
    const url = `/v1/customers/${customerId}/agreements`
    for (const role of ['sales-agent', 'billing-admin'] as const) {
      const refused = await app.as(partnerA, role)('POST', url, { body: { attestationId } })
      expect(refused.status, role).toBe(403)
    }
    expect(await statusOf(app, attestationId)).toBe('accepted')
    expect((await finalise(app, customerId, { attestationId })).status).toBe(201)
  })

  test('the attestation’s entry refers to the acceptance, which was logged when it was made', async () => {
    customerId = await createTestCustomer(app, partnerA, { companyName })
    const attestationId = await requestAttestation(app, someone())
    const accepted = await accept(app, attestationId)
    const acceptanceEntry = accepted.headers['evidence-entry'] ?? ''
    const answer = await finalise(app, customerId, { attestationId })
    const attestationEntry = answer.headers['evidence-entry'] ?? ''
    const read = await app.storage.read(async (tx) => ({
      acceptance: await tx.log.findPending(undefined, acceptanceEntry as never),
      attestation: await tx.log.findPending(customerId, attestationEntry as never),
    }))
    const acceptance = JSON.parse(read.acceptance?.entry ?? '')
    const attestation = JSON.parse(read.attestation?.entry ?? '')
    expect(acceptance).toMatchObject({ type: 'acceptance', id: acceptanceEntry })
    expect(attestation).toMatchObject({
      type: 'attestation',
      refers: [{ id: acceptanceEntry, relation: 'finalises' }],
      agreement: acceptance.agreement,
    })
    const disclosed = Object.fromEntries(
      (read.acceptance?.disclosures ?? []).map(({ encoded }) => {
        const [, name, value] = JSON.parse(Buffer.from(encoded, 'base64url').toString())
        return [name, value]
      }),
    )
    expect(disclosed).toMatchObject({
      method: 'signed',
      partner_id: partnerA.id,
      organization_name: companyName,
      contact_first_name: 'Mira',
      rendered_sha256: acceptance.agreement.sha256,
      template_id: mca.templateId,
    })
    expect(disclosed.attestation_request_id).toMatch(/^[0-9a-f]{64}$/)
    const everything = JSON.stringify(read)
    expect(everything).not.toContain(attestationId)
    expect(acceptance.agreement.locale).toBe('de-DE')
  })

  test('a company of another name or country is refused, spelling makes no difference', async () => {
    const attestationId = await requestAttestation(app, someone())
    await accept(app, attestationId)
    customerId = await createTestCustomer(app, partnerA, { companyName: 'Nordlicht Werke GmbH' })
    const other = await finalise(app, customerId, { attestationId })
    expect(other).toMatchObject({
      status: 400,
      json: { code: 800002, data: [{ field: 'companyName' }] },
    })
    customerId = await createTestCustomer(app, partnerA, { companyName, country: 'AT' })
    const abroad = await finalise(app, customerId, { attestationId })
    expect(abroad).toMatchObject({ status: 400, json: { data: [{ field: 'country' }] } })
    customerId = await createTestCustomer(app, partnerA, {
      companyName: 'NORDLICHT\u00a0 Werk ＧｍｂＨ',
    })
    expect((await finalise(app, customerId, { attestationId })).status).toBe(201)
  })

  test('one signature serves one customer, once, and 600061 names what it became [W2.7-600061]', async () => {
    const attestationId = await requestAttestation(app, someone())
    await accept(app, attestationId)
    customerId = await createTestCustomer(app, partnerA, { companyName })
    const first = await finalise(app, customerId, { attestationId })
    const entryId = first.headers['evidence-entry'] ?? ''
    const again = await finalise(app, customerId, { attestationId })
    expect(again).toMatchObject({ status: 409, json: { code: 600061 } })
    expect(again.headers.link).toContain(entryId)
    const second = await createTestCustomer(app, partnerA, { companyName })
    const elsewhere = await finalise(app, second, { attestationId })
    expect(elsewhere).toMatchObject({ status: 409, json: { errorName: 'AttestationAlreadyUsed' } })
  })

  test('600061 compares a signed attestation with declared ones [W2.7-600061]', async () => {
    const signatory = someone()
    customerId = await createTestCustomer(app, partnerA, { companyName })
    const declared = await finalise(app, customerId, {
      primaryContact: {
        firstName: 'Mira',
        lastName: 'Adomeit',
        email: signatory.signatoryEmail.toUpperCase(),
        phoneNumber: '+49 4841 55501',
      },
      templateId: mca.templateId,
      dateAgreed: '2024-03-05',
    })
    expect(declared.status, declared.text).toBe(201)
    const attestationId = await requestAttestation(app, signatory)
    await accept(app, attestationId)
    const answer = await finalise(app, customerId, { attestationId })
    expect(answer).toMatchObject({ status: 409, json: { code: 600061 } })
  })

  test('an unknown attestation id, another partner’s, and none but for a blank are refused', async () => {
    customerId = await createTestCustomer(app, partnerA, { companyName })
    const theirs = await requestAttestation(app, someone(), partnerB)
    for (const attestationId of ['nonsense', theirs]) {
      const answer = await finalise(app, customerId, { attestationId })
      expect(answer).toMatchObject({ status: 400, json: { data: [{ field: 'attestationId' }] } })
    }
    const blank = await finalise(app, customerId, { attestationId: '' })
    expect(blank.text).toContain('primaryContact')
  })

  test('for a known customer it is finalised at once, where the policy says so', async () => {
    customerId = await createTestCustomer(app, partnerA, { companyName })
    const attestationId = await requestAttestation(app, {
      ...someone(),
      customerTenantId: customerId,
    })
    await accept(app, attestationId)
    expect(await statusOf(app, attestationId)).toBe('agreementCreated')
    expect(await summaryOf()).toBe('covered')
  })

  test('what hinders finalising does not undo the acceptance, and finalising works once it is gone', async () => {
    customerId = await createTestCustomer(app, partnerA, { companyName })
    const attestationId = await requestAttestation(app, {
      ...someone(),
      customerTenantId: customerId,
    })
    await app.storage.write((tx) => tx.customers.setSuspended(customerId, true))
    expect((await accept(app, attestationId)).status).toBe(303)
    expect(await statusOf(app, attestationId)).toBe('accepted')
    const refused = await finalise(app, customerId, { attestationId })
    expect(refused).toMatchObject({ status: 403, json: { code: 900416 } })
    await app.storage.write((tx) => tx.customers.setSuspended(customerId, false))
    expect((await finalise(app, customerId, { attestationId })).status).toBe(201)
  })

  test('a request for one customer is not finalised for another of the same name', async () => {
    const named = await createTestCustomer(app, partnerA, { companyName })
    const attestationId = await requestAttestation(app, { ...someone(), customerTenantId: named })
    customerId = await createTestCustomer(app, partnerA, { companyName })
    await app.storage.write((tx) => tx.customers.setSuspended(named, true))
    await accept(app, attestationId)
    const answer = await finalise(app, customerId, { attestationId })
    expect(answer).toMatchObject({ status: 400, json: { data: [{ field: 'attestationId' }] } })
  })

  test('copies of accepting and of finalising at the same moment have one effect', async () => {
    customerId = await createTestCustomer(app, partnerA, { companyName })
    const attestationId = await requestAttestation(app, someone())
    const sha256 = sha256Of(await openPage(app, attestationId))
    const fields = { attestationid: attestationId, sha256, accepted: 'on' }
    const accepted = await Promise.all([1, 2, 3, 4, 5].map(() => post(app, '/mca/accept', fields)))
    expect(new Set(accepted.map((each) => each.headers['evidence-entry'])).size).toBe(1)
    const made = await Promise.all(
      [1, 2, 3, 4, 5].map(() => finalise(app, customerId, { attestationId })),
    )
    expect(made.map((each) => each.status).sort()).toEqual([201, 409, 409, 409, 409])
    const facts = await app.storage.read((tx) => tx.customers.findFacts(customerId))
    expect(facts?.acceptances).toMatchObject([{ method: 'signed' }])
  })

  test('under a policy that finalises nothing by itself, the partner does', async () => {
    await changePolicy(app, { finaliseSignedAutomatically: false, attestationMethods: 'signed' })
    customerId = await createTestCustomer(app, partnerA, { companyName })
    const attestationId = await requestAttestation(app, {
      ...someone(),
      customerTenantId: customerId,
    })
    await accept(app, attestationId)
    expect(await statusOf(app, attestationId)).toBe('accepted')
    expect((await finalise(app, customerId, { attestationId })).status).toBe(201)
    const read = await app.app(partnerA)('GET', `${path}/${attestationId}`)
    expect(read.json).toMatchObject({ status: 'agreementCreated', customerTenantId: customerId })
  }, 30_000)
})
