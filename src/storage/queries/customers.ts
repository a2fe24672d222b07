import type { Kysely } from 'kysely'
import { assert } from '../../base/assert.ts'
import { foldName } from '../../base/fold.ts'
import { toCustomerId, toPartnerId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { CustomerProfile } from '../../domain/customer/profile.ts'
import type { CustomerReads, CustomerWrites } from '../promises/customers.ts'
import type { CustomerTable, Database } from '../schema.ts'
import { findCustomerFacts } from './customer-facts.ts'
import { listAnyCustomers, listCustomers } from './customer-list.ts'
import { addProducts } from './customer-products.ts'
import { findDomain, registerDomain } from './domains.ts'
import { prepared } from './prepared.ts'
import { toQualificationReads, toQualificationWrites } from './qualifications.ts'

const findProfileRow = prepared<{ id: string }>()((db, arg) =>
  db.selectFrom('customer').selectAll().where('customer_id', '=', arg('id')),
)

const findScanKey = prepared<{ id: string }>()((db, arg) =>
  db.selectFrom('customer').select('sealed_scan_key').where('customer_id', '=', arg('id')),
)

const findId = prepared<{ id: string }>()((db, arg) =>
  db
    .selectFrom('customer')
    .select('customer_id')
    .where('customer_id', '=', arg('id'))
    .where('deleted_at', 'is', null),
)

// Weaker than FOR UPDATE: rows that merely refer to the customer need not wait for it.
const lockRow = prepared<{ id: string }>()((db, arg) =>
  db
    .selectFrom('customer')
    .select('customer_id')
    .where('customer_id', '=', arg('id'))
    .where('deleted_at', 'is', null)
    .forNoKeyUpdate(),
)

const insertPurchase = prepared<Database['purchase']>()((db, arg) =>
  db
    .insertInto('purchase')
    .values({
      customer_id: arg('customer_id'),
      family: arg('family'),
      partner_id: arg('partner_id'),
      first_at: arg('first_at'),
    })
    .onConflict((conflict) => conflict.doNothing()),
)

export function toCustomerReads(db: Kysely<Database>): CustomerReads {
  return {
    ...toQualificationReads(db),
    findFacts: (id) => findCustomerFacts(db, id),
    findProfile: async (id) => {
      const { rows } = await findProfileRow(db, { id })
      return rows[0] && toProfile(rows[0])
    },
    findByDomain: async (domain) => {
      const found = await findDomain(db, domain)
      return found?.kind === 'customer' ? toCustomerId(found.tenant_id) : undefined
    },
    isDomainTaken: async (domain) => (await findDomain(db, domain)) !== undefined,
    list: (query) => listCustomers(db, query),
    listAny: (limit) => listAnyCustomers(db, limit),
    getSealedScanKey: async (id) => {
      const { rows } = await findScanKey(db, { id })
      assert(rows[0], 'a scan key is asked for of known customers only')
      return rows[0].sealed_scan_key
    },
  }
}

export function toCustomerWrites(
  db: Kysely<Database>,
  { engine, afterLock }: { engine: 'sqlite' | 'postgres'; afterLock: () => Promise<void> },
): CustomerWrites {
  return {
    ...toQualificationWrites(db),
    lock: async (id) => {
      // The one writer of SQLite needs no lock (design 3, writes on PostgreSQL).
      if (engine === 'sqlite') return (await findId(db, { id })).rows.length === 1
      // Asked for together, run one after the other: the time is taken once the lock is had.
      const [{ rows }] = await Promise.all([lockRow(db, { id }), afterLock()])
      return rows.length === 1
    },
    insert: async (profile, { sealedScanKey }) => {
      const registered = await registerDomain(db, profile.domain, profile.id, 'customer')
      if (!registered) throw new ProductError('customer.domain-taken', { domain: profile.domain })
      await db
        .insertInto('customer')
        .values({ ...toRow(profile), sealed_scan_key: sealedScanKey })
        .execute()
    },
    updateProfile: async (profile) => {
      const { customer_id, ...row } = toRow(profile)
      await db.updateTable('customer').set(row).where('customer_id', '=', customer_id).execute()
      await db
        .updateTable('cover_summary')
        .set({ name_key: row.name_key, country: row.country, domain: row.domain })
        .where('customer_id', '=', customer_id)
        .execute()
    },
    setSuspended: async (id, suspended) => {
      await db
        .updateTable('customer')
        .set({ suspended: Number(suspended) })
        .where('customer_id', '=', id)
        .execute()
    },
    upsertRelationship: async (id, relationship) => {
      const facts = {
        state: relationship.state,
        delegated_administration: Number(relationship.delegatedAdministration),
        since: relationship.since,
        ended_at: relationship.endedAt ?? null,
      }
      await db
        .insertInto('relationship')
        .values({
          customer_id: id,
          partner_id: relationship.partnerId,
          provider_id: relationship.providerId,
          ...facts,
        })
        .onConflict((conflict) =>
          conflict.columns(['customer_id', 'partner_id', 'provider_id']).doUpdateSet(facts),
        )
        .execute()
    },
    addPurchase: async (id, { family, partnerId, firstAt }) => {
      await insertPurchase(db, {
        customer_id: id,
        family,
        partner_id: partnerId ?? '',
        first_at: firstAt,
      })
      if (partnerId !== undefined && family === 'software') {
        await addProducts(db, id, partnerId, [family])
      }
    },
    markDeleted: async (id, at) => {
      await db
        .updateTable('customer')
        .set({ deleted_at: at })
        .where('customer_id', '=', id)
        .execute()
    },
  }
}

function toRow(profile: CustomerProfile): Omit<CustomerTable, 'sealed_scan_key' | 'deleted_at'> {
  const { id, companyName, domain, country, culture, suspended, createdAt, version, ...rest } =
    profile
  return {
    customer_id: id,
    company_name: companyName,
    name_key: foldName(companyName),
    domain,
    country,
    culture,
    suspended: Number(suspended),
    version,
    created_at: createdAt,
    profile: JSON.stringify(rest),
  }
}

type ProfileRest = Omit<
  CustomerProfile,
  'id' | 'companyName' | 'domain' | 'country' | 'culture' | 'suspended' | 'createdAt' | 'version'
>

function toProfile(row: CustomerTable): CustomerProfile {
  const rest: ProfileRest = JSON.parse(row.profile)
  const { address } = rest
  return {
    id: toCustomerId(row.customer_id),
    commerceId: rest.commerceId,
    companyName: row.company_name,
    domain: row.domain,
    country: row.country,
    culture: row.culture,
    language: rest.language,
    email: rest.email,
    billingProfileId: rest.billingProfileId,
    organizationRegistrationNumber: rest.organizationRegistrationNumber,
    address: {
      firstName: address.firstName,
      lastName: address.lastName,
      phoneNumber: address.phoneNumber,
      addressLine1: address.addressLine1,
      addressLine2: address.addressLine2,
      city: address.city,
      state: address.state,
      postalCode: address.postalCode,
      country: address.country,
    },
    suspended: row.suspended === 1,
    createdAt: row.created_at,
    createdBy: rest.createdBy === undefined ? undefined : toPartnerId(rest.createdBy),
    version: row.version,
  }
}
