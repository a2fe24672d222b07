import type { AgreementType } from '../domain/agreement/agreement.ts'
import { findAgreementType } from '../domain/agreement/versions.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { CustomerProfile } from '../domain/customer/profile.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { ReadTransaction } from '../storage/storage.ts'

/** What the words about a route name: no person, no other partner. */
export type RouteWordFacts = {
  /** Of the purchase gate; absent only while the programme has published none. */
  readonly agreementType: AgreementType | undefined
  /** The transacting partner's name. */
  readonly partner: string
  readonly customer: string
  readonly operator: string
  readonly country: string
}

export function routeWordFacts(
  { programme }: Pick<ReadTransaction, 'programme'>,
  {
    customer,
    profile,
    transacting,
  }: {
    readonly customer: Pick<CustomerFacts, 'country'>
    readonly profile: Pick<CustomerProfile, 'companyName'> | undefined
    readonly transacting: Pick<Partner, 'name'>
  },
): RouteWordFacts {
  const { gateAgreementType, operatorName } = programme.policy
  return {
    agreementType: findAgreementType(programme, gateAgreementType),
    partner: transacting.name,
    customer: profile?.companyName ?? '',
    operator: operatorName,
    country: customer.country,
  }
}
