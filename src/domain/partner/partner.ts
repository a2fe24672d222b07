import type { PartnerId } from '../../base/identifiers.ts'

export const partnerTypes = ['direct-bill', 'indirect-provider', 'indirect-reseller'] as const
export type PartnerType = (typeof partnerTypes)[number]

export type Partner = {
  readonly id: PartnerId
  readonly name: string
  readonly type: PartnerType
  readonly country: string
  /** The partner's number in the vendor's network, digits (`mpnId` on the wire). */
  readonly mpnId: string
  readonly domain: string
  readonly suspended: boolean
  /** Whom a customer may ask at this partner: a mailbox of the company, not of a person. */
  readonly contactEmail: string
  /** The providers under which a reseller works; empty for the other types. */
  readonly providerIds: readonly PartnerId[]
  /** Only `false` says that the agreement between vendor and partner is not signed. */
  readonly partnerAgreementSigned?: boolean
}

/** Whether the agreement between the vendor and this partner is signed (wire contract 2.6). */
export function hasSignedPartnerAgreement(
  partner: Pick<Partner, 'partnerAgreementSigned'>,
): boolean {
  return partner.partnerAgreementSigned !== false
}

/** Only a direct-bill partner or a provider transacts (design 1). */
export function isTransacting(partner: Pick<Partner, 'type'>): boolean {
  return partner.type !== 'indirect-reseller'
}
