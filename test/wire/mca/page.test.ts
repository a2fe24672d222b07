import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishAgreementText } from '../../../src/operations/publish-agreement-text.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { day, mca, partnerA } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'
import { operator } from '../../support/test-programme.ts'
import {
  accept,
  companyName,
  openPage,
  path,
  post,
  requestAttestation,
  sha256Of,
  statusOf,
} from '../attestations/support.ts'

const maxPageBytes = 60_000

forEachEngine((engine) => {
  let app: TestApp
  let last = 0
  const request = (parts: object = {}) => {
    last += 1
    return requestAttestation(app, { signatoryEmail: `reader-${last}@page.example`, ...parts })
  }

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  test('the page shows partner, company, the exact text in the signatory’s language and an empty box', async () => {
    const page = await openPage(app, await request())
    expect(page.status).toBe(200)
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(page.text).toContain('<html lang="de">')
    expect(page.text).toContain(partnerA.name)
    expect(page.text).toContain('Mira Adomeit')
    expect(page.text).toContain(companyName)
    expect(page.text).toContain('Sample text DE de-DE.')
    expect(page.text).toMatch(/<input type="checkbox" name="accepted" value="on" required>/)
    const published = await app.anybody('GET', `/agreements/${sha256Of(page)}`)
    expect(published.text).toContain('Sample text DE de-DE.')
    // No other text is named anywhere.
    const hashes = page.text.match(/\b[0-9a-f]{64}\b/g)
    expect(new Set(hashes)).toStrictEqual(new Set([sha256Of(page)]))
  })

  test('it runs no script, loads nothing, is small, and leaks its address to nobody', async () => {
    const page = await openPage(app, await request())
    expect(Buffer.byteLength(page.text)).toBeLessThan(maxPageBytes)
    expect(page.text).not.toMatch(/<script|<img|<link|\son\w+=/i)
    expect(page.text).toContain('name="viewport"')
    expect(page.headers['referrer-policy']).toBe('no-referrer')
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'; style-src 'sha256-/,
    )
    expect(page.headers['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(page.headers['x-robots-tag']).toContain('noindex')
  })

  test('English where the signatory’s language is not spoken here, and the text in another on demand', async () => {
    const attestationId = await request({ language: 'fr-FR' })
    const english = await openPage(app, attestationId)
    expect(english.text).toContain('<html lang="en">')
    expect(english.text).toContain('Sample text DE en-US.')
    expect(english.text).toContain('language=de-DE')
    const german = await openPage(app, attestationId, '&language=de-DE')
    expect(german.text).toContain('Sample text DE de-DE.')
    const near = await openPage(app, await request({ country: 'AT', language: 'de-CH' }))
    expect(near.text).toContain('Sample text AT de-DE.')
  })

  test('accepting is recorded once, and a second visit shows what happened', async () => {
    const attestationId = await request()
    const answer = await accept(app, attestationId)
    expect(answer).toMatchObject({
      status: 303,
      headers: { location: `/mca?attestationid=${attestationId}` },
    })
    const page = await openPage(app, attestationId)
    expect(page.text).toContain('zugestimmt')
    expect(page.text).toContain(answer.headers['evidence-entry'])
    expect(page.text).not.toContain('<form')
    const again = await post(app, '/mca/decline', { attestationid: attestationId, reason: 'no' })
    expect(again.status).toBe(409)
    expect(await statusOf(app, attestationId)).toBe('accepted')
  })

  test('without the tick, and of another text, nothing is accepted', async () => {
    const attestationId = await request()
    const sha256 = sha256Of(await openPage(app, attestationId))
    const unticked = await post(app, '/mca/accept', { attestationid: attestationId, sha256 })
    expect(unticked.status).toBe(400)
    expect(unticked.text).toContain('role="alert"')
    for (const accepted of ['off', 'false', 'no', '0', '', 'onwards', 'x'.repeat(50)]) {
      const fields = { attestationid: attestationId, sha256, accepted }
      const refused = await post(app, '/mca/accept', fields)
      expect(refused.status, accepted).toBe(400)
      expect(refused.text).toContain('Setzen Sie das Häkchen')
    }
    const other = await post(app, '/mca/accept', {
      attestationid: attestationId,
      sha256: 'ab'.repeat(32),
      accepted: 'on',
    })
    expect(other.status).toBe(409)
    expect(sha256Of(other)).toBe(sha256)
    expect(await statusOf(app, attestationId)).toBe('pending')
  })

  test('a text that was replaced while it was read must be read anew', async () => {
    const attestationId = await request({ country: 'US', language: 'en-US' })
    const sha256 = sha256Of(await openPage(app, attestationId))
    await publishAgreementText(app.deps, operator, {
      agreementType: mca.name,
      rank: 3,
      country: 'US',
      language: 'en-US',
      effectiveOn: day('2024-01-01'),
      mediaType: 'text/markdown',
      bytes: Buffer.from('# Third\n\n1. **Bold** <b>not markup</b> & more\n'),
    })
    const fields = { attestationid: attestationId, sha256, accepted: 'on' }
    const answer = await post(app, '/mca/accept', fields)
    expect(answer.status, answer.text).toBe(409)
    expect(sha256Of(answer)).not.toBe(sha256)
    expect(answer.text).toContain('<strong>Bold</strong> &lt;b&gt;not markup&lt;/b&gt; &amp; more')
  })

  test('declining is recorded with its reason, for the partner to read', async () => {
    const attestationId = await request()
    await openPage(app, attestationId)
    const reason = 'Wrong <company>'
    const answer = await post(app, '/mca/decline', { attestationid: attestationId, reason })
    expect(answer.status).toBe(303)
    const page = await openPage(app, attestationId)
    expect(page.text).toContain('abgelehnt')
    const read = await app.app(partnerA)('GET', `${path}/${attestationId}`)
    // Clients know no word for it.
    expect(read.json).toMatchObject({
      status: 'expired',
      declinedAt: expect.any(String),
      declineReason: reason,
    })
    const entryId = answer.headers['evidence-entry'] ?? ''
    const entry = await app.storage.read((tx) => tx.log.findPending(undefined, entryId as never))
    expect(JSON.parse(entry?.entry ?? '')).toMatchObject({ type: 'decline' })
    expect((await accept(app, attestationId)).status).not.toBe(303)
  })

  test('a reason of several lines is taken as it was written, and one that is too long comes back', async () => {
    const attestationId = await request()
    const long = await post(app, '/mca/decline', {
      attestationid: attestationId,
      reason: 'x'.repeat(501),
    })
    expect(long.status).toBe(400)
    expect(long.text).toContain('role="alert"')
    expect(long.text).toMatch(/<textarea[^>]*aria-invalid="true"[^>]*>x{501}</)
    expect(long.text).toContain('<details open>')
    expect(await statusOf(app, attestationId)).toBe('pending')
    // As browsers send it: 500 characters to the reader, 501 on the wire.
    const reason = `${'x'.repeat(250)}\r\n${'y'.repeat(249)}`
    const fields = { attestationid: attestationId, reason }
    expect((await post(app, '/mca/decline', fields)).status).toBe(303)
    const read = await app.app(partnerA)('GET', `${path}/${attestationId}`)
    expect(read.json).toMatchObject({ declineReason: reason.replace('\r', '') })
  })

  test('who must decide instead is named to the partner; the link ends and answers for nobody else', async () => {
    const customerTenantId = await createTestCustomer(app, partnerA, { companyName })
    const attestationId = await request({ customerTenantId })
    const sha256 = sha256Of(await openPage(app, attestationId))
    const link = { attestationid: attestationId }
    const wrong = { ...link, firstName: ' ', lastName: 'Okonjo', email: 'nobody' }
    const refused = await post(app, '/mca/forward', wrong)
    expect(refused.status).toBe(400)
    expect(refused.text.match(/aria-invalid="true"/g)).toHaveLength(2)
    expect(refused.text).toContain('value="Okonjo"')
    expect(refused.text).toContain('value="nobody"')
    expect(await statusOf(app, attestationId)).toBe('pending')
    const person = { firstName: 'Ada', lastName: 'Okonjo', email: 'ada@page.example' }
    expect((await post(app, '/mca/forward', { ...link, ...person })).status).toBe(303)
    const page = await openPage(app, attestationId)
    expect(page.text).toContain('Ada Okonjo')
    expect(page.text).not.toContain('<form')
    const late = await post(app, '/mca/accept', { ...link, sha256, accepted: 'on' })
    expect(late.status).toBe(409)
    const read = await app.app(partnerA)('GET', `${path}/${attestationId}`)
    expect(read.json).toMatchObject({
      declineReason: 'Another signatory: Ada Okonjo <ada@page.example>',
    })
    const tasks = () =>
      app.storage.read((tx) => tx.tasks.listOfCustomer(customerTenantId, partnerA.id))
    expect(await tasks()).toMatchObject([{ kind: 'new-signing-link-asked', state: 'open' }])
    await request({ customerTenantId, signatoryEmail: person.email })
    expect(await tasks()).toMatchObject([{ kind: 'new-signing-link-asked', state: 'done' }])
  })

  test('no page holds an address at which somebody else could answer with this link', async () => {
    const attestationId = await request()
    const { text } = await openPage(app, attestationId)
    const mails = text.match(/href="mailto:[^"]*"/g) ?? []
    expect(mails.length).toBeGreaterThan(0)
    for (const mail of mails) expect(mail).not.toContain(attestationId)
  })

  test('an expired link accepts nothing and offers a new one to the same address only', async () => {
    const customerTenantId = await createTestCustomer(app, partnerA, { companyName })
    const attestationId = await request({ expirationTime: 5, customerTenantId })
    const sha256 = sha256Of(await openPage(app, attestationId))
    const early = await post(app, '/mca/new-link', { attestationid: attestationId })
    expect(early.status).toBe(409)
    await app.moveClock(5 * 60_000)
    const fields = { attestationid: attestationId, sha256, accepted: 'on' }
    expect((await post(app, '/mca/accept', fields)).status).toBe(409)
    const page = await openPage(app, attestationId)
    expect(page.text).toContain('action="/mca/new-link"')
    expect(page.text).not.toContain('type="email"')
    expect((await post(app, '/mca/new-link', { attestationid: attestationId })).status).toBe(303)
    await post(app, '/mca/new-link', { attestationid: attestationId })
    expect((await openPage(app, attestationId)).text).toContain('wurde um einen neuen Link gebeten')
    const read = await app.app(partnerA)('GET', `${path}/${attestationId}`)
    expect(read.json).toMatchObject({ status: 'expired', newLinkRequestedAt: expect.any(String) })
    const tasks = await app.as(partnerA, 'admin-agent')('GET', '/partner/api/tasks')
    const { items } = tasks.json as { items: { kind: string; customerId: string }[] }
    const asked = items.filter((each) => each.kind === 'new-signing-link-asked')
    expect(asked).toMatchObject([{ customerId: customerTenantId }])
    expect(tasks.text).not.toContain(attestationId)
    // A new request answers the task.
    await requestAttestation(app, { customerTenantId, signatoryEmail: 'else@page.example' })
    const after = await app.as(partnerA, 'admin-agent')('GET', '/partner/api/tasks')
    expect(after.text).not.toContain('new-signing-link-asked')
  })

  test('what a partner wrote about a company cannot become markup', async () => {
    const hostile = '"><script>alert(1)</script>'
    const page = await openPage(app, await request({ companyName: hostile }))
    expect(page.text).not.toContain('<script>')
    expect(page.text).toContain('&lt;script&gt;')
  })

  test('links that nobody gave out lead to one page, and too many of them to none; a true one works always', async () => {
    const before = await request()
    const german = await openPage(app, 'nonsense', '&language=de-DE')
    expect(german.text).toContain('<html lang="de">')
    const statuses: number[] = []
    for (const wrong of ['', 'nonsense', '00000000-0000-4000-8000-000000000000']) {
      statuses.push((await openPage(app, wrong)).status)
    }
    expect(statuses).toEqual([404, 404, 404])
    for (let attempt = 0; attempt < 10; attempt += 1) await openPage(app, `wrong-${attempt}`)
    const limited = await openPage(app, 'wrong-again')
    expect(limited).toMatchObject({ status: 429, headers: { 'retry-after': '300' } })
    expect((await openPage(app, 'wrong-again', '&language=de')).text).toContain('Bitte warten Sie')
    for (let visit = 0; visit < 12; visit += 1) {
      expect((await openPage(app, before)).status).toBe(200)
    }
    expect((await accept(app, before)).status).toBe(303)
    expect(await openPage(app, 'still-wrong')).toMatchObject({ status: 429 })
  })
})
