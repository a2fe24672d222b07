import { requireKnownCountry } from '../../../domain/country/known-country.ts'
import { listOffers as list } from '../../../operations/read-catalogue.ts'
import { OfferCollection, OffersQuery } from '../../../wire/schemas/catalogue.ts'
import { defineRoute } from '../../define-route.ts'
import { toOffsetPage } from '../../offset-page.ts'
import { toWireOffer } from './offer-mapper.ts'

// Wire contract 4.1
export const listOffers = defineRoute({
  method: 'GET',
  path: '/v1/offers',
  auth: 'partner',
  query: OffersQuery,
  status: 200,
  answer: OfferCollection,
  about: { id: 'listOffers', tag: 'catalogue', summary: 'Licence offers of a country' },
  async handle({ deps, caller, query, texts, url }) {
    const { country } = query
    requireKnownCountry(country, 'country')
    const { language } = texts
    const offers = await list(deps, caller)
    const wire = offers.map((offer) => toWireOffer(offer, { country, language }))
    return toOffsetPage(wire, query, url)
  },
})
