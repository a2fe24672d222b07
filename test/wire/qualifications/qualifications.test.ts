import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

forEachEngine((engine) => {
  let app: TestApp
  let old: string
  let newer: string

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  beforeEach(async () => {
    const id = await createTestCustomer(app, partnerA)
    old = `/v1/customers/${id}/qualification`
    newer = `/v1/customers/${id}/qualifications`
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const ask: ReturnType<TestApp['as']> = (...request) => app.as(partnerA, 'admin-agent')(...request)

  test('a new customer has none [W3.7-get-old]', async () => {
    expect(await app.app(partnerA)('GET', old)).toMatchObject({
      status: 200,
      json: { qualification: 'none' },
    })
    expect(await app.app(partnerA)('GET', newer)).toMatchObject({ status: 200, json: [] })
  })

  test('the older form holds at once and alone [W3.7-put-old W3.7-get-old W3.7-values]', async () => {
    const body = { Qualification: 'Education', Attributes: null }
    expect(await ask('PUT', old, { body })).toMatchObject({
      status: 200,
      json: { qualification: 'education' },
    })
    await ask('PUT', old, { body: { qualification: 'nonprofit' } })
    expect((await ask('GET', old)).json).toEqual({ qualification: 'nonprofit' })
    expect((await ask('GET', newer)).json).toMatchObject([
      { qualification: 'Nonprofit', vettingStatus: 'Approved' },
    ])
    await ask('PUT', old, { body: { qualification: 'none' } })
    expect((await ask('GET', newer)).json).toEqual([])
  })

  test('education begins in review, with its date in both spellings, and does not hold yet [W3.7-post W3.7-list W3.7-values]', async () => {
    const body = { qualification: 'education', educationSegment: 'k12', website: 'schule.example' }
    const answer = await ask('POST', newer, { body })
    expect(answer).toMatchObject({
      status: 201,
      json: {
        qualification: 'Education',
        vettingStatus: 'InReview',
        vettingCreatedDate: expect.stringMatching(/Z$/),
        vettingCreateDate: expect.stringMatching(/Z$/),
        educationSegment: 'K12',
      },
    })
    expect((await ask('GET', newer)).json).toEqual([answer.json])
    expect((await ask('GET', old)).json).toEqual({ qualification: 'none' })
  })

  test('asking again does not undo an approval', async () => {
    await ask('PUT', old, { body: { qualification: 'education' } })
    const answer = await ask('POST', newer, { body: { qualification: 'Education' } })
    expect(answer.json).toMatchObject({ vettingStatus: 'Approved' })
  })

  test('a government needs its code, in either form [W3.7-government-code]', async () => {
    const body = { qualification: 'GovernmentCommunityCloud' }
    for (const [method, path] of [
      ['PUT', old],
      ['POST', newer],
    ] as const) {
      expect(await ask(method, path, { body })).toMatchObject({
        status: 400,
        json: { data: [{ field: 'code', problem: 'missing' }] },
      })
      expect((await ask(method, `${path}?Code=12345`, { body })).status).toBeLessThan(300)
    }
    expect((await ask('GET', old)).json).toEqual({ qualification: 'governmentcommunitycloud' })
  })

  test.each(['nonprofit', 'none', 'other'])(
    '%s cannot be asked for by the newer form [W3.7-nonprofit-read-only]',
    async (word) => {
      expect(await ask('POST', newer, { body: { qualification: word } })).toMatchObject({
        status: 400,
        json: { data: [{ field: 'qualification', problem: 'unknown-value' }] },
      })
    },
  )

  test('writing needs a person with the role; another partner learns nothing', async () => {
    const body = { qualification: 'education' }
    expect(await app.app(partnerA)('PUT', old, { body })).toMatchObject({
      status: 403,
      json: { code: 900329 },
    })
    expect(await app.as(partnerA, 'standard-user')('POST', newer, { body })).toMatchObject({
      status: 403,
      json: { code: 900150 },
    })
    expect(await app.as(partnerB, 'admin-agent')('GET', newer)).toMatchObject({
      status: 404,
      json: { code: 60003 },
    })
  })
})
