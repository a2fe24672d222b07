import type { Route } from '../../define-route.ts'
import { addEntitlement } from './add-entitlement.ts'
import { discardParkedOrder, placeParkedOrder } from './change-parked-order.ts'
import { correctAttestation } from './correct-attestation.ts'
import { getPurchaseGate } from './get-purchase-gate.ts'
import { handOverStatement } from './hand-over-statement.ts'
import { getAttestation, listAttestations } from './list-attestations.ts'
import { listParkedOrders } from './list-parked-orders.ts'
import { listTasks } from './list-tasks.ts'
import { parkOrder } from './park-order.ts'
import { withdrawAttestation } from './withdraw-attestation.ts'

/** Our own API for a partner's people and software, outside `/v1` so that it can never collide. */
export const partnerApiRoutes: readonly Route[] = [
  listTasks,
  handOverStatement,
  getPurchaseGate,
  listAttestations,
  getAttestation,
  correctAttestation,
  withdrawAttestation,
  listParkedOrders,
  parkOrder,
  placeParkedOrder,
  discardParkedOrder,
  addEntitlement,
]
