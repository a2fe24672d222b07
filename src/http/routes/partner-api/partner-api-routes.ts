import type { Route } from '../../define-route.ts'
import { addEntitlement } from './add-entitlement.ts'
import {
  createOwnAttestationRequest,
  finaliseAttestationRequest,
  getAttestationRequest,
} from './attestation-requests.ts'
import { discardParkedOrder, placeParkedOrder } from './change-parked-order.ts'
import { correctAttestation } from './correct-attestation.ts'
import { exportCustomers } from './export-customers.ts'
import { getOwnCustomer } from './get-partner-customer.ts'
import { getPartnerHome } from './get-partner-home.ts'
import { getPurchaseGate } from './get-purchase-gate.ts'
import { handOverStatement } from './hand-over-statement.ts'
import { getAttestation, listAttestations } from './list-attestations.ts'
import { listColleagues, listNeighbours } from './list-colleagues.ts'
import { listCustomerHistory } from './list-customer-history.ts'
import { listParkedOrders } from './list-parked-orders.ts'
import { countOwnCustomers, listOwnCustomers } from './list-partner-customers.ts'
import { listTasks } from './list-tasks.ts'
import { listWaitingOrders } from './list-waiting-orders.ts'
import { parkOrder } from './park-order.ts'
import { prepareInvitation } from './prepare-invitation.ts'
import { prepareStatement } from './prepare-statement.ts'
import { previewAttestation } from './preview-attestation.ts'
import { withdrawAttestation } from './withdraw-attestation.ts'

/** Our own API for a partner's people and software, outside `/v1` so that it can never collide. */
export const partnerApiRoutes: readonly Route[] = [
  getPartnerHome,
  listOwnCustomers,
  countOwnCustomers,
  exportCustomers,
  getOwnCustomer,
  listCustomerHistory,
  previewAttestation,
  prepareStatement,
  prepareInvitation,
  createOwnAttestationRequest,
  getAttestationRequest,
  finaliseAttestationRequest,
  listColleagues,
  listNeighbours,
  listWaitingOrders,
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
