import { itemIds } from '../catalogue/item-ids.ts'
import type { CustomerSeed, RelationshipSeed } from './seed.ts'
import { renewing } from './seed.ts'

const both: readonly RelationshipSeed[] = [{ with: 'nordlicht' }, { with: 'kastanie' }]

/** Customers that work with both direct-bill partners: 5. */
export const customersOfSeveralPartners: readonly CustomerSeed[] = [
  {
    story: 'both-scenarios',
    name: 'Zweistrom Anlagenbau GmbH',
    label: 'zweistrom',
    place: ['DE', 'Passau', '94032'],
    admin: 'Heidrun Altmannshofer',
    user: 'Tomasz Jezierny',
    partners: both,
    bought: [
      {
        item: itemIds.workplaceOffer,
        quantity: 45,
        through: 'nordlicht',
        start: renewing(2019, 68),
      },
    ],
    routes: [
      ['nordlicht', 'partner-must-attest', 1],
      ['kastanie', 'partner-must-attest', 2],
    ],
  },
  {
    story: 'both-scenarios',
    name: 'Doppelpunkt Werbung GmbH',
    label: 'doppelpunkt',
    place: ['AT', 'Klagenfurt', '9020'],
    admin: 'Xaver Moosbrugger',
    user: 'Selin Akyurek',
    partners: both,
    bought: [
      { item: itemIds.mailOffer, quantity: 17, through: 'kastanie', start: renewing(2019, 102) },
    ],
    routes: [
      ['nordlicht', 'partner-must-attest', 2],
      ['kastanie', 'partner-must-attest', 1],
    ],
  },
  {
    story: 'both-scenarios',
    name: 'Querfeldein Touristik GmbH',
    label: 'querfeldein',
    place: ['DE', 'Goslar', '38640'],
    admin: 'Adelheid Brockenfeld',
    user: 'Nam Hoangkim',
    partners: both,
    bought: [
      {
        item: itemIds.workplaceService,
        quantity: 5,
        through: 'nordlicht',
        term: 'P1M',
        start: renewing(2019, 12),
      },
    ],
    accepted: [{ attestedBy: 'nordlicht', on: '2022-07-18' }],
    routes: [
      ['nordlicht', 'partner-must-attest', 1],
      ['kastanie', 'partner-must-attest', 2],
    ],
  },
  {
    story: 'attested-by-one-of-two',
    name: 'Halbinsel Reederei GmbH',
    label: 'halbinsel',
    place: ['DE', 'Stralsund', '18439'],
    admin: 'Ocke Brodersenn',
    user: 'Priya Venkatarao',
    partners: both,
    bought: [
      {
        item: itemIds.workplaceOffer,
        quantity: 28,
        through: 'nordlicht',
        start: renewing(2019, 155),
      },
    ],
    accepted: [{ attestedBy: 'nordlicht', on: '2024-03-11' }],
    routes: [
      ['nordlicht', 'covered'],
      ['kastanie', 'partner-must-attest', 2],
    ],
  },
  {
    story: 'covered-directly',
    name: 'Vogelwarte Optik GmbH',
    label: 'vogelwarte',
    place: ['AT', 'Wien', '1070'],
    admin: 'Leopoldine Strassnig',
    user: 'Farid Jamshidi',
    partners: both,
    accepted: [{ on: '2023-07-03' }],
    routes: [
      ['nordlicht', 'covered'],
      ['kastanie', 'covered'],
    ],
  },
]
