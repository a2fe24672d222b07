import type { LegacyOffer } from '../../src/domain/catalogue/catalogue.ts'
import { itemIds } from './item-ids.ts'

const standard = {
  family: 'legacy-offer',
  categoryId: 'business',
  categoryName: 'Business',
  minimumQuantity: 1,
  maximumQuantity: 10_000,
  isTrial: false,
  isAddOn: false,
  addOnTo: [],
  billingCycles: ['monthly', 'annual'],
  unitType: 'Licenses',
  isAutoRenewable: true,
  convertsToOfferId: undefined,
} as const satisfies Partial<LegacyOffer>

/** Licence offers of the older kind, ordered by `offerId`; the first is buyable as it stands. */
export const sampleOffers: readonly LegacyOffer[] = [
  {
    ...standard,
    id: itemIds.workplaceOffer,
    name: { en: 'Workplace Business', de: 'Workplace Business' },
    description: {
      en: 'Documents, mail and meetings for one person.',
      de: 'Dokumente, E-Mail und Besprechungen für eine Person.',
    },
  },
  {
    ...standard,
    id: itemIds.mailOffer,
    name: { en: 'Mail Standard', de: 'E-Mail Standard' },
    description: { en: 'One mailbox of 50 GB.', de: 'Ein Postfach mit 50 GB.' },
  },
  {
    ...standard,
    id: itemIds.securityOffer,
    name: { en: 'Security Suite', de: 'Sicherheitspaket' },
    description: {
      en: 'Protection of accounts and devices, sold by the year.',
      de: 'Schutz von Konten und Geräten, jährlich abgerechnet.',
    },
    categoryId: 'security',
    categoryName: 'Security',
    billingCycles: ['annual'],
  },
  {
    ...standard,
    id: itemIds.archiveAddOnOffer,
    name: { en: 'Mail Archive (add-on)', de: 'E-Mail-Archiv (Zusatz)' },
    description: {
      en: 'Keeps deleted mail; needs Workplace Business or Mail Standard.',
      de: 'Bewahrt gelöschte E-Mails auf; braucht Workplace Business oder E-Mail Standard.',
    },
    isAddOn: true,
    addOnTo: [itemIds.workplaceOffer, itemIds.mailOffer],
  },
  {
    ...standard,
    id: itemIds.workplaceTrialOffer,
    name: { en: 'Workplace Business trial', de: 'Workplace Business (Testversion)' },
    description: {
      en: 'One month without charge; becomes Workplace Business if the customer is covered then.',
      de: 'Ein Monat kostenfrei; wird Workplace Business, wenn dann eine Zustimmung vorliegt.',
    },
    maximumQuantity: 25,
    isTrial: true,
    billingCycles: ['monthly'],
    convertsToOfferId: itemIds.workplaceOffer,
  },
  {
    ...standard,
    id: itemIds.meetingsFreeOffer,
    name: { en: 'Meetings (free)', de: 'Besprechungen (kostenfrei)' },
    description: {
      en: 'Free of charge, and still a purchase that needs cover.',
      de: 'Kostenfrei und doch ein Kauf, der eine Zustimmung braucht.',
    },
    maximumQuantity: 300,
    billingCycles: ['none', 'monthly'],
  },
  {
    ...standard,
    id: itemIds.classicAzure,
    family: 'classic-azure',
    name: { en: 'Microsoft Azure', de: 'Microsoft Azure' },
    description: {
      en: 'Classic Azure; no longer sold to a customer that has an Azure plan.',
      de: 'Klassisches Azure; Kunden mit Azure-Plan wird es nicht mehr verkauft.',
    },
    categoryId: 'azure',
    categoryName: 'Azure',
    maximumQuantity: 1,
    billingCycles: ['monthly'],
    unitType: 'Usage-based',
    isAutoRenewable: false,
  },
]
