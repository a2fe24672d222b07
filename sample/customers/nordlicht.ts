import { itemIds } from '../catalogue/item-ids.ts'
import type { CustomerSeed, RelationshipSeed } from './seed.ts'
import { on, renewing } from './seed.ts'

const nordlicht: readonly RelationshipSeed[] = [{ with: 'nordlicht' }]
const here = { partners: nordlicht, routes: [['nordlicht', 'partner-must-attest', 1]] } as const
const open = { partners: nordlicht, routes: [['nordlicht', 'customer-may-accept']] } as const
const covered = { partners: nordlicht, routes: [['nordlicht', 'covered']] } as const

function workplace(quantity: number, endsInDays: number) {
  const start = renewing(2019, endsInDays)
  return { item: itemIds.workplaceOffer, quantity, through: 'nordlicht', start } as const
}

const boughtHere: readonly CustomerSeed[] = [
  {
    ...here,
    story: 'bought-here',
    name: 'Weidenbach Maschinenbau GmbH',
    label: 'weidenbach',
    place: ['DE', 'Augsburg', '86150'],
    admin: 'Annika Vollmerhaus',
    user: 'Tarek Zianoui',
    phoneNumber: '+49 30 23125 101',
    bought: [workplace(25, 96)],
  },
  {
    ...here,
    story: 'bought-here',
    name: 'Druckerei Federkiel KG',
    label: 'federkiel',
    place: ['DE', 'Kassel', '34117'],
    admin: 'Rüdiger Sandhorst',
    user: 'Mei Lingfeng',
    bought: [
      {
        item: itemIds.workplaceService,
        quantity: 12,
        through: 'nordlicht',
        term: 'P1Y',
        start: renewing(2019, 140),
      },
    ],
  },
  {
    ...here,
    story: 'bought-here',
    name: 'Gletscherblick Hotels GmbH',
    label: 'gletscherblick',
    place: ['AT', 'Innsbruck', '6020'],
    admin: 'Theresa Obernosterer',
    user: 'Goran Milutinov',
    bought: [
      {
        item: itemIds.serverSoftware,
        quantity: 2,
        through: 'nordlicht',
        start: on('2019-05-14'),
      },
    ],
  },
  {
    ...here,
    story: 'bought-here',
    name: 'Hafenkontor Logistik GmbH',
    label: 'hafenkontor',
    place: ['DE', 'Bremerhaven', '27568'],
    admin: 'Wencke Thormählen',
    user: 'Samuel Okonedo',
    bought: [
      { item: itemIds.azurePlan, quantity: 1, through: 'nordlicht', start: on('2019-11-04') },
      {
        item: itemIds.machineReservation,
        quantity: 3,
        through: 'nordlicht',
        term: 'P3Y',
        start: { kind: 'months-ago', months: 8 },
      },
    ],
  },
  {
    ...here,
    story: 'bought-here',
    name: 'Tulpenveld Logistics B.V.',
    label: 'tulpenveld',
    place: ['NL', 'Zwolle', '8011'],
    admin: 'Femke Oudendijk',
    user: 'Bas Verhagenaar',
    bought: [
      {
        item: itemIds.databaseSubscription,
        quantity: 4,
        through: 'nordlicht',
        term: 'P1Y',
        start: renewing(2019, 200),
      },
    ],
  },
  {
    ...here,
    story: 'bought-here',
    name: 'Uhrenmanufaktur Seeufer AG',
    label: 'seeufer',
    place: ['CH', 'Biel', '2502'],
    admin: 'Claudine Perregrand',
    user: 'Reto Zumbrunner',
    bought: [
      { item: itemIds.classicAzure, quantity: 1, through: 'nordlicht', start: on('2018-09-03') },
      {
        item: itemIds.mailOffer,
        quantity: 40,
        through: 'nordlicht',
        start: renewing(2019, 61),
      },
    ],
  },
]

const mayAccept: readonly CustomerSeed[] = [
  {
    ...open,
    story: 'no-purchase',
    name: 'Birkenhof Gärtnerei eG',
    label: 'birkenhof',
    place: ['DE', 'Rostock', '18055'],
    admin: 'Silke Brunnenkant',
    user: 'Dariusz Nowicki',
  },
  {
    ...open,
    story: 'no-purchase',
    name: 'Donaustern Verlag GmbH',
    label: 'donaustern',
    place: ['AT', 'Linz', '4020'],
    admin: 'Gerald Pichelhofer',
    user: 'Ivana Stojkov',
  },
  {
    ...open,
    story: 'no-purchase',
    name: 'Atelier Brumeline SARL',
    label: 'brumeline',
    place: ['FR', 'Nantes', '44000'],
    admin: 'Solène Kerguidic',
    user: 'Amadou Diarrassou',
  },
]

const alreadyCovered: readonly CustomerSeed[] = [
  {
    ...covered,
    story: 'covered-directly',
    name: 'Lichtung Architekten PartG',
    label: 'lichtung',
    place: ['DE', 'Weimar', '99423'],
    admin: 'Cornelius Haberland',
    user: 'Noor Alsabah',
    bought: [
      {
        item: itemIds.workplaceService,
        quantity: 9,
        through: 'nordlicht',
        term: 'P1Y',
        start: { kind: 'months-ago', months: 7 },
      },
    ],
    accepted: [{ on: '2023-06-12' }],
  },
  {
    ...covered,
    story: 'attested',
    name: 'Kranich Apotheken OHG',
    label: 'kranich',
    place: ['DE', 'Erfurt', '99084'],
    admin: 'Beatrix Lohengarten',
    user: 'Kofi Ansahene',
    phoneNumber: '+49 30 23125 102',
    bought: [workplace(18, 33)],
    accepted: [{ attestedBy: 'nordlicht', on: '2023-05-22' }],
  },
  {
    ...covered,
    story: 'attested',
    name: 'Szélmalom Kft.',
    label: 'szelmalom',
    place: ['HU', 'Szeged', '6720'],
    admin: 'Eszter Vargahegyi',
    user: 'Bence Tordai',
    // Hungary is one of the countries that ask for both (wire contract 3.1).
    registrationNumber: '1234567',
    phoneNumber: '+36 62 555 0101',
    bought: [workplace(7, 250)],
    accepted: [{ attestedBy: 'nordlicht', on: '2024-02-19' }],
  },
  {
    ...covered,
    story: 'corrected',
    name: 'Salzquell Kurbetriebe GmbH',
    label: 'salzquell',
    place: ['DE', 'Bad Reichenhall', '83435'],
    admin: 'Roswitha Angerbauer',
    user: 'Emre Kocaoglan',
    bought: [workplace(30, 118)],
    accepted: [
      { attestedBy: 'nordlicht', on: '2023-09-04' },
      {
        attestedBy: 'nordlicht',
        on: '2023-09-14',
        contact: 'user',
        corrects: 'The colleague accepted, ten days later than first stated.',
      },
    ],
  },
  {
    ...covered,
    story: 'contested',
    name: 'Fjordlys Seafood AS',
    label: 'fjordlys',
    place: ['NO', 'Bergen', '5003'],
    admin: 'Ingvild Sandvikan',
    user: 'Torbein Aasenhus',
    bought: [workplace(11, 75)],
    accepted: [
      {
        attestedBy: 'nordlicht',
        on: '2024-01-15',
        contact: 'user',
        contested: 'I was on leave that week and accepted nothing.',
      },
    ],
  },
]

/** Customers of the first direct-bill partner, in the states that come first to mind: 14. */
export const nordlichtCustomers: readonly CustomerSeed[] = [
  ...boughtHere,
  ...mayAccept,
  ...alreadyCovered,
]
