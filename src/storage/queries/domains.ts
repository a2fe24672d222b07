import type { Kysely } from 'kysely'
import type { Database } from '../schema.ts'
import { prepared } from './prepared.ts'

const findRow = prepared<{ domain: string }>()((db, arg) =>
  db
    .selectFrom('domain_registry')
    .select(['tenant_id', 'kind'])
    .where('domain', '=', arg('domain')),
)

/** Whose domain it is; domains compare without letter case. */
export async function findDomain(db: Kysely<Database>, domain: string) {
  const { rows } = await findRow(db, { domain: domain.toLowerCase() })
  return rows[0]
}

/**
 * Takes the domain for a tenant; false when another has it. On PostgreSQL a rival that has not
 * committed yet is waited for, so that of two equal domains one wins.
 */
export async function registerDomain(
  db: Kysely<Database>,
  domain: string,
  tenantId: string,
  kind: 'customer' | 'partner',
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('domain_registry')
    .values({ domain: domain.toLowerCase(), tenant_id: tenantId, kind })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
