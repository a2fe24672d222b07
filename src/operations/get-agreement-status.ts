import { type PartnerId, toPartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { sameMarketRegion } from '../domain/partner/market-region.ts'
import { hasSignedPartnerAgreement, type Partner } from '../domain/partner/partner.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'

export type AskedReseller = { readonly mpnId: string } | { readonly tenantId: string }

/**
 * Whether a reseller has signed the partner agreement (wire contract 2.6); one that has not is a
 * refusal of its own.
 *
 * @throws compliance.mpn-invalid, compliance.mpn-of-no-reseller, compliance.mpn-not-signed,
 * compliance.region-differs, compliance.tenant-unknown, compliance.tenant-not-signed
 */
export function getAgreementStatus(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  asked: AskedReseller,
): Promise<{ readonly isSigned: true; readonly resellerId: PartnerId }> {
  return deps.storage.read(async (tx) => {
    const own = getOwnPartner(tx, caller)
    const reseller = 'mpnId' in asked ? resellerByMpnId(tx, asked) : resellerByTenant(tx, asked)
    if (!sameMarketRegion(tx.programme.policy, own.country, reseller.country)) {
      throw new ProductError('compliance.region-differs', {
        partnerCountry: own.country,
        resellerCountry: reseller.country,
      })
    }
    if (hasSignedPartnerAgreement(reseller)) return { isSigned: true, resellerId: reseller.id }
    throw 'mpnId' in asked
      ? new ProductError('compliance.mpn-not-signed', asked)
      : new ProductError('compliance.tenant-not-signed', asked)
  })
}

function resellerByMpnId({ programme }: ReadTransaction, asked: { readonly mpnId: string }) {
  const found = [...programme.partners.values()].find((each) => each.mpnId === asked.mpnId)
  if (!found) throw new ProductError('compliance.mpn-invalid', asked)
  if (!isReseller(found)) throw new ProductError('compliance.mpn-of-no-reseller', asked)
  return found
}

function resellerByTenant({ programme }: ReadTransaction, asked: { readonly tenantId: string }) {
  const found = programme.partners.get(toPartnerId(asked.tenantId))
  if (!found || !isReseller(found)) throw new ProductError('compliance.tenant-unknown', asked)
  return found
}

function isReseller({ type }: Partner): boolean {
  return type === 'indirect-reseller'
}
