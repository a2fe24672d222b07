import { itemIds } from '../catalogue/item-ids.ts'
import type { CustomerSeed } from './seed.ts'
import { renewing } from './seed.ts'

const nordlicht = [{ with: 'nordlicht' }] as const
const here = { partners: nordlicht, routes: [['nordlicht', 'partner-must-attest', 1]] } as const
const closed = { partners: nordlicht, routes: [['nordlicht', 'nobody-yet']] } as const

function workplace(quantity: number, endsInDays: number) {
  const start = renewing(2019, endsInDays)
  return { item: itemIds.workplaceOffer, quantity, through: 'nordlicht', start } as const
}

const coverLost: readonly CustomerSeed[] = [
  {
    ...here,
    story: 'outdated',
    name: 'Mosaik Bildungswerk gGmbH',
    label: 'mosaik',
    place: ['DE', 'Mannheim', '68159'],
    admin: 'Hildegund Ammerland',
    user: 'Joaquim Pereirinho',
    bought: [workplace(60, 21)],
    accepted: [{ attestedBy: 'nordlicht', on: '2021-03-08' }],
  },
  {
    ...here,
    story: 'withdrawn',
    name: 'Rotbuche Möbelwerke GmbH',
    label: 'rotbuche',
    place: ['DE', 'Detmold', '32756'],
    admin: 'Konstantin Wehrstedt',
    user: 'Sunita Raghunanda',
    bought: [workplace(14, 166)],
    accepted: [
      {
        attestedBy: 'nordlicht',
        on: '2023-10-30',
        withdrawn: 'Recorded for the wrong customer.',
      },
    ],
  },
]

const renewals: readonly CustomerSeed[] = [
  {
    ...here,
    story: 'renews-tomorrow',
    name: 'Morgentau Bäckereien GmbH',
    label: 'morgentau',
    place: ['DE', 'Regensburg', '93047'],
    admin: 'Leonhard Stiegler',
    user: 'Fatou Camaraya',
    bought: [workplace(22, 1)],
    accepted: [{ attestedBy: 'nordlicht', on: '2020-02-10' }],
  },
  {
    ...here,
    story: 'increase-scheduled',
    name: 'Steilhang Sportartikel GmbH',
    label: 'steilhang',
    place: ['AT', 'Salzburg', '5020'],
    admin: 'Magdalena Kirchgassner',
    user: 'Vuk Radanovic',
    bought: [
      {
        item: itemIds.workplaceService,
        quantity: 10,
        scheduledQuantity: 15,
        through: 'nordlicht',
        term: 'P1M',
        start: renewing(2019, 1),
      },
    ],
    accepted: [
      {
        attestedBy: 'nordlicht',
        on: '2024-04-02',
        withdrawn: 'The contact had left the company by then.',
      },
    ],
  },
  {
    ...here,
    story: 'parked-order',
    name: 'Parkstein Immobilien GmbH',
    label: 'parkstein',
    place: ['DE', 'Nürnberg', '90402'],
    admin: 'Edeltraud Mooshammer',
    user: 'Levi Abendstern',
    bought: [workplace(16, 87)],
    parked: { item: itemIds.securityOffer, quantity: 16, through: 'nordlicht' },
  },
]

const others: readonly CustomerSeed[] = [
  {
    partners: nordlicht,
    routes: [['nordlicht', 'partner-must-attest', 2]],
    story: 'bought-elsewhere',
    name: 'Quellwasser Brunnen AG',
    label: 'quellwasser',
    place: ['DE', 'Fulda', '36037'],
    admin: 'Marlies Tennstedt',
    user: 'Pavel Hruskovec',
    imported: [{ family: 'offer', on: '2018-04-16' }],
  },
  {
    ...closed,
    partners: [{ with: 'nordlicht', ended: '2024-06-30' }],
    story: 'relationship-ended',
    name: 'Abendrot Reisen GmbH',
    label: 'abendrot',
    place: ['DE', 'Trier', '54290'],
    admin: 'Ottilie Krautwald',
    user: 'Malik Bensoudane',
    bought: [workplace(8, 44)],
    accepted: [{ attestedBy: 'nordlicht', on: '2023-04-24' }],
  },
  {
    ...closed,
    suspended: true,
    story: 'suspended',
    name: 'Stillstand Textil GmbH',
    label: 'stillstand',
    place: ['DE', 'Plauen', '08523'],
    admin: 'Eckehard Lindemuth',
    user: 'Yelena Sorokovich',
    bought: [workplace(5, 129)],
    accepted: [{ attestedBy: 'nordlicht', on: '2023-08-21' }],
  },
]

/** Customers of the first direct-bill partner whose cover was lost, ended or never begun: 9. */
export const uncoveredNordlichtCustomers: readonly CustomerSeed[] = [
  ...coverLost,
  ...renewals,
  ...others,
]
