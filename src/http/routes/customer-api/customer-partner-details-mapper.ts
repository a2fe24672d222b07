import type {
  CustomerPartnerDetails,
  WaitingOrder,
} from '../../../operations/get-customer-partner.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import {
  adminRoles,
  type CustomerPartnerDetails as WireDetails,
  type WaitingOrder as WireOrder,
} from '../../../wire/schemas/customer-console.ts'
import { wordsIn } from '../../words.ts'
import { type ShownTo, toWireAcceptance } from './acceptance-mapper.ts'
import { toWireCustomerPartner } from './customer-partner-mapper.ts'

export function toWireCustomerPartnerDetails(
  details: CustomerPartnerDetails,
  shownTo: ShownTo,
): WireDetails {
  const { partner, transacting, relationship } = details
  const { endedAt } = relationship
  return {
    ...toWireCustomerPartner(details, shownTo.texts),
    partnerType: partner.type,
    country: partner.country,
    mpnId: partner.mpnId,
    relationship: {
      state: relationship.state,
      since: toWireInstant(relationship.since),
      ...(endedAt === undefined ? {} : { endedAt: toWireInstant(endedAt) }),
      adminRoles: toWireAdminRoles(relationship),
    },
    attestingPartner: {
      partnerId: transacting.id,
      name: transacting.name,
      contactEmail: transacting.contactEmail,
    },
    waitingOrders: details.waitingOrders.flatMap((each) => toWireWaiting(each, shownTo.texts)),
    acceptances: details.acceptances.map((each) => toWireAcceptance(each, shownTo)),
  }
}

/** Delegated administration gives the partner both roles, or none without it (wire contract 7.2). */
export function toWireAdminRoles({
  delegatedAdministration,
}: {
  readonly delegatedAdministration: boolean
}): WireDetails['relationship']['adminRoles'] {
  return delegatedAdministration ? [...adminRoles] : []
}

function toWireWaiting({ order, lines }: WaitingOrder, { language }: Texts): readonly WireOrder[] {
  const { id, state, parkedAt, expiresAt } = order
  if (state !== 'parked' && state !== 'queued' && state !== 'failed') return []
  return [
    {
      id,
      state,
      parkedAt: toWireInstant(parkedAt),
      expiresAt: toWireInstant(expiresAt),
      lines: lines.map(({ line, name }) => ({
        name: wordsIn(name ?? {}, language) || line.catalogItemId,
        catalogItemId: line.catalogItemId,
        quantity: line.quantity,
        ...(line.term === undefined ? {} : { termDuration: line.term }),
        ...(line.billingCycle === undefined ? {} : { billingCycle: line.billingCycle }),
      })),
    },
  ]
}
