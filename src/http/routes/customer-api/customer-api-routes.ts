import type { Route } from '../../define-route.ts'
import { acceptAgreement } from './accept-agreement.ts'
import { approveRelationshipLink } from './approve-relationship-link.ts'
import { askPartner } from './ask-partner.ts'
import { contestAcceptance } from './contest-acceptance.ts'
import { getCustomerAgreement } from './get-agreement.ts'
import { getAgreementText } from './get-agreement-text.ts'
import { getCustomerPartner } from './get-partner.ts'
import { getCustomerState } from './get-state.ts'
import { listAcceptances } from './list-acceptances.ts'
import { listPartners } from './list-partners.ts'
import { openRelationshipLink } from './open-relationship-link.ts'
import { withdrawOwnAcceptance } from './withdraw-acceptance.ts'

/** Our own API for a customer's users, outside `/v1` so that it can never collide. */
export const customerApiRoutes: readonly Route[] = [
  getCustomerState,
  getCustomerAgreement,
  listPartners,
  getCustomerPartner,
  getAgreementText,
  acceptAgreement,
  listAcceptances,
  withdrawOwnAcceptance,
  contestAcceptance,
  openRelationshipLink,
  approveRelationshipLink,
  askPartner,
]
