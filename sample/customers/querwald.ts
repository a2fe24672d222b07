import { itemIds } from '../catalogue/item-ids.ts'
import type { CustomerSeed } from './seed.ts'
import { renewing } from './seed.ts'

/** Customers of the European provider and its two resellers: 7. */
export const querwaldCustomers: readonly CustomerSeed[] = [
  {
    story: 'attested',
    name: 'Leuchtturm Versicherung AG',
    label: 'leuchtturm',
    place: ['DE', 'Kiel', '24103'],
    admin: 'Hinnerk Paulsenhof',
    user: 'Amara Diallowe',
    partners: [{ with: 'querwald' }],
    bought: [
      {
        item: itemIds.workplaceOffer,
        quantity: 120,
        through: 'querwald',
        start: renewing(2019, 80),
      },
    ],
    accepted: [{ attestedBy: 'querwald', on: '2023-06-05' }],
    routes: [['querwald', 'covered']],
  },
  {
    story: 'no-purchase',
    name: 'Enzianhof Weingut KG',
    label: 'enzianhof',
    place: ['AT', 'Krems', '3500'],
    admin: 'Hedwig Loiskandler',
    user: 'Marko Jurisevic',
    partners: [{ with: 'querwald', reseller: 'ahornblick' }],
    routes: [['querwald', 'customer-may-accept']],
  },
  {
    story: 'bought-here',
    name: 'Kupferkessel Confiserie GmbH',
    label: 'kupferkessel',
    place: ['DE', 'Aachen', '52062'],
    admin: 'Walburga Niessen',
    user: 'Ousmane Traorison',
    partners: [{ with: 'querwald', reseller: 'lindental' }],
    bought: [
      {
        item: itemIds.mailOffer,
        quantity: 13,
        through: 'querwald',
        reseller: 'lindental',
        start: renewing(2019, 39),
      },
    ],
    routes: [['querwald', 'partner-must-attest', 1]],
  },
  {
    story: 'covered-directly',
    name: 'Rosmarin Gastronomie S.L.',
    label: 'rosmarin',
    place: ['ES', 'Girona', '17001'],
    admin: 'Montserrat Puigdellivol',
    user: 'Iker Zubizarre',
    partners: [{ with: 'querwald', reseller: 'lindental' }],
    accepted: [{ on: '2024-09-16' }],
    routes: [['querwald', 'covered']],
  },
  {
    // Another reseller of the same provider is no new partner: scenario 1 stays (design 2.4).
    story: 'reseller-changed',
    name: 'Wanderdüne Outdoor GmbH',
    label: 'wanderduene',
    place: ['DE', 'Husum', '25813'],
    admin: 'Antje Christophersenn',
    user: 'Bilal Chaudhari',
    partners: [
      { with: 'querwald', reseller: 'ahornblick', ended: '2024-02-29' },
      { with: 'querwald', reseller: 'lindental' },
    ],
    bought: [
      {
        item: itemIds.workplaceOffer,
        quantity: 19,
        through: 'querwald',
        reseller: 'ahornblick',
        start: renewing(2019, 97),
      },
    ],
    routes: [['querwald', 'partner-must-attest', 1]],
  },
  {
    // The provider attested, so its attestation outlives the reseller.
    story: 'reseller-changed',
    name: 'Bergkristall Glas GmbH',
    label: 'bergkristall',
    place: ['AT', 'Villach', '9500'],
    admin: 'Notburga Steinwender',
    user: 'Luka Horvatinec',
    partners: [
      { with: 'querwald', reseller: 'lindental', ended: '2023-12-31' },
      { with: 'querwald', reseller: 'ahornblick' },
    ],
    bought: [
      {
        item: itemIds.workplaceService,
        quantity: 24,
        through: 'querwald',
        reseller: 'lindental',
        term: 'P1Y',
        start: renewing(2019, 147),
      },
    ],
    accepted: [{ attestedBy: 'querwald', on: '2023-05-08' }],
    routes: [['querwald', 'covered']],
  },
  {
    story: 'two-providers',
    name: 'Zwiebelturm Medien GmbH',
    label: 'zwiebelturm',
    place: ['AT', 'Steyr', '4400'],
    admin: 'Raimund Edlbacher',
    user: 'Milena Todorovska',
    partners: [
      { with: 'querwald', reseller: 'ahornblick' },
      { with: 'harborline', reseller: 'ahornblick' },
    ],
    bought: [
      {
        item: itemIds.workplaceOffer,
        quantity: 33,
        through: 'querwald',
        reseller: 'ahornblick',
        start: renewing(2019, 58),
      },
    ],
    accepted: [{ attestedBy: 'querwald', on: '2023-10-09' }],
    routes: [
      ['querwald', 'covered'],
      ['harborline', 'partner-must-attest', 2],
    ],
  },
]
