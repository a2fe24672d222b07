import type { CustomerId } from '../../base/identifiers.ts'
import { accountIdOf } from '../../domain/account.ts'
import type { Partner } from '../../domain/partner/partner.ts'
import type { ApplicationRecord, UserRecord } from '../../storage/promises/people.ts'
import type { ReadTransaction, Storage } from '../../storage/storage.ts'
import type { SandboxPeople, SandboxTenant, SandboxUser } from '../pages/sign-in-page.ts'
import { maySignIn } from './accounts.ts'

// The list is for looking around; whoever is not on it signs in by name and password.
const mostPartners = 25
const mostCustomersOfPartner = 100
const mostOtherCustomers = 200

/** The users one can sign in as with one click: those who may use the application. */
export function listSandboxPeople(
  storage: Pick<Storage, 'read'>,
  application: ApplicationRecord | undefined,
): Promise<SandboxPeople> {
  return storage.read(async (tx) => {
    const all = [...tx.programme.partners.values()]
    const partners = all
      .filter(({ id }) => application === undefined || id === application.partnerId)
      .slice(0, mostPartners)
    return {
      operators: application === undefined ? toUsers(await tx.people.listOperators()) : [],
      partners: await Promise.all(partners.map((partner) => partnerTenant(tx, partner))),
      customers: application === undefined ? await customerTenants(tx, partners) : [],
    }
  })
}

async function partnerTenant(tx: ReadTransaction, partner: Partner): Promise<SandboxTenant> {
  return toTenant(partner.name, await tx.people.listPartnerUsers(partner.id))
}

async function customerTenants(
  tx: ReadTransaction,
  partners: readonly Partner[],
): Promise<readonly SandboxTenant[]> {
  const names = new Map<CustomerId, string>()
  for (const { id: partnerId } of partners) {
    const query = { partnerId, direction: 'forward', limit: mostCustomersOfPartner } as const
    for (const { id, companyName } of await tx.customers.list(query)) names.set(id, companyName)
  }
  // Customers without a partner are looked around as, too: they have yet to open a link.
  for (const { id, companyName } of await tx.customers.listAny(mostOtherCustomers)) {
    names.set(id, companyName)
  }
  const tenants: SandboxTenant[] = []
  for (const [id, name] of [...names].sort(([, a], [, b]) => (a < b ? -1 : 1))) {
    tenants.push(toTenant(name, await tx.people.listCustomerUsers(id)))
  }
  return tenants.filter(({ users }) => users.length > 0)
}

function toTenant(name: string, users: readonly UserRecord[]): SandboxTenant {
  return { name, users: toUsers(users) }
}

function toUsers(users: readonly UserRecord[]): readonly SandboxUser[] {
  return users
    .filter((user) => maySignIn(user, undefined))
    .map((user) => ({
      accountId: accountIdOf(user),
      displayName: user.displayName,
      upn: user.upn,
      roles: user.roles,
    }))
}
