import { type CustomerId, type PartnerId, toCustomerId, toPartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Instant } from '../base/time.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { sameMarketRegion } from '../domain/partner/market-region.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import type { Signer } from './deps.ts'

/** What a relationship link says; taking one writes nothing (design 2.3). */
export type RelationshipLink = {
  readonly partnerId: PartnerId
  /** Equals `partnerId` but for a reseller. */
  readonly providerId: PartnerId
  readonly delegatedAdministration: boolean
  readonly expiresAt: Instant
  /** Only this customer may open it. */
  readonly customerId: CustomerId | undefined
}

const purpose = 'relationship-link'

/** The last path part of the link: its facts and the signature over them. */
export function toLinkToken(signer: Signer, link: RelationshipLink): string {
  const facts = [
    link.partnerId,
    link.providerId,
    link.delegatedAdministration ? 1 : 0,
    link.expiresAt,
    link.customerId ?? '',
  ]
  const text = Buffer.from(JSON.stringify(facts)).toString('base64url')
  return `${text}.${signer.sign(purpose, text)}`
}

/** @throws link.invalid for a token that was not made here or names no partner; link.expired */
export function readLinkToken(
  signer: Signer,
  token: string,
  { now, programme }: Pick<ReadTransaction, 'now' | 'programme'>,
): RelationshipLink {
  const [text = '', signature = ''] = token.split('.')
  if (!signer.verify(purpose, text, signature)) throw new ProductError('link.invalid', {})
  const facts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  const [partnerId, providerId, dap, expiresAt, customerId] = Array.isArray(facts) ? facts : []
  const partner = programme.partners.get(toPartnerId(String(partnerId)))
  if (!partner || typeof expiresAt !== 'number') throw new ProductError('link.invalid', {})
  if (expiresAt <= now) {
    const { name, contactEmail } = partner
    throw new ProductError('link.expired', { partner: name, contactEmail })
  }
  return {
    partnerId: partner.id,
    providerId: toPartnerId(String(providerId)),
    delegatedAdministration: dap === 1,
    expiresAt,
    customerId: customerId ? toCustomerId(String(customerId)) : undefined,
  }
}

/** The partners of a link, if the customer may open it. */
export function requireOpenable(
  { programme }: Pick<ReadTransaction, 'programme'>,
  customer: Pick<CustomerFacts, 'id' | 'country'>,
  link: RelationshipLink,
): { readonly partner: Partner; readonly transacting: Partner } {
  const partner = programme.partners.get(link.partnerId)
  const transacting = programme.partners.get(link.providerId)
  if (!partner || !transacting) throw new ProductError('link.invalid', {})
  if (link.customerId !== undefined && link.customerId !== customer.id) {
    throw new ProductError('link.for-another-customer', {})
  }
  if (!sameMarketRegion(programme.policy, partner.country, customer.country)) {
    throw new ProductError('link.region-differs', {
      partnerCountry: partner.country,
      customerCountry: customer.country,
    })
  }
  return { partner, transacting }
}
