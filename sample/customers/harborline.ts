import { itemIds } from '../catalogue/item-ids.ts'
import type { CustomerSeed, RelationshipSeed } from './seed.ts'
import { renewing } from './seed.ts'

const harborline: readonly RelationshipSeed[] = [{ with: 'harborline' }]
const here = { partners: harborline, routes: [['harborline', 'partner-must-attest', 1]] } as const
const open = { partners: harborline, routes: [['harborline', 'customer-may-accept']] } as const
const covered = { partners: harborline, routes: [['harborline', 'covered']] } as const

function workplace(quantity: number, endsInDays: number) {
  const start = renewing(2019, endsInDays)
  return { item: itemIds.workplaceOffer, quantity, through: 'harborline', start } as const
}

/** Customers of the American provider, in its own market region and elsewhere: 10. */
export const harborlineCustomers: readonly CustomerSeed[] = [
  {
    ...here,
    story: 'bought-here',
    name: 'Cedar Hollow Furniture LLC',
    label: 'cedarhollow',
    place: ['US', 'Portland', '97205', 'OR'],
    admin: 'Meredith Castlebury',
    user: 'Andre Beaumontal',
    phoneNumber: '+1 503 555 0111',
    bought: [workplace(50, 71)],
  },
  {
    ...here,
    story: 'bought-here',
    name: 'Bluestem Prairie Foods Inc.',
    label: 'bluestem',
    place: ['US', 'Wichita', '67202', 'KS'],
    admin: 'Lorraine Hatchford',
    user: 'Tyrell Washbourne',
    bought: [
      {
        item: itemIds.databaseSubscription,
        quantity: 8,
        through: 'harborline',
        term: 'P1Y',
        start: renewing(2019, 210),
      },
    ],
  },
  {
    ...covered,
    story: 'attested',
    name: 'Lantern Bay Insurance Inc.',
    label: 'lanternbay',
    place: ['US', 'Duluth', '55802', 'MN'],
    admin: 'Priscilla Vandermark',
    user: 'Hector Villaruel',
    phoneNumber: '+1 218 555 0122',
    bought: [workplace(75, 26)],
    accepted: [{ attestedBy: 'harborline', on: '2023-08-14' }],
  },
  {
    ...open,
    story: 'no-purchase',
    name: 'Copper Canyon Robotics Inc.',
    label: 'coppercanyon',
    place: ['US', 'Tucson', '85701', 'AZ'],
    admin: 'Isabel Ortegallo',
    user: 'Wesley Karnowski',
  },
  {
    ...open,
    story: 'no-purchase',
    name: 'Maple Harbor Books LLC',
    label: 'mapleharbor',
    place: ['US', 'Burlington', '05401', 'VT'],
    admin: 'Josephine Tarkington',
    user: 'Deshawn Millbrook',
  },
  {
    partners: [{ with: 'harborline', reseller: 'ahornblick' }],
    routes: [['harborline', 'partner-must-attest', 2]],
    story: 'bought-elsewhere',
    name: 'Edelweiss Imports LLC',
    label: 'edelweiss-imports',
    place: ['US', 'Milwaukee', '53202', 'WI'],
    admin: 'Gretchen Aldenhoff',
    user: 'Luis Barragandia',
    imported: [{ family: 'software-subscription', on: '2019-08-19' }],
  },
  {
    ...covered,
    story: 'covered-directly',
    name: 'Kazahana Trading K.K.',
    label: 'kazahana',
    place: ['JP', 'Kanazawa', '920-0961'],
    admin: 'Haruka Minegishi',
    user: 'Daichi Kurosawada',
    accepted: [{ on: '2024-10-07' }],
  },
  {
    ...here,
    story: 'bought-here',
    name: 'Wattlebird Wines Pty Ltd',
    label: 'wattlebird',
    place: ['AU', 'Adelaide', '5000', 'SA'],
    admin: 'Bronwyn Tallaringa',
    user: 'Jarrah Mitchellson',
    bought: [workplace(12, 133)],
  },
  {
    ...here,
    story: 'outdated',
    name: 'Northern Loon Outfitters Inc.',
    label: 'northernloon',
    place: ['CA', 'Thunder Bay', 'P7B 1A1', 'ON'],
    admin: 'Geneviève Lachancelle',
    user: 'Arjun Dhaliwale',
    bought: [workplace(27, 49)],
    accepted: [{ attestedBy: 'harborline', on: '2022-01-24' }],
  },
  {
    partners: harborline,
    routes: [['harborline', 'nobody-yet']],
    story: 'no-text',
    name: 'Southern Ice Research Station',
    label: 'southern-ice',
    place: ['AQ', 'Ross Island', '0000'],
    admin: 'Astrid Frostegaard',
    user: 'Manuel Ibarrondo',
  },
]
