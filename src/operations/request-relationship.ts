import type { CustomerId, PartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { dayMs } from '../base/time.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { isTransacting } from '../domain/partner/partner.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { requireRole } from '../domain/programme/roles.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'
import { type RelationshipLink, toLinkToken } from './relationship-link.ts'

export type RequestRelationshipInput = {
  /** For a reseller: under which of its providers. */
  readonly providerId: PartnerId | undefined
  /** A provider may make the link of one of its resellers. */
  readonly resellerId: PartnerId | undefined
  readonly delegatedAdministration: boolean
  readonly customerId: CustomerId | undefined
}

/**
 * A link with which a customer's Global admin approves the relationship (wire contract 3.8, design
 * 2.3). It is signed and carries its own facts, so nothing is stored.
 *
 * @throws caller.role-missing, partner.suspended, reseller.not-valid, request.invalid
 */
export function requestRelationship(
  deps: Pick<Deps, 'storage' | 'signer'>,
  caller: PartnerUser,
  input: RequestRelationshipInput,
): Promise<{ readonly link: RelationshipLink; readonly token: string }> {
  return deps.storage.read(async (tx) => {
    const { programme, now } = tx
    const own = getOwnPartner(tx, caller)
    requireRole(programme, caller, 'request-relationship')
    if (own.suspended) throw new ProductError('partner.suspended', {})
    const { partner, provider } = resolve(programme, own, input)
    const link: RelationshipLink = {
      partnerId: partner.id,
      providerId: provider.id,
      delegatedAdministration: input.delegatedAdministration,
      expiresAt: now + programme.policy.relationshipLinkDays * dayMs,
      customerId: input.customerId,
    }
    return { link, token: toLinkToken(deps.signer, link) }
  })
}

function resolve(
  programme: Programme,
  own: Partner,
  input: RequestRelationshipInput,
): { readonly partner: Partner; readonly provider: Partner } {
  if (isTransacting(own)) {
    const id = input.resellerId
    if (id === undefined || id === own.id) return { partner: own, provider: own }
    const reseller = programme.partners.get(id)
    if (!reseller?.providerIds.includes(own.id)) {
      throw new ProductError('reseller.not-valid', { mpnId: reseller?.mpnId ?? id })
    }
    return { partner: reseller, provider: own }
  }
  const only = own.providerIds.length === 1 ? own.providerIds[0] : undefined
  const providerId = input.providerId ?? only
  const provider = providerId === undefined ? undefined : programme.partners.get(providerId)
  if (!provider || !own.providerIds.includes(provider.id)) {
    throw new ProductError('request.invalid', {
      fields: [
        {
          field: 'indirectCloudSolutionProviderId',
          problem: input.providerId === undefined ? 'missing' : 'unknown-value',
          expected: own.providerIds.join(', '),
        },
      ],
    })
  }
  return { partner: own, provider }
}
