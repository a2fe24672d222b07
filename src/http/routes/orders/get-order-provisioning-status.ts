import { toOrderId } from '../../../base/identifiers.ts'
import { getProvisionedOrder } from '../../../operations/read-orders.ts'
import { toCollection } from '../../../wire/collection.ts'
import {
  type OrderLineItemProvisioningStatus,
  OrderLineItemProvisioningStatusCollection,
} from '../../../wire/schemas/subscription-parts.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'

// Wire contract 5.4: an order is fulfilled when it is answered.
export const getOrderProvisioningStatus = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/orders/:orderId/provisioningstatus',
  auth: 'partner',
  status: 200,
  answer: OrderLineItemProvisioningStatusCollection,
  about: {
    id: 'getOrderProvisioningStatus',
    tag: 'carts and orders',
    summary: 'Line by line, whether an order is fulfilled',
  },
  async handle({ deps, caller, params, url }) {
    const customerId = requireCustomerId(params)
    const orderId = toOrderId(params.orderId.toLowerCase())
    const { lines } = await getProvisionedOrder(deps, caller, { customerId, orderId })
    const items = lines.map(
      ({ lineNumber, quantity }): OrderLineItemProvisioningStatus => ({
        lineItemNumber: lineNumber,
        status: 'Fulfilled',
        quantityProvisioningInformation: [{ quantity, status: 'Fulfilled' }],
      }),
    )
    return toCollection(items, { self: url })
  },
})
