import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { buildOpenApiDocument } from '../../../src/http/openapi/document.ts'
import { examples } from '../../../src/http/openapi/examples.ts'
import { routes } from '../../../src/http/routes.ts'
import { workLog } from '../../../src/operations/work-log.ts'
import type { TestApp } from '../../support/app.ts'
import { authorize, keep, openSampleApp } from './support.ts'

const contracts = new Map(routes.map(({ contract }) => [contract.about?.id, contract]))
/** What examples have found out for those after them. */
const kept = new Map<string, string>()
let app: TestApp

beforeAll(async () => {
  app = await openSampleApp()
})
// What an example recorded is in the log before the next one asks for it.
beforeEach(async () => {
  await workLog(app.deps)
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
})

test.each(Object.keys(examples))(
  'the example of %s works as it stands, and its answer is as declared',
  async (id) => {
    const example = examples[id]
    const contract = contracts.get(id)
    if (!example || !contract) throw new Error(`no operation ${id}`)
    const filledIn = (name: string, written: unknown): string => {
      const from = example.takes?.[name]
      const value = from === undefined ? written : kept.get(from)
      if (value === undefined) throw new Error(`nothing for ${name}`)
      return String(value)
    }
    const path = contract.path.replaceAll(/:(\w+)/g, (_whole, name: string) =>
      encodeURIComponent(filledIn(name, example.params?.[name])),
    )
    const query = new URLSearchParams(
      Object.entries(example.query ?? {}).map(([name, value]): [string, string] => [
        name,
        filledIn(name, value),
      ]),
    )
    const { method } = contract
    if (!isMethod(method)) throw new Error(method)
    const answer = await app.anybody(method, query.size === 0 ? path : `${path}?${query}`, {
      ...(example.as === undefined
        ? {}
        : { headers: { authorization: await authorize(app, example.as) } }),
      ...(example.body === undefined ? {} : { body: example.body }),
    })
    expect([answer.status, answer.status < 400 ? '' : answer.text]).toEqual([
      example.status ?? contract.status,
      '',
    ])
    for (const [name, from] of Object.entries(example.keeps ?? {}))
      kept.set(name, keep(from, answer))
  },
)

test('the document carries the examples', () => {
  const { paths } = buildOpenApiDocument(routes)
  expect(paths['/v1/customers/{customerId}/carts']?.post).toMatchObject({
    'x-example-caller': 'admin.agent@nordlicht.example',
    requestBody: { content: { 'application/json': { example: { lineItems: [{ quantity: 5 }] } } } },
  })
})

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

function isMethod(method: string): method is (typeof methods)[number] {
  return methods.some((each) => each === method)
}
