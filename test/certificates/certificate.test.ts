import { createHash } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type CustomerId, toAcceptanceId, toEntryId } from '../../src/base/identifiers.ts'
import { erasePerson } from '../../src/operations/erase-person.ts'
import { withdrawAcceptance } from '../../src/operations/withdraw-acceptance.ts'
import { parseReceipt } from '../../src/transparency/receipt.ts'
import { createTestCustomer, openTestApp, publicUrl, type TestApp } from '../support/app.ts'
import { mca, partnerA, partnerB } from '../support/domain.ts'
import { agentOf } from '../support/inputs.ts'
import { operator } from '../support/programme.ts'
import { disclosed, expectValid, publishEverything } from '../support/receipts.ts'
import { forEachEngine } from '../support/storage.ts'
import { readAttachments } from './support/read-attachments.ts'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const attest = async (customerId: CustomerId, email: string) => {
    const answer = await app.as(partnerA, 'admin-agent')(
      'POST',
      `/v1/customers/${customerId}/agreements`,
      {
        body: {
          primaryContact: { firstName: 'Mira', lastName: 'Adomeit', email },
          templateId: mca.templateId,
          dateAgreed: '2024-03-05',
        },
      },
    )
    expect(answer.status, answer.text).toBe(201)
    return toEntryId(answer.headers['evidence-entry'] ?? '')
  }
  const addressOf = (customerId: CustomerId, entryId: string, query = '') =>
    `/evidence/certificates/${customerId}/${entryId}.pdf${query}`
  const getPdf = async (path: string) => {
    const token = await app.tokenOf(partnerA, 'admin-agent')
    const answer = await app.server.inject({
      method: 'GET',
      url: path,
      headers: { authorization: `Bearer ${token}` },
    })
    expect(answer.statusCode, answer.payload.slice(0, 500)).toBe(200)
    expect(answer.headers['content-type']).toBe('application/pdf')
    return answer.rawPayload
  }
  const receiptIn = (pdf: Buffer, entryId: string) => {
    const receipt = readAttachments(pdf).get(`${entryId}.receipt.json`)
    const parsed = parseReceipt(receipt?.toString() ?? '')
    if (!parsed) throw new Error('no receipt is attached')
    return parsed
  }

  test('a certificate carries the receipt and the exact text, and the receipt proves both', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const entryId = await attest(customerId, 'mira.1@kunde.example')
    const early = await app.as(partnerA, 'admin-agent')('GET', addressOf(customerId, entryId))
    expect(early).toMatchObject({ status: 202, json: { state: 'pending' } })
    expect(early.headers['retry-after']).toBe('1')
    await publishEverything(app.deps)
    const pdf = await getPdf(addressOf(customerId, entryId))
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7')
    expect(pdf.subarray(-6).toString().trim()).toBe('%%EOF')
    const receipt = receiptIn(pdf, entryId)
    const origin = await app.storage.read((tx) => tx.state.findLogOrigin())
    await expectValid(app.deps, origin ?? '', receipt)
    expect(disclosed(receipt)).toMatchObject({ contact_email: 'mira.1@kunde.example' })
    const { agreement } = JSON.parse(Buffer.from(receipt.entry, 'base64').toString())
    const files = [...readAttachments(pdf)]
    const [, text] = files.find(([name]) => name.startsWith('agreement-')) ?? []
    expect(
      createHash('sha256')
        .update(text ?? '')
        .digest('hex'),
    ).toBe(agreement.sha256)
    expect(files.map(([name]) => name)).toHaveLength(2)
  })

  test('the same record gives the same bytes at any later time, in each language its own', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const entryId = await attest(customerId, 'mira.2@kunde.example')
    await publishEverything(app.deps)
    const first = await getPdf(addressOf(customerId, entryId, '?language=de'))
    await attest(await createTestCustomer(app, partnerA), 'mira.3@kunde.example')
    await publishEverything(app.deps)
    await app.moveClock(400 * 86_400_000)
    expect((await getPdf(addressOf(customerId, entryId, '?language=de'))).equals(first)).toBe(true)
    const english = await getPdf(addressOf(customerId, entryId.toUpperCase(), '?language=en'))
    expect(english.equals(first)).toBe(false)
    expect(first.toString('latin1')).toContain('/Lang (de-DE)')
    expect(english.toString('latin1')).toContain('/Lang (en-US)')
    expect(english.toString('latin1')).toContain(`QR code with the address ${publicUrl}/verify`)
    const wrong = await app.as(partnerA, 'admin-agent')(
      'GET',
      addressOf(customerId, entryId, '?language=fr'),
    )
    expect(wrong.status).toBe(400)
  })

  test('a certificate after an erasure shows nobody any more', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const email = 'mira.4@kunde.example'
    const entryId = await attest(customerId, email)
    await publishEverything(app.deps)
    const before = await getPdf(addressOf(customerId, entryId))
    const report = await erasePerson(app.deps, operator, {
      person: { kind: 'email', customerId, email },
      basis: 'request-of-the-person',
    })
    expect(report.disclosedTo).toMatchObject([{ entryId, kind: 'partner', id: partnerA.id }])
    const after = await getPdf(addressOf(customerId, entryId))
    expect(after.equals(before)).toBe(false)
    expect(disclosed(receiptIn(after, entryId))).not.toHaveProperty('contact_email')
    expect(disclosed(receiptIn(before, entryId))).toHaveProperty('contact_email')
  })

  test('whoever may not see the receipt sees no certificate, and only acceptances have one', async () => {
    const customerId = await createTestCustomer(app, partnerA)
    const entryId = await attest(customerId, 'mira.5@kunde.example')
    await publishEverything(app.deps)
    const path = addressOf(customerId, entryId)
    expect(await app.as(partnerB, 'global-admin')('GET', path)).toMatchObject({
      status: 404,
      json: { code: 60003 },
    })
    expect(await app.anybody('GET', path)).toMatchObject({ status: 401 })
    const admin = await app.customerAdmin(customerId)
    expect((await admin('GET', path)).status).toBe(200)
    const withdrawal = await withdrawAcceptance(app.deps, agentOf(partnerA), {
      customerId,
      acceptanceId: toAcceptanceId(entryId),
      reason: 'a mistake',
    })
    await publishEverything(app.deps)
    for (const name of [`${withdrawal.entryId}.pdf`, `${entryId}.txt`, 'nonsense.pdf']) {
      const unknown = `/evidence/certificates/${customerId}/${name}`
      expect((await admin('GET', unknown)).status, name).toBe(404)
    }
  })
})
