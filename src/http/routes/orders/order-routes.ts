import type { Route } from '../../define-route.ts'
import { createOrder } from './create-order.ts'
import { getOrder } from './get-order.ts'
import { getOrderProvisioningStatus } from './get-order-provisioning-status.ts'
import { listOrders } from './list-orders.ts'
import { patchOrder } from './patch-order.ts'

export const orderRoutes: readonly Route[] = [
  createOrder,
  listOrders,
  getOrder,
  patchOrder,
  getOrderProvisioningStatus,
]
