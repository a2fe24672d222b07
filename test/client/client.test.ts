import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ApiError } from '../../client/api-error.ts'
import { type Client, createClient } from '../../client/client.ts'
import { generateClient } from '../../tools/generate-client.ts'
import type { TestApp } from '../support/app.ts'
import { authorize, openSampleApp } from '../wire/openapi/support.ts'
import { fetchInto } from './support.ts'

const folder = join(import.meta.dirname, '..', '..', 'client')
const baseUrl = 'https://programme.example'
const kranich = '975d8498-a469-4b2e-8022-7267974a5773'
const weidenbach = 'd0c770b3-ca51-4437-9574-0956b5832d5b'

let app: TestApp
let client: Client

beforeAll(async () => {
  app = await openSampleApp()
  client = createClient({ baseUrl, fetch: fetchInto(app), token })
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
})

async function token(): Promise<string> {
  const header = await authorize(app, { upn: 'admin.agent@nordlicht.example' })
  return header.replace('Bearer ', '')
}

test('the client in the repository is the one that the document gives', async () => {
  for (const [name, text] of Object.entries(await generateClient())) {
    expect(await readFile(join(folder, name), 'utf8'), 'run: node tools/generate-client.ts').toBe(
      text,
    )
  }
})

test('it walks every customer, page after page', async () => {
  const names: string[] = []
  for await (const customer of client.items(client.listCustomers({ size: 7 }))) {
    names.push(customer.companyProfile.companyName ?? '')
  }
  expect(names.length).toBeGreaterThan(14)
  expect(new Set(names).size).toBe(names.length)
  expect(names).toContain('Kranich Apotheken OHG')
})

test('it buys for a customer that is covered', async () => {
  const line = {
    catalogItemId: 'CFQ7TTC0SMP1:0001:CFQ7TTC0SA11',
    quantity: 5,
    billingCycle: 'monthly',
    termDuration: 'P1Y',
  } as const
  const cart = await client.createCart({ customerId: kranich, body: { lineItems: [line] } })
  const { body, status } = await client.checkOutCart({ customerId: kranich, cartId: cart.body.id })
  expect(status).toBe(201)
  expect(body.orders[0]?.lineItems[0]?.quantity).toBe(5)
})

test('the closed gate is an error with its code, then it is attested and the order passes', async () => {
  const order = {
    customerId: weidenbach,
    body: {
      billingCycle: 'monthly',
      lineItems: [
        { lineItemNumber: 0, offerId: '0ffe4000-0000-4000-8000-000000000002', quantity: 3 },
      ],
    },
  } as const
  const refused: unknown = await client.createOrder(order).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(ApiError)
  expect(refused).toMatchObject({
    facts: { status: 403, code: '13605', parameters: { route: 'partner-must-attest' } },
  })
  const attested = await client.createAgreement({
    customerId: weidenbach,
    body: {
      templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
      dateAgreed: '2024-05-06',
      primaryContact: {
        firstName: 'Annika',
        lastName: 'Vollmerhaus',
        email: 'annika.vollmerhaus@weidenbach.example',
      },
    },
  })
  expect(attested.headers.get('Evidence-Entry')).toMatch(/^[0-9a-f-]{36}$/)
  expect((await client.createOrder(order)).status).toBe(201)
})

test('the example of its README runs as it is printed', async () => {
  const readme = await readFile(join(folder, 'README.md'), 'utf8')
  const [, example = ''] = /```ts\n([\s\S]*?)```/.exec(readme) ?? []
  const body = example.replaceAll(/^import .*\n/gm, '')
  const names = ['createClient', 'ApiError', 'readToken', 'fetch', 'console']
  const said: string[] = []
  const run = new Function(...names, `return (async () => {${body}})()`)
  await run(
    (options: object) => createClient({ baseUrl, ...options, fetch: fetchInto(app) }),
    ApiError,
    token,
    fetchInto(app),
    { log: (...words: unknown[]) => said.push(words.join(' ')) },
  )
  expect(said).toContain('Kranich Apotheken OHG: covered')
  expect(said).toContain('Druckerei Federkiel KG: partner-must-attest')
})
