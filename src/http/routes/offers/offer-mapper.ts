import type { OfferRead } from '../../../operations/read-catalogue.ts'
import { toLink } from '../../../wire/links.ts'
import type { Offer } from '../../../wire/schemas/catalogue.ts'
import { wordsIn } from '../../words.ts'

/** A legacy offer as a partner in the country reads it (wire contract 4.2). */
export function toWireOffer(
  { offer, hasAddOns }: OfferRead,
  { country, language }: { readonly country: string; readonly language: string },
): Offer {
  const { id, categoryId, unitType, addOnTo } = offer
  const name = wordsIn(offer.name, language)
  const locale = language === 'de' ? 'de-DE' : 'en-US'
  const usage = offer.family === 'classic-azure'
  return {
    id,
    name,
    description: wordsIn(offer.description, language),
    minimumQuantity: offer.minimumQuantity,
    maximumQuantity: offer.maximumQuantity,
    rank: 0,
    uri: `/offers/${id}`,
    locale,
    country,
    category: {
      id: categoryId,
      name: offer.categoryName,
      rank: 0,
      locale,
      country,
      attributes: { objectType: 'OfferCategory' },
    },
    prerequisiteOffers: [...addOnTo],
    isAddOn: offer.isAddOn,
    hasAddOns,
    isAvailableForPurchase: true,
    billing: usage ? 'usage' : 'license',
    supportedBillingCycles: [...offer.billingCycles],
    isAutoRenewable: offer.isAutoRenewable,
    isInternal: false,
    isTrial: offer.isTrial,
    unitType,
    product: { id, name, unit: unitType },
    // Design 2.5: every family asks for the agreement.
    purchasePrerequisites: ['MicrosoftCustomerAgreement'],
    links: { self: toLink(`/offers/${id}?country=${country}`) },
    attributes: { objectType: 'Offer' },
  }
}
