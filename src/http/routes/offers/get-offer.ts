import { requireKnownCountry } from '../../../domain/country/known-country.ts'
import { getOffer as get } from '../../../operations/read-catalogue.ts'
import { Offer, OfferQuery } from '../../../wire/schemas/catalogue.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireOffer } from './offer-mapper.ts'

/** What the original assumes when a client names no country. */
const defaultCountry = 'US'

// Wire contract 4.1
export const getOffer = defineRoute({
  method: 'GET',
  path: '/v1/offers/:offerId',
  auth: 'partner',
  query: OfferQuery,
  status: 200,
  answer: Offer,
  about: { id: 'getOffer', tag: 'catalogue', summary: 'One licence offer' },
  async handle({ deps, caller, params, query, texts }) {
    const { country = defaultCountry } = query
    requireKnownCountry(country, 'country')
    const offer = await get(deps, caller, params.offerId)
    return toWireOffer(offer, { country, language: texts.language })
  },
})
