import fc from 'fast-check'
import { Value } from 'typebox/value'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { itemIds } from '../../../sample/catalogue/item-ids.ts'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import type { Route } from '../../../src/http/define-route.ts'
import { routes } from '../../../src/http/routes.ts'
import { ErrorBodySchema, ThrottledBodySchema } from '../../../src/wire/schemas/error.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import type { TestAnswer } from '../../support/ask.ts'
import { mca, partnerA, partnerB, providerC } from '../../support/domain.ts'
import { attest, fillCart, linkToken, order, textAt } from '../scenarios/support.ts'
import { anyJson, anyText, bodyFor, encode, queryFor, type World } from './arbitraries.ts'
import { worldOf } from './world.ts'

/** How many requests of a kind go to each route; `COUNTERSIGN_TEST_RUNS` makes it more. */
const runs = Number(process.env.COUNTERSIGN_TEST_RUNS ?? 8)
const seed = Number(process.env.COUNTERSIGN_TEST_SEED ?? 20_240_305)
const bound = { timeout: Math.max(60_000, runs * 2_000) }

type Ask = ReturnType<TestApp['as']>
let app: TestApp
let customerId: CustomerId
let world: World
let callers: readonly Caller[]
/** `share` of the runs: what a caller may not do is soon seen. */
type Caller = { readonly name: string; readonly ask: Ask; readonly share: number }

beforeAll(async () => {
  app = await openTestApp('sqlite')
  customerId = await createTestCustomer(app, partnerA)
  const made = await attest(app, partnerA, 'admin-agent', customerId)
  const placed = await order(app, partnerA, customerId)
  const plan = await order(app, partnerA, customerId, itemIds.azurePlan)
  const cart = await fillCart(app, partnerA, customerId)
  const ask = app.as(partnerA, 'global-admin')
  const audit = await ask('GET', '/v1/auditrecords?size=1')
  const users = await ask('GET', `/v1/customers/${customerId}/users`)
  const customer = await app.customerAdmin(customerId)
  const text = await customer('GET', `/customer/api/agreement-text?agreementType=${mca.name}`)
  world = worldOf({
    customerId,
    acceptanceId: made.headers['evidence-entry'] ?? '',
    orderId: textAt(placed, 'id'),
    subscriptionIds: [placed, plan].map((each) => textAt(each, 'lineItems.0.subscriptionId')),
    cartId: cart.split('/').at(-2) ?? '',
    recordId: textAt(audit, 'items.0.id'),
    userId: textAt(users, 'items.0.id'),
    sha256: textAt(text, 'sha256'),
    token: await linkToken(app, partnerB),
  })
  callers = [
    { name: 'a user', ask, share: 1 },
    { name: 'software', ask: app.app(partnerA), share: 0.5 },
    { name: 'a user of a provider', ask: app.as(providerC, 'admin-agent'), share: 0.25 },
    { name: 'a customer', ask: customer, share: 0.5 },
    { name: 'nobody', ask: app.anybody, share: 0.25 },
  ]
})
afterAll(() => app[Symbol.asyncDispose]())

/** These would take the customer away from all the other requests. */
const ending = /^(DELETE|PATCH) \/v1\/customers\/:customerId$/
/** Business time goes on here by years, which is a test of renewals and not of input. */
const clock = 'POST /sandbox/clock'

type Request = {
  readonly url: string
  readonly raw: string | undefined
  readonly headers: Record<string, string>
}

const headerNames = [
  'ms-requestid',
  'ms-correlationid',
  'ms-continuationtoken',
  'ms-cv',
  'x-locale',
  'accept-language',
  'if-match',
  'accept',
  'content-type',
  'x-http-method-override',
  'cookie',
]
/** What a client can put into a header at all. */
const headerValue = anyText.map((text) =>
  text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '').slice(0, 300),
)

/** An empty segment would be the path of another route. */
function toSegment(text: string): string {
  return encode(text === '' ? ' ' : text)
}

function goodFor(name: string): readonly string[] {
  return (world[name.toLowerCase()] ?? ['5e5e5e5e-0000-4000-8000-000000000000']).map(String)
}

