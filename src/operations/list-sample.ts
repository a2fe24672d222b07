import type { CustomerId, PartnerId } from '../base/identifiers.ts'
import { decideAcceptanceRoute } from '../domain/acceptance/acceptance-route.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { UserRecord } from '../storage/promises/people.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'

type ListedUser = { readonly upn: string; readonly roles: readonly string[] }
type ListedRoute = {
  /** The transacting partner. */
  readonly partnerId: PartnerId
  readonly route: string
  readonly scenario?: 1 | 2
}

/** Whom and what one can try in a sandbox (design 5). */
export type SampleListing = {
  readonly partners: readonly {
    readonly id: PartnerId
    readonly name: string
    readonly type: string
    readonly users: readonly ListedUser[]
  }[]
  readonly apps: readonly { readonly clientId: string; readonly partnerId: PartnerId }[]
  readonly customers: readonly {
    readonly id: CustomerId
    readonly name: string
    readonly country: string
    readonly users: readonly ListedUser[]
    readonly routes: readonly ListedRoute[]
  }[]
}

/**
 * Lists partners, applications and those of the customers that are there, with the routes as they are
 * now: whatever was accepted or bought since the seeding shows.
 */
export function listSample(
  deps: Pick<Deps, 'storage'>,
  customerIds: readonly CustomerId[],
): Promise<SampleListing> {
  return deps.storage.read(async (tx) => {
    const partners: SampleListing['partners'][number][] = []
    for (const { id, name, type } of tx.programme.partners.values()) {
      const users = (await tx.people.listPartnerUsers(id)).map(toListedUser)
      partners.push({ id, name, type, users })
    }
    const apps = (await tx.people.listApplications()).map(({ clientId, partnerId }) => ({
      clientId,
      partnerId,
    }))
    const customers: SampleListing['customers'][number][] = []
    for (const id of customerIds) {
      const facts = await tx.customers.findFacts(id)
      const profile = await tx.customers.findProfile(id)
      if (!facts || !profile) continue
      const users = (await tx.people.listCustomerUsers(id)).map(toListedUser)
      const { companyName: name, country } = profile
      customers.push({ id, name, country, users, routes: routesOf(tx, facts) })
    }
    return { partners, apps, customers }
  })
}

function routesOf(
  { programme, now }: Pick<ReadTransaction, 'programme' | 'now'>,
  customer: CustomerFacts,
): readonly ListedRoute[] {
  const agreementType = programme.policy.gateAgreementType
  return [...new Set(customer.relationships.map((each) => each.providerId))].flatMap(
    (partnerId) => {
      const partner = programme.partners.get(partnerId)
      if (!partner) return []
      const route = decideAcceptanceRoute({ customer, partner, agreementType, programme, now })
      const scenario = route.kind === 'partner-must-attest' ? { scenario: route.scenario } : {}
      return [{ partnerId, route: route.kind, ...scenario }]
    },
  )
}

function toListedUser({ upn, roles }: UserRecord): ListedUser {
  return { upn, roles }
}
