import type { CustomerSeed } from './seed.ts'

/** Customers that no partner has yet, some of them with a link waiting to be opened: 3. */
export const customersWithoutPartner: readonly CustomerSeed[] = [
  {
    story: 'new',
    name: 'Neuland Pflegedienste GmbH',
    label: 'neuland',
    place: ['DE', 'Cottbus', '03046'],
    admin: 'Franziska Lehmbruck',
    user: 'Anatol Bershadsky',
  },
  {
    story: 'link-pending',
    name: 'Silberdistel Sanatorium GmbH',
    label: 'silberdistel',
    place: ['DE', 'Garmisch-Partenkirchen', '82467'],
    admin: 'Kunigunde Achleitner',
    user: 'Rafael Quintanosa',
    link: { with: 'nordlicht' },
  },
  {
    // Bought elsewhere before: its link page shows the message in place of the text (scenario 2).
    story: 'link-pending',
    name: 'Postkutsche Mobilität GmbH',
    label: 'postkutsche',
    place: ['AT', 'St. Pölten', '3100'],
    admin: 'Ignaz Hollerbauer',
    user: 'Snezana Bozickov',
    imported: [{ family: 'offer', on: '2018-11-26' }],
    link: { with: 'querwald', reseller: 'ahornblick' },
  },
]
