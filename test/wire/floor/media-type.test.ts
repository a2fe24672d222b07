import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import { partnerA } from '../../support/domain.ts'
import { attestationBody } from '../scenarios/support.ts'

let app: TestApp
let path: string

beforeAll(async () => {
  app = await openTestApp('sqlite')
  path = `/v1/customers/${await createTestCustomer(app, partnerA)}/agreements`
})
afterAll(() => app[Symbol.asyncDispose]())

const send = (type: string, raw: string) =>
  app.as(partnerA, 'admin-agent')('POST', path, { raw, headers: { 'content-type': type } })

test.each(['application/xml', 'text/xml; charset=utf-8', 'multipart/form-data; boundary=x'])(
  'a body that is %s is refused as a type that is not read',
  async (type) => {
    expect(await send(type, '<Agreement/>')).toMatchObject({
      status: 415,
      json: { errorName: 'UnsupportedMediaType' },
    })
  },
)

test('JSON is read whatever its content type says, and broken JSON is broken JSON', async () => {
  for (const type of ['text/plain', 'application/xml', 'application/json; charset=utf-8']) {
    expect(await send(type, JSON.stringify(attestationBody()))).toMatchObject({ status: 201 })
  }
  for (const type of ['application/json', 'application/x-www-form-urlencoded']) {
    expect(await send(type, ' {"type": ')).toMatchObject({
      status: 400,
      json: { errorName: 'MalformedJson' },
    })
  }
  expect(await send('application/x-www-form-urlencoded', 'type=x')).toMatchObject({ status: 415 })
})