function requestTo({ method, path, contract }: Route): fc.Arbitrary<Request> {
  const isEnding = ending.test(`${method} ${path}`)
  const segments = path.split('/').map((segment) =>
    segment.startsWith(':')
      ? fc.oneof(
          {
            arbitrary: isEnding
              ? fc.constant('5e5e5e5e-0000-4000-8000-000000000000')
              : segment === ':customerId'
                ? fc.constant(String(customerId))
                : fc.constantFrom(...goodFor(segment.slice(1))),
            weight: 7,
          },
          { arbitrary: anyText.map(toSegment), weight: 1 },
        )
      : fc.constantFrom(segment, segment, segment.toUpperCase()),
  )
  const query = queryFor(contract.query, world)
  const isClock = `${method} ${path}` === clock
  const body = isClock ? fc.constant({ advanceDays: -1 }) : bodyFor(contract.body, world)
  const raw =
    method === 'GET' || method === 'HEAD'
      ? fc.constant(undefined)
      : fc.oneof(
          { arbitrary: body.map((each) => JSON.stringify(each)), weight: 8 },
          { arbitrary: contract.accepts === 'form' ? query : anyText, weight: 1 },
          { arbitrary: fc.constant(undefined), weight: 1 },
        )
  const headers = fc.dictionary(fc.constantFrom(...headerNames), headerValue, { maxKeys: 3 })
  return fc
    .tuple(fc.tuple(...segments), query, raw, headers)
    .map(([parts, search, text, extra]) => ({
      url: `${parts.join('/') || '/'}${search === '' ? '' : `?${search}`}`,
      raw: text,
      headers: extra,
    }))
}

/** What is wrong with an answer, or nothing. */
function fault({ contract, method }: Route, answer: TestAnswer): string | undefined {
  const { status, json, text } = answer
  if (status >= 500) return `${status} ${text}`
  if (answer.headers['ms-requestid'] === undefined) return 'no MS-RequestId'
  if (method === 'HEAD' || status === 204) return text === '' ? undefined : 'a body'
  const isPage = answer.headers['content-type']?.startsWith('text/html') === true
  if (status >= 300 && status < 400) return answer.headers.location ? undefined : 'no Location'
  if (status === 429 && !isPage) {
    return Value.Check(ThrottledBodySchema, json) ? undefined : `429 ${text}`
  }
  if (status >= 400) {
    if (isPage && contract.auth === 'public') return undefined
    return Value.Check(ErrorBodySchema, json) ? undefined : `${status} ${text}`
  }
  const declared = status === contract.status ? contract.answer : contract.about?.also?.[status]
  if (declared === undefined) {
    return contract.answer === undefined ? undefined : `undeclared status ${status}`
  }
  if (typeof declared === 'string') {
    const type = answer.headers['content-type'] ?? 'nothing'
    return declared === 'nothing' ||
      declared.includes('*') ||
      type.startsWith(declared.split(';')[0] ?? '')
      ? undefined
      : `${type} in place of ${declared}`
  }
  return Value.Check(declared, json) ? undefined : `${status} is not as declared: ${text}`
}

test.each(routes.map((route) => [`${route.method} ${route.path}`, route] as const))(
  '%s answers whatever is sent with a declared success or the shape of an error [W14-shapes W14-mistakes-never-5xx W1.8-5xx]',
  async (_name, route) => {
    for (const { name, ask, share } of callers) {
      await fc.assert(
        fc.asyncProperty(requestTo(route), async ({ url, raw, headers }) => {
          const method = route.method as Parameters<Ask>[0]
          const answer = await ask(method, url, { headers, ...(raw === undefined ? {} : { raw }) })
          expect(fault(route, answer), `${name}: ${method} ${url} ${raw ?? ''}`).toBeUndefined()
        }),
        { numRuns: Math.max(1, Math.round(runs * share)), seed },
      )
    }
    expect(app.unexpected).toEqual([])
  },
  bound.timeout,
)

test('a path that nobody knows answers the shape of an error, whatever it is [W14-shapes W10-1000]', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyText.map(toSegment), { maxLength: 4 }),
      fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE'),
      anyJson,
      async (parts, method, body) => {
        const url = `/v1/nothing/${parts.join('/')}`
        const answer = await app.as(partnerA, 'global-admin')(
          method as Parameters<Ask>[0],
          url,
          method === 'GET' ? {} : { body },
        )
        expect(answer.status, url).toBeGreaterThanOrEqual(400)
        expect(answer.status, url).toBeLessThan(500)
        expect(Value.Check(ErrorBodySchema, answer.json), answer.text).toBe(true)
      },
    ),
    { numRuns: runs * 10, seed },
  )
})
