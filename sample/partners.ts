import type { PartnerId } from '../src/base/identifiers.ts'
import { toPartnerId, toUserId } from '../src/base/identifiers.ts'
import type { PartnerRole } from '../src/domain/caller.ts'
import { partnerRoles } from '../src/domain/caller.ts'
import type { Partner } from '../src/domain/partner/partner.ts'
import { sampleGuid } from './identifiers.ts'
import type { SampleApplication, SamplePartnerUser } from './sample-facts.ts'

/** Everybody's, and no secret: the sample programme only ever runs in a sandbox. */
export const samplePassword = 'Sandbox-Only-2020'

export type TransactingKey = 'nordlicht' | 'kastanie' | 'querwald' | 'harborline'
export type ResellerKey = 'ahornblick' | 'lindental'
export type PartnerKey = TransactingKey | ResellerKey

/** One person per role, in the order of the list of roles. */
const people: Readonly<Record<PartnerKey, readonly string[]>> = {
  nordlicht: [
    'Maren Hollstein',
    'Yusuf Demirkan',
    'Ilse Brandhuber',
    'Piotr Wasilewski',
    'Jana Petersen',
    'Omar Haddadin',
    'Greta Lindqvist',
  ],
  kastanie: [
    'Holger Stegemann',
    'Thuy Linh Pham',
    'Bernd Ottensen',
    'Carla Monteverde',
    'Aylin Karatay',
    'Sven Tidemand',
    'Nadia Benkirane',
  ],
  querwald: [
    'Dorothea Kamphaus',
    'Emeka Oduya',
    'Ulrich Feldkirch',
    'Marta Kowalczuk',
    'Jonas Rabenhorst',
    'Leila Farahani',
    'Tobias Wintergerst',
  ],
  harborline: [
    'Denise Calloway',
    'Rajiv Menonkar',
    'Patricia Underhill',
    'Marcus Fairbanks',
    'Sofia Delarosa',
    'Kenji Morinaga',
    'Hannah Whitlock',
  ],
  ahornblick: [
    'Katharina Seidlhofer',
    'Milos Petrovan',
    'Waltraud Egger',
    'Simon Praxmayer',
    'Verena Thalhammer',
    'Adebayo Olusanya',
    'Lukas Hinteregger',
  ],
  lindental: [
    'Friederike Solbach',
    'Hamza Yildirimer',
    'Anke Rosendahl',
    'Giulio Bertolazzi',
    'Wiebke Hansmann',
    'Chidi Nwankwor',
    'Svenja Kroll',
  ],
}

export function partnerIdOf(key: PartnerKey): PartnerId {
  return toPartnerId(sampleGuid(`partner/${key}`))
}

function partner(
  key: PartnerKey,
  facts: Pick<Partner, 'name' | 'type' | 'country' | 'mpnId'>,
  providers: readonly TransactingKey[] = [],
): Partner & { readonly key: PartnerKey } {
  const domain = `${key}.example`
  return {
    key,
    id: partnerIdOf(key),
    ...facts,
    domain,
    suspended: false,
    contactEmail: `agreements@${domain}`,
    providerIds: providers.map(partnerIdOf),
  }
}

/** Two of each type; the direct-bill ones are of one market region, one reseller has two providers. */
const keyedPartners = [
  partner('nordlicht', {
    name: 'Nordlicht Cloudhaus GmbH',
    type: 'direct-bill',
    country: 'DE',
    mpnId: '4100001',
  }),
  partner('kastanie', {
    name: 'Kastanie Systemberatung GmbH',
    type: 'direct-bill',
    country: 'DE',
    mpnId: '4100002',
  }),
  partner('querwald', {
    name: 'Querwald Distribution AG',
    type: 'indirect-provider',
    country: 'DE',
    mpnId: '4200001',
  }),
  partner('harborline', {
    name: 'Harborline Distribution Inc.',
    type: 'indirect-provider',
    country: 'US',
    mpnId: '4200002',
  }),
  partner(
    'ahornblick',
    {
      name: 'Ahornblick IT-Systeme GmbH',
      type: 'indirect-reseller',
      country: 'AT',
      mpnId: '4300001',
    },
    ['querwald', 'harborline'],
  ),
  partner(
    'lindental',
    { name: 'Lindental IT GmbH', type: 'indirect-reseller', country: 'DE', mpnId: '4300002' },
    ['querwald'],
  ),
]

export const samplePartners: readonly Partner[] = keyedPartners.map(({ key: _, ...rest }) => rest)

export function samplePartner(key: PartnerKey): Partner {
  const found = samplePartners.find((each) => each.id === partnerIdOf(key))
  if (!found) throw new Error(`no such partner in the sample: ${key}`)
  return found
}

export function partnerUserId(key: PartnerKey, role: PartnerRole) {
  return toUserId(sampleGuid(`partner/${key}/user/${role}`))
}

/** `admin.agent@nordlicht.example` and so on: one user per partner and role. */
export const samplePartnerUsers: readonly SamplePartnerUser[] = keyedPartners.flatMap(
  ({ key, id, domain }) =>
    partnerRoles.map((role, position) => ({
      kind: 'partner-user' as const,
      partnerId: id,
      id: partnerUserId(key, role),
      upn: `${role.replaceAll('-', '.')}@${domain}`,
      displayName: people[key][position] ?? role,
      roles: [role],
      mustChangePassword: false,
      active: true,
      password: samplePassword,
    })),
)

export const sampleApplications: readonly SampleApplication[] = keyedPartners.map(
  ({ key, id, name }) => ({
    clientId: sampleGuid(`application/${key}`),
    partnerId: id,
    name: `${name} integration`,
    secret: `sandbox-secret-of-${key}`,
  }),
)
