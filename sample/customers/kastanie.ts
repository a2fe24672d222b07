import { itemIds } from '../catalogue/item-ids.ts'
import type { CustomerSeed, RelationshipSeed } from './seed.ts'
import { on, renewing } from './seed.ts'

const kastanie: readonly RelationshipSeed[] = [{ with: 'kastanie' }]
const here = { partners: kastanie, routes: [['kastanie', 'partner-must-attest', 1]] } as const
const open = { partners: kastanie, routes: [['kastanie', 'customer-may-accept']] } as const
const covered = { partners: kastanie, routes: [['kastanie', 'covered']] } as const

function mail(quantity: number, endsInDays: number) {
  const start = renewing(2019, endsInDays)
  return { item: itemIds.mailOffer, quantity, through: 'kastanie', start } as const
}

const boughtHere: readonly CustomerSeed[] = [
  {
    ...here,
    story: 'bought-here',
    name: 'Schwarzerle Ingenieure GmbH',
    label: 'schwarzerle',
    place: ['DE', 'Karlsruhe', '76133'],
    admin: 'Friedhelm Obermoser',
    user: 'Aisha Rahmanova',
    bought: [mail(35, 52)],
  },
  {
    ...here,
    story: 'bought-here',
    name: 'Rheinufer Klinikverbund GmbH',
    label: 'rheinufer',
    place: ['DE', 'Neuss', '41460'],
    admin: 'Gudrun Wallraven',
    user: 'Hiroto Sakamaki',
    bought: [
      {
        item: itemIds.analyticsService,
        quantity: 6,
        through: 'kastanie',
        term: 'P1Y',
        start: renewing(2019, 173),
      },
    ],
  },
  {
    ...here,
    story: 'bought-here',
    name: 'Wolkenstein Brauerei GmbH',
    label: 'wolkenstein',
    place: ['AT', 'Graz', '8010'],
    admin: 'Alois Hirschenauer',
    user: 'Petra Zagorskaya',
    bought: [mail(20, 111)],
  },
  {
    ...here,
    story: 'bought-here',
    name: 'Talmühle Papier GmbH',
    label: 'talmuehle',
    place: ['DE', 'Düren', '52349'],
    admin: 'Mechthild Ossendorp',
    user: 'Ngozi Ekwuemela',
    bought: [
      { item: itemIds.azurePlan, quantity: 1, through: 'kastanie', start: on('2019-12-02') },
    ],
  },
  {
    ...here,
    story: 'bought-here',
    name: 'Olivastra Design S.r.l.',
    label: 'olivastra',
    place: ['IT', 'Bolzano', '39100'],
    admin: 'Ginevra Tomasoni',
    user: 'Matthias Unterkofler',
    bought: [
      { item: itemIds.serverSoftware, quantity: 1, through: 'kastanie', start: on('2019-02-18') },
    ],
  },
]

const mayAccept: readonly CustomerSeed[] = [
  {
    ...open,
    story: 'no-purchase',
    name: 'Ginkgo Software UG',
    label: 'ginkgo',
    place: ['DE', 'Jena', '07743'],
    admin: 'Charlotte Eisenbarth',
    user: 'Minh Tranvo',
  },
  {
    ...open,
    story: 'no-purchase',
    name: 'Almrausch Naturkosmetik GmbH',
    label: 'almrausch',
    place: ['AT', 'Dornbirn', '6850'],
    admin: 'Rosina Feuerstain',
    user: 'Kerem Aslanbey',
  },
  {
    ...open,
    story: 'no-purchase',
    name: 'Björkdal Verkstad AB',
    label: 'bjorkdal',
    place: ['SE', 'Örebro', '702 10'],
    admin: 'Linnea Hallstadius',
    user: 'Elias Nordfors',
  },
]

const alreadyCovered: readonly CustomerSeed[] = [
  {
    ...covered,
    story: 'covered-directly',
    name: 'Sonnenwende Solar GmbH',
    label: 'sonnenwende',
    place: ['DE', 'Freiburg', '79098'],
    admin: 'Valentin Kirschbaumer',
    user: 'Layla Haddoune',
    bought: [
      {
        item: itemIds.workplaceService,
        quantity: 14,
        through: 'kastanie',
        term: 'P1Y',
        start: { kind: 'months-ago', months: 5 },
      },
    ],
    accepted: [{ on: '2024-05-06' }],
  },
  {
    ...covered,
    story: 'attested',
    name: 'Thornfield Ceramics Ltd',
    label: 'thornfield',
    place: ['GB', 'Stoke-on-Trent', 'ST1 1AA'],
    admin: 'Imogen Ravenhurst',
    user: 'Callum Dunmore',
    bought: [mail(9, 190)],
    accepted: [{ attestedBy: 'kastanie', on: '2023-11-13' }],
  },
]

const others: readonly CustomerSeed[] = [
  {
    partners: kastanie,
    routes: [['kastanie', 'partner-must-attest', 2]],
    story: 'bought-elsewhere',
    name: 'Eisvogel Wassertechnik GmbH',
    label: 'eisvogel',
    place: ['DE', 'Bautzen', '02625'],
    admin: 'Gernot Schiefelbein',
    user: 'Zofia Wrobelska',
    imported: [
      { family: 'offer', on: '2017-10-09' },
      { family: 'software', on: '2019-06-24' },
    ],
  },
  {
    ...here,
    story: 'trial-ending',
    name: 'Probierstube Feinkost GmbH',
    label: 'probierstube',
    place: ['DE', 'Heilbronn', '74072'],
    admin: 'Ludmilla Kaltenbrunn',
    user: 'Diego Santarriaga',
    bought: [
      {
        item: itemIds.workplaceServiceTrial,
        quantity: 10,
        through: 'kastanie',
        term: 'P1M',
        start: { kind: 'trial-ending' },
      },
    ],
    accepted: [
      {
        attestedBy: 'kastanie',
        on: '2024-08-05',
        withdrawn: 'The customer asked to read the text again first.',
      },
    ],
  },
  {
    ...open,
    story: 'outdated-directly',
    name: 'Altstadt Antiquariat e.K.',
    label: 'altstadt',
    place: ['DE', 'Görlitz', '02826'],
    admin: 'Benedikt Sommerlath',
    user: 'Irina Maksimchuk',
    bought: [mail(3, 229)],
    accepted: [{ on: '2020-11-02' }],
  },
]

/** Customers of the other direct-bill partner: 13. */
export const kastanieCustomers: readonly CustomerSeed[] = [
  ...boughtHere,
  ...mayAccept,
  ...alreadyCovered,
  ...others,
]
