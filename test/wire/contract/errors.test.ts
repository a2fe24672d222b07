import { beforeAll, expect, test } from 'vitest'
import { itemIds } from '../../../sample/catalogue/item-ids.ts'
import { sampleCatalogue } from '../../../sample/catalogue/sample-catalogue.ts'
import { type CustomerId, toPartnerId } from '../../../src/base/identifiers.ts'
import { isObject } from '../../../src/base/json.ts'
import type { Partner } from '../../../src/domain/partner/partner.ts'
import {
  setCustomerSuspension,
  setPartnerSuspension,
} from '../../../src/operations/set-suspension.ts'
import {
  createTestCustomer,
  newCustomerBody,
  openTestApp,
  type TestApp,
} from '../../support/app.ts'
import type { TestAnswer } from '../../support/ask.ts'
import { buildPolicy, partnerA, providerC, resellerF } from '../../support/domain.ts'
import { operator } from '../../support/test-programme.ts'
import { at, attest, offerId, order, orderOf, statusOf, textAt } from '../scenarios/support.ts'

/** An app of its own for each code, so that nothing set here is met elsewhere. */
type Scene = { readonly app: TestApp; readonly id: CustomerId }

const agent = ({ app }: Scene, partner: Partner = partnerA) => app.as(partner, 'admin-agent')
const create = (scene: Scene, body: object) => agent(scene)('POST', '/v1/customers', { body })

const brazilian = (number: string | undefined, phoneNumber: string | undefined) => {
  const { companyProfile, billingProfile } = newCustomerBody({ country: 'BR' })
  const { defaultAddress } = billingProfile
  return {
    companyProfile: { ...companyProfile, organizationRegistrationNumber: number },
    billingProfile: { ...billingProfile, defaultAddress: { ...defaultAddress, phoneNumber } },
  }
}

async function buyReservation(scene: Scene): Promise<string> {
  statusOf(await attest(scene.app, partnerA, 'admin-agent', scene.id), 201)
  statusOf(await order(scene.app, partnerA, scene.id, itemIds.azurePlan), 201)
  const placed = await order(scene.app, partnerA, scene.id, itemIds.machineReservation)
  return textAt(statusOf(placed, 201), 'lineItems.0.subscriptionId')
}

async function change(scene: Scene, subscriptionId: string, members: object) {
  const path = `/v1/customers/${scene.id}/subscriptions/${subscriptionId}`
  const read = statusOf(await agent(scene)('GET', path), 200)
  const body = { ...(isObject(read.json) ? read.json : {}), ...members }
  return agent(scene)('PATCH', path, { body })
}

async function orderNaming(scene: Scene, parts: Partial<Partner>): Promise<TestAnswer> {
  const { app } = scene
  const id = await createTestCustomer(app, providerC, { resellerId: resellerF.id })
  statusOf(await attest(app, providerC, 'admin-agent', id), 201)
  await app.storage.write((tx) => tx.partners.update({ ...resellerF, ...parts }))
  const line = { lineItemNumber: 0, offerId, quantity: 1, partnerIdOnRecord: resellerF.mpnId }
  const body = { lineItems: [line] }
  return app.as(providerC, 'admin-agent')('POST', `/v1/customers/${id}/orders`, { body })
}

const unknownId = '5e5e5e5e-0000-4000-8000-000000000000'

