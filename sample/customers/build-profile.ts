import { foldName } from '../../src/base/fold.ts'
import { toCustomerId, toUserId } from '../../src/base/identifiers.ts'
import type { Instant } from '../../src/base/time.ts'
import type { AcceptingContact } from '../../src/domain/acceptance/acceptance.ts'
import type { CustomerProfile } from '../../src/domain/customer/profile.ts'
import { sampleGuid } from '../identifiers.ts'
import { partnerIdOf, samplePassword } from '../partners.ts'
import type { SampleCustomerUser } from '../sample-facts.ts'
import type { CustomerSeed } from './seed.ts'

// Austrian customers read the German text of the table, which it lists as de-DE for their country.
const cultures: Readonly<Record<string, string>> = {
  AT: 'de-DE',
  AU: 'en-AU',
  CA: 'en-CA',
  CH: 'de-CH',
  DE: 'de-DE',
  ES: 'es-ES',
  FR: 'fr-FR',
  GB: 'en-GB',
  HU: 'hu-HU',
  IT: 'it-IT',
  JP: 'ja-JP',
  NL: 'nl-NL',
  NO: 'nb-NO',
  SE: 'sv-SE',
}

/** Given and family name: the last word is the family name. */
function splitName(name: string): { readonly firstName: string; readonly lastName: string } {
  const at = name.lastIndexOf(' ')
  return { firstName: name.slice(0, at), lastName: name.slice(at + 1) }
}

/** The person's address at the customer, which is also the name to sign in with. */
function addressOf(seed: CustomerSeed, person: string): string {
  const local = foldName(person)
    .replaceAll(' ', '.')
    .replace(/[^a-z.-]/g, '')
  return `${local}@${seed.label}.example`
}

export function toContact(seed: CustomerSeed, which: 'admin' | 'user'): AcceptingContact {
  const person = seed[which]
  // Only the Global admin left a number; the phone is optional (wire contract 2.3).
  const phoneNumber = which === 'admin' ? seed.phoneNumber : undefined
  return { ...splitName(person), email: addressOf(seed, person), phoneNumber }
}

export function customerUserId(seed: CustomerSeed, which: 'admin' | 'user') {
  return toUserId(sampleGuid(`customer/${seed.label}/user/${which}`))
}

export function toUsers(seed: CustomerSeed): readonly SampleCustomerUser[] {
  return (['admin', 'user'] as const).map((which) => ({
    kind: 'customer-user' as const,
    customerId: toCustomerId(sampleGuid(`customer/${seed.label}`)),
    id: customerUserId(seed, which),
    upn: addressOf(seed, seed[which]),
    displayName: seed[which],
    roles: [which === 'admin' ? 'global-admin' : 'user'] as const,
    mustChangePassword: false,
    active: true,
    password: samplePassword,
  }))
}

export function toProfile(seed: CustomerSeed, createdAt: Instant): CustomerProfile {
  const { label, place, name } = seed
  const [country, city, postalCode, state] = place
  const culture = cultures[country] ?? 'en-US'
  const creator = seed.partners?.[0]
  const { firstName, lastName, email, phoneNumber } = toContact(seed, 'admin')
  return {
    id: toCustomerId(sampleGuid(`customer/${label}`)),
    commerceId: sampleGuid(`customer/${label}/commerce`),
    companyName: name,
    domain: `${label}.example`,
    country,
    culture,
    language: culture.slice(0, 2),
    email,
    billingProfileId: sampleGuid(`customer/${label}/billing-profile`),
    organizationRegistrationNumber: seed.registrationNumber,
    address: {
      firstName,
      lastName,
      phoneNumber,
      addressLine1: culture.startsWith('de') ? 'Musterweg 1' : '1 Sample Street',
      addressLine2: undefined,
      city,
      state,
      postalCode,
      country,
    },
    suspended: seed.suspended ?? false,
    createdAt,
    createdBy: creator && partnerIdOf(creator.with),
    version: 1,
  }
}
