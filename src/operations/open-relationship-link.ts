import {
  type AcceptanceRoute,
  decideAcceptanceRoute,
} from '../domain/acceptance/acceptance-route.ts'
import type { AgreementText } from '../domain/agreement/agreement.ts'
import { textFor, versionShown } from '../domain/agreement/versions.ts'
import type { CustomerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { lookUpCustomer } from './customer-access.ts'
import { type Administrator, listAdministrators } from './customer-administrators.ts'
import type { Deps } from './deps.ts'
import { textShown } from './get-customer-agreement.ts'
import { type RelationshipLink, readLinkToken, requireOpenable } from './relationship-link.ts'
import { type RouteWordFacts, routeWordFacts } from './route-word-facts.ts'

/** What a customer sees when it opens a relationship link. */
export type OpenedLink = {
  readonly link: RelationshipLink
  readonly partner: Partner
  readonly transacting: Partner
  readonly alreadyActive: boolean
  /** As if the relationship were active (design 2.4, line 1). */
  readonly route: AcceptanceRoute
  /** The text to tick, where the customer may accept. */
  readonly text: AgreementText | undefined
  readonly facts: RouteWordFacts
}

/** With what a user needs who may not approve it, and every language of the text. */
export type ReadLink = OpenedLink & {
  readonly choice: readonly AgreementText[]
  readonly isAdministrator: boolean
  readonly administrators: readonly Administrator[]
}

/**
 * Shows the relationship and what stands in place of the agreement's box (design 2.3).
 *
 * @throws link.invalid, link.expired, link.for-another-customer, link.region-differs
 */
export function openRelationshipLink(
  deps: Pick<Deps, 'storage' | 'signer'>,
  caller: CustomerUser,
  token: string,
  language?: string,
): Promise<ReadLink> {
  return deps.storage.read(async (tx) => {
    const link = readLinkToken(deps.signer, token, tx)
    const customer = await lookUpCustomer(tx, caller.customerId)
    const partners = requireOpenable(tx, customer, link)
    const described = await describeLink(tx, customer, { link, ...partners })
    const agreementType = tx.programme.policy.gateAgreementType
    const shown = described.text && textShown(tx, { customer, agreementType, language })
    return {
      link,
      ...partners,
      ...described,
      text: shown?.text,
      choice: shown?.choice ?? [],
      isAdministrator: caller.roles.includes('global-admin'),
      administrators: await listAdministrators(tx, customer.id),
    }
  })
}

export async function describeLink(
  tx: Pick<ReadTransaction, 'programme' | 'now' | 'customers'>,
  customer: CustomerFacts,
  { link, transacting }: { readonly link: RelationshipLink; readonly transacting: Partner },
): Promise<Pick<OpenedLink, 'alreadyActive' | 'route' | 'text' | 'facts'>> {
  const { programme, now } = tx
  const profile = await tx.customers.findProfile(customer.id)
  const agreementType = programme.policy.gateAgreementType
  const route = decideAcceptanceRoute({
    customer,
    partner: transacting,
    agreementType,
    programme,
    now,
    asIfActive: true,
  })
  const { country, language } = customer
  const shown =
    route.kind === 'customer-may-accept'
      ? versionShown(programme, agreementType, country, now)
      : undefined
  return {
    alreadyActive: customer.relationships.some(
      (each) =>
        each.partnerId === link.partnerId &&
        each.providerId === link.providerId &&
        each.state === 'active',
    ),
    route,
    text: shown && textFor(programme, { agreementType, rank: shown.rank, country, language }),
    facts: routeWordFacts(tx, { customer, profile, transacting }),
  }
}