test.each<readonly [string, number, number, (scene: Scene) => Promise<TestAnswer>]>([
  [
    '[W10-600002 W3.1-600002] a registration number where there is none',
    400,
    600002,
    (scene) => {
      const { companyProfile, ...rest } = newCustomerBody()
      const organizationRegistrationNumber = '12345678'
      return create(scene, {
        ...rest,
        companyProfile: { ...companyProfile, organizationRegistrationNumber },
      })
    },
  ],
  [
    '[W10-600050 W3.1-600050] a malformed registration number',
    400,
    600050,
    (scene) => create(scene, brazilian('12', '+55 11 1234')),
  ],
  [
    '[W10-600051 W3.1-600051] a missing phone number',
    400,
    600051,
    (scene) => create(scene, brazilian('12345678901234', undefined)),
  ],
  [
    '[W10-800036 W3.4-reservations] a reservation that runs while the relationship is to end',
    400,
    800036,
    async (scene) => {
      await buyReservation(scene)
      const body = { relationshipToPartner: 'none' }
      return scene.app.as(partnerA, 'global-admin')('PATCH', `/v1/customers/${scene.id}`, { body })
    },
  ],
  [
    '[W3.5-blocked] a reservation of a customer that is to be deleted',
    400,
    800036,
    async (scene) => {
      await buyReservation(scene)
      return agent(scene)('DELETE', `/v1/customers/${scene.id}`)
    },
  ],
  [
    '[W10-900149] a suspended partner',
    403,
    900149,
    async (scene) => {
      await setPartnerSuspension(scene.app.deps, operator, {
        partnerId: partnerA.id,
        suspended: true,
      })
      return order(scene.app, partnerA, scene.id)
    },
  ],
  [
    '[W10-900416] a suspended customer',
    403,
    900416,
    async (scene) => {
      await setCustomerSuspension(scene.app.deps, operator, {
        customerId: scene.id,
        suspended: true,
      })
      return order(scene.app, partnerA, scene.id)
    },
  ],
  [
    '[W10-800020] an item that the catalogue no longer has',
    403,
    800020,
    async (scene) => {
      statusOf(await attest(scene.app, partnerA, 'admin-agent', scene.id), 201)
      const placed = await order(scene.app, partnerA, scene.id)
      const subscriptionId = textAt(placed, 'lineItems.0.subscriptionId')
      const offers = sampleCatalogue.offers.filter((each) => each.id !== offerId)
      await scene.app.storage.write((tx) => tx.state.setCatalogue({ ...sampleCatalogue, offers }))
      return change(scene, subscriptionId, { quantity: 3 })
    },
  ],
  [
    '[W10-800039] an order that names a suspended reseller',
    403,
    800039,
    (scene) => orderNaming(scene, { suspended: true }),
  ],
  [
    '[W10-900123 W3.11-900123] a reseller that has not signed the partner agreement',
    403,
    900123,
    (scene) => orderNaming(scene, { partnerAgreementSigned: false }),
  ],
  [
    '[W10-900124 W5.5-900124] a partner that has not signed the partner agreement',
    403,
    900124,
    async (scene) => {
      const unsigned = { ...partnerA, partnerAgreementSigned: false }
      await scene.app.storage.write((tx) => tx.partners.update(unsigned))
      return order(scene.app, partnerA, scene.id)
    },
  ],
  [
    '[W10-800090 W6.2-800090] fewer of what was paid at once',
    400,
    800090,
    async (scene) => change(scene, await buyReservation(scene), { quantity: 4 }),
  ],
  [
    '[W10-800093 W6.2-800093] automatic renewal of what has no next term',
    400,
    800093,
    async (scene) => {
      const id = await buyReservation(scene)
      statusOf(await change(scene, id, { autoRenewEnabled: false }), 200)
      return change(scene, id, { autoRenewEnabled: true })
    },
  ],
  [
    '[W10-900309] a token without the second factor that the policy wants',
    403,
    900309,
    async (scene) => {
      const { app } = scene
      await app.storage.write((tx) =>
        tx.state.setPolicy(buildPolicy({ requireMfa: true }), operator.name),
      )
      const token = await app.tokenOf(partnerA, 'admin-agent', { amr: ['pwd'] })
      return app.anybody('GET', '/v1/customers', { headers: { authorization: `Bearer ${token}` } })
    },
  ],
  [
    '[W10-900420 W8.1-audiences] a token for the retired audience',
    401,
    900420,
    async ({ app }) => {
      const audience = 'https://graph.windows.net'
      const token = await app.tokenOf(partnerA, 'admin-agent', { audience })
      return app.anybody('GET', '/v1/customers', { headers: { authorization: `Bearer ${token}` } })
    },
  ],
  [
    '[W3.2-no-partnership] a customer for a reseller without a partnership',
    400,
    800016,
    (scene) =>
      scene.app.as(partnerA, 'admin-agent')('POST', '/v1/customers', {
        body: { ...newCustomerBody(), associatedPartnerId: resellerF.id },
      }),
  ],
  [
    '[W3.11-own-mpn] a provider that names itself as the reseller',
    400,
    800016,
    async ({ app }) => {
      const id = await createTestCustomer(app, providerC)
      statusOf(await attest(app, providerC, 'admin-agent', id), 201)
      const line = { lineItemNumber: 0, offerId, quantity: 1, partnerIdOnRecord: providerC.mpnId }
      const body = { lineItems: [line] }
      return app.as(providerC, 'admin-agent')('POST', `/v1/customers/${id}/orders`, { body })
    },
  ],
  [
    '[W3.3-malformed] a malformed customer id',
    400,
    900118,
    (scene) => agent(scene)('GET', '/v1/customers/123'),
  ],
  [
    '[W3.3-unknown] an unknown customer',
    404,
    60003,
    (scene) => agent(scene)('GET', `/v1/customers/${unknownId}`),
  ],
])('%s answers %i with %i', async (_what, status, code, provoke) => {
  await using app = await openTestApp('sqlite')
  const id = await createTestCustomer(app, partnerA)
  const answer = statusOf(await provoke({ app, id }), status)
  expect(answer.json).toMatchObject({ code, errorMessageExtended: `InternalErrorCode=${code}` })
})

