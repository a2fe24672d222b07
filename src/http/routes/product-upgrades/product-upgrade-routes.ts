import { parseGuid, toCustomerId } from '../../../base/identifiers.ts'
import {
  getAzureUpgradeEligibility,
  getAzureUpgradeStatus,
} from '../../../operations/read-azure-upgrade.ts'
import { upgradeToAzurePlan } from '../../../operations/upgrade-to-azure-plan.ts'
import { describerFor } from '../../../texts/describe.ts'
import {
  ProductUpgradesEligibility,
  ProductUpgradesRequest,
  ProductUpgradesStatus,
} from '../../../wire/schemas/product-upgrade.ts'
import { defineRoute, type Route } from '../../define-route.ts'
import { toWireUpgradeStatus } from './upgrade-mapper.ts'

export const getProductUpgradeEligibility = defineRoute({
  method: 'POST',
  path: '/v1/productupgrades/eligibility',
  auth: 'partner',
  body: ProductUpgradesRequest,
  status: 200,
  answer: ProductUpgradesEligibility,
  about: {
    id: 'getProductUpgradeEligibility',
    tag: 'subscriptions',
    summary: 'Whether classic Azure can go to the Azure plan now',
  },
  async handle({ deps, caller, body: { customerId, productFamily }, texts }) {
    const id = toCustomerId(customerId)
    const { refusal, upgradeId } = await getAzureUpgradeEligibility(deps, caller, id)
    return {
      customerId,
      productFamily,
      isEligible: refusal === undefined,
      ...(upgradeId === undefined ? {} : { upgradeId }),
      ...(refusal === undefined ? {} : { reason: describerFor(texts).describeError(refusal) }),
      attributes: { objectType: 'ProductUpgradesEligibility' as const },
    }
  },
})

// Wire contract 5.5, design 2.5: gated
export const createProductUpgrade = defineRoute({
  method: 'POST',
  path: '/v1/productupgrades',
  auth: 'partner',
  body: ProductUpgradesRequest,
  status: 202,
  answer: 'nothing',
  about: {
    id: 'createProductUpgrade',
    tag: 'subscriptions',
    summary: 'Takes classic Azure to the Azure plan; gated',
    headers: ['location'],
  },
  async handle({ deps, caller, body, identity, setHeader }) {
    const input = { customerId: toCustomerId(body.customerId), request: identity }
    const { upgradeId } = await upgradeToAzurePlan(deps, caller, input)
    // Clients split it at the slashes and take the second piece, so it begins without one.
    setHeader('Location', `productUpgrades/${upgradeId}/status`)
    return undefined
  },
})

/** The customer stands in the body, so clients ask by POST. */
export const getProductUpgradeStatus = defineRoute({
  method: 'POST',
  path: '/v1/productupgrades/:upgradeId/status',
  auth: 'partner',
  body: ProductUpgradesRequest,
  status: 200,
  answer: ProductUpgradesStatus,
  about: {
    id: 'getProductUpgradeStatus',
    tag: 'subscriptions',
    summary: 'What a transition to the Azure plan moved',
  },
  async handle({ deps, caller, params, body }) {
    const upgradeId = parseGuid(params.upgradeId) ?? params.upgradeId
    const wanted = { customerId: toCustomerId(body.customerId), upgradeId }
    return toWireUpgradeStatus(await getAzureUpgradeStatus(deps, caller, wanted))
  },
})

export const productUpgradeRoutes: readonly Route[] = [
  getProductUpgradeEligibility,
  createProductUpgrade,
  getProductUpgradeStatus,
]
