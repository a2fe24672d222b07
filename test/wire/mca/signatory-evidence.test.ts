import { afterAll, beforeAll, expect, test } from 'vitest'
import { parseBase64 } from '../../../src/transparency/base64.ts'
import { parseDisclosure } from '../../../src/transparency/disclosures.ts'
import { openTestApp, type TestApp } from '../../support/app.ts'
import { publishEverything } from '../../support/receipts.ts'
import { forEachEngine } from '../../support/storage.ts'
import { accept, post, requestAttestation } from '../attestations/support.ts'

const namesOf = (disclosures: readonly string[]) =>
  Object.fromEntries(
    disclosures.map((each) => {
      const found = parseDisclosure(each)
      return [found?.name ?? '', found?.value]
    }),
  )

forEachEngine((engine) => {
  let app: TestApp
  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())
  const request = (signatoryEmail: string) => requestAttestation(app, { signatoryEmail })
  const receiptOf = (id: string) => app.anybody('GET', `/mca/receipt?attestationid=${id}`)

  test('whoever accepted has the receipt, with their own data and the exact text, without an account', async () => {
    const attestationId = await request('holder@evidence.example')
    const accepted = await accept(app, attestationId)
    await publishEverything(app.deps)
    const receipt = await receiptOf(attestationId)
    expect(receipt.status).toBe(200)
    expect(receipt.headers['content-disposition']).toBe(
      'attachment; filename="acceptance.receipt.json"',
    )
    expect(receipt.headers['cache-control']).toContain('no-store')
    const file = JSON.parse(receipt.text)
    const entry = JSON.parse(Buffer.from(parseBase64(file.entry) ?? []).toString())
    expect(entry).toMatchObject({ type: 'acceptance', id: accepted.headers['evidence-entry'] })
    expect(namesOf(file.disclosures)).toMatchObject({
      method: 'signed',
      contact_email: 'holder@evidence.example',
    })
    expect(file.documents).toMatchObject([{ sha256: entry.agreement.sha256 }])
    for (const language of ['en', 'de']) {
      const path = `/mca/certificate?attestationid=${attestationId}&language=${language}`
      const certificate = await app.anybody('GET', path)
      expect([certificate.status, certificate.headers['content-type']]).toEqual([
        200,
        'application/pdf',
      ])
      expect(certificate.text.startsWith('%PDF-')).toBe(true)
    }
  })

  test('whoever declined has the receipt of that, and no certificate', async () => {
    const attestationId = await request('decliner@evidence.example')
    await post(app, '/mca/decline', { attestationid: attestationId, reason: 'not now' })
    await publishEverything(app.deps)
    const file = JSON.parse((await receiptOf(attestationId)).text)
    expect(namesOf(file.disclosures)).toMatchObject({ reason: 'not now' })
    const certificate = await app.anybody('GET', `/mca/certificate?attestationid=${attestationId}`)
    expect(certificate.status).toBe(404)
  })

  test('a link that nobody answered, or nobody gave out, leads to nothing', async () => {
    const unanswered = await request('reader@evidence.example')
    for (const id of [unanswered, crypto.randomUUID(), '', 'x']) {
      const refused = await receiptOf(id)
      expect([refused.status, refused.headers['content-type']]).toEqual([
        404,
        'text/html; charset=utf-8',
      ])
    }
  })
})