const seen: { readonly answer: TestAnswer; readonly what: string }[] = []

beforeAll(async () => {
  await using app = await openTestApp('sqlite')
  const id = await createTestCustomer(app, partnerA)
  const ask = app.as(partnerA, 'admin-agent')
  const unknown = toPartnerId(unknownId)
  for (const [what, answer] of [
    ['400', await ask('POST', '/v1/customers', { body: {} })],
    ['malformed JSON', await ask('POST', `/v1/customers/${id}/agreements`, { raw: '{' })],
    ['401', await app.anybody('GET', '/v1/customers')],
    ['403', await app.app(partnerA)('GET', '/v1/agreements')],
    ['13605', await ask('POST', `/v1/customers/${id}/orders`, { body: orderOf(offerId) })],
    ['404', await ask('GET', `/v1/customers/${unknown}`)],
    ['unknown path', await ask('GET', '/v1/nothing')],
    ['405', await ask('DELETE', '/v1/agreements')],
    ['409', await create({ app, id }, newCustomerBody({ domain: await domainOf(app, id) }))],
    ['webhooks', await ask('GET', '/webhooks/v1/registration')],
    ['413', await ask('POST', '/v1/customers', { raw: 'x'.repeat(2 ** 20 + 1) })],
  ] as const) {
    seen.push({ answer, what })
  }
})

async function domainOf(app: TestApp, id: CustomerId): Promise<string> {
  const read = await app.app(partnerA)('GET', `/v1/customers/${id}`)
  return textAt(read, 'companyProfile.domain')
}

test('every error body is the union of the classic and the newer one [W1.8-union W1.8-code W1.8-message W1.8-error-name W1.8-retryable W1.8-parameters W1.8-extended W14-error-members]', () => {
  expect(seen.length).toBeGreaterThan(10)
  for (const { answer, what } of seen) {
    expect(answer.status, what).toBeGreaterThanOrEqual(400)
    expect(answer.json, what).toEqual({
      code: expect.any(Number),
      description: expect.any(String),
      message: at(answer.json, 'description'),
      data: expect.any(Array),
      source: expect.any(String),
      errorName: expect.stringMatching(/^[A-Z][A-Za-z]+$/),
      isRetryable: expect.any(Boolean),
      parameters: expect.any(Object),
      errorMessageExtended: `InternalErrorCode=${String(at(answer.json, 'code'))}`,
    })
    expect(textAt(answer, 'description').length).toBeGreaterThan(10)
  }
})
