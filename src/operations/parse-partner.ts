import type { FieldProblem } from '../base/error-codes.ts'
import { type PartnerId, parseGuid, randomGuid, toPartnerId } from '../base/identifiers.ts'
import { hasControls } from '../base/one-line.ts'
import { ProductError } from '../base/product-error.ts'
import { type PartnerRole, partnerRoles } from '../domain/caller.ts'
import { findCountryRules } from '../domain/country/country-rules.ts'
import { type Partner, partnerTypes } from '../domain/partner/partner.ts'

/** A partner as an operator writes it down; hostile until parsed. */
export type WrittenPartner = {
  readonly name: string
  readonly type: string
  readonly country: string
  readonly mpnId: string
  readonly domain: string
  readonly providers: readonly string[]
  readonly contactEmail: string | undefined
}

const domainPattern = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const maxNameLength = 200

/**
 * Reads a new partner, which gets its id here.
 *
 * @throws request.invalid with every bad field
 */
export function parsePartner(written: WrittenPartner): Partner {
  const fields: FieldProblem[] = []
  const type = partnerTypes.find((each) => each === written.type)
  if (type === undefined) {
    fields.push({ field: 'type', problem: 'unknown-value', expected: partnerTypes.join(', ') })
  }
  const name = parseName(written.name, fields)
  const country = written.country.toUpperCase()
  if (!findCountryRules(country)) {
    const problem = /^[A-Z]{2}$/.test(country) ? 'unknown-value' : 'malformed'
    fields.push({ field: 'country', problem, expected: 'ISO 3166-1 alpha-2, such as DE' })
  }
  if (!/^\d{1,10}$/.test(written.mpnId)) {
    fields.push({ field: 'mpn-id', problem: 'malformed', expected: '1 to 10 digits' })
  }
  const domain = written.domain.toLowerCase()
  if (!domainPattern.test(domain)) {
    fields.push({ field: 'domain', problem: 'malformed', expected: 'such as partner.example' })
  }
  const contactEmail = written.contactEmail ?? `info@${domain}`
  if (written.contactEmail !== undefined && !emailPattern.test(contactEmail)) {
    fields.push({ field: 'contact-email', problem: 'malformed', expected: 'an e-mail address' })
  }
  const providerIds = parseProviders(written.providers, fields)
  if (type === 'indirect-reseller' && written.providers.length === 0) {
    fields.push({ field: 'provider', problem: 'missing', expected: 'a provider, for a reseller' })
  }
  if (type !== undefined && type !== 'indirect-reseller' && written.providers.length > 0) {
    fields.push({ field: 'provider', problem: 'not-allowed', expected: 'only for a reseller' })
  }
  if (type === undefined || fields.length > 0) throw new ProductError('request.invalid', { fields })
  const id = toPartnerId(randomGuid())
  const { mpnId } = written
  return { id, name, type, country, mpnId, domain, suspended: false, contactEmail, providerIds }
}

function parseProviders(written: readonly string[], fields: FieldProblem[]): readonly PartnerId[] {
  const ids = new Set<PartnerId>()
  for (const each of written) {
    const guid = parseGuid(each)
    if (guid === undefined) {
      fields.push({ field: 'provider', problem: 'malformed', expected: 'ids of providers' })
    } else {
      ids.add(toPartnerId(guid))
    }
  }
  return [...ids]
}

function parseName(name: string, fields: FieldProblem[]): string {
  const trimmed = name.trim()
  if (trimmed === '') fields.push({ field: 'name', problem: 'missing' })
  if (hasControls(trimmed)) {
    const expected = 'text without control characters'
    fields.push({ field: 'name', problem: 'malformed', expected })
  }
  if (trimmed.length > maxNameLength) {
    fields.push({ field: 'name', problem: 'too-long', expected: String(maxNameLength) })
  }
  return trimmed
}

/**
 * Reads a new user of a partner.
 *
 * @throws request.invalid with every bad field
 */
export function parsePartnerUser(written: {
  readonly partnerId: string
  readonly upn: string
  readonly name: string
  readonly roles: readonly string[]
}): {
  readonly partnerId: PartnerId
  readonly upn: string
  readonly displayName: string
  readonly roles: readonly PartnerRole[]
} {
  const fields: FieldProblem[] = []
  const partnerId = parseGuid(written.partnerId)
  if (partnerId === undefined) {
    fields.push({ field: 'partner', problem: 'malformed', expected: 'the id of a partner' })
  }
  if (!emailPattern.test(written.upn)) {
    fields.push({ field: 'upn', problem: 'malformed', expected: 'such as jo@partner.example' })
  }
  const displayName = parseName(written.name, fields)
  const roles = partnerRoles.filter((each) => written.roles.includes(each))
  if (roles.length === 0 || written.roles.some((each) => !roles.some((role) => role === each))) {
    fields.push({ field: 'role', problem: 'unknown-value', expected: partnerRoles.join(', ') })
  }
  if (partnerId === undefined || fields.length > 0) {
    throw new ProductError('request.invalid', { fields })
  }
  return { partnerId: toPartnerId(partnerId), upn: written.upn, displayName, roles }
}
