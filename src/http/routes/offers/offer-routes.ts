import type { Route } from '../../define-route.ts'
import { getOffer } from './get-offer.ts'
import { listOffers } from './list-offers.ts'

export const offerRoutes: readonly Route[] = [listOffers, getOffer]
