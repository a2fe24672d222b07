import type { Kysely } from 'kysely'
import type { CustomerId, PartnerId } from '../../base/identifiers.ts'
import { purchaseFamilyOf } from '../../domain/catalogue/find-item.ts'
import type { Subscription } from '../../domain/subscription/subscription.ts'
import type { Database } from '../schema.ts'
import { prepared } from './prepared.ts'

const insertRow = prepared<Database['customer_product']>()((db, arg) =>
  db
    .insertInto('customer_product')
    .values({
      customer_id: arg('customer_id'),
      partner_id: arg('partner_id'),
      product: arg('product'),
    })
    .onConflict((conflict) => conflict.doNothing()),
)

/** What lists find a running subscription by: its family, and its product or offer. */
export function productsOf({
  status,
  family,
  catalogItemId,
}: Pick<Subscription, 'status' | 'family' | 'catalogItemId'>): readonly string[] {
  if (status !== 'active' && status !== 'suspended') return []
  const [product = ''] = catalogItemId.toLowerCase().split(':')
  return [purchaseFamilyOf(family), product]
}

/** Whose lists show it: the partner through whom it was bought, and its reseller. */
export function partnersOf({
  partnerId,
  resellerId,
}: Pick<Subscription, 'partnerId' | 'resellerId'>): readonly PartnerId[] {
  return resellerId === undefined || resellerId === partnerId
    ? [partnerId]
    : [partnerId, resellerId]
}

export async function addProducts(
  db: Kysely<Database>,
  customerId: CustomerId,
  partnerId: PartnerId,
  products: readonly string[],
): Promise<void> {
  for (const product of products) {
    await insertRow(db, { customer_id: customerId, partner_id: partnerId, product })
  }
}

/** Brings the rows into step with what the customer still has through the partner. */
export async function followProducts(
  db: Kysely<Database>,
  customerId: CustomerId,
  partnerId: PartnerId,
): Promise<void> {
  const rows = await db
    .selectFrom('subscription')
    .select('payload')
    .where('customer_id', '=', customerId)
    .execute()
  const products = rows
    .map(({ payload }): Subscription => JSON.parse(payload))
    .filter((each) => partnersOf(each).includes(partnerId))
    .flatMap(productsOf)
  await db
    .deleteFrom('customer_product')
    .where('customer_id', '=', customerId)
    .where('partner_id', '=', partnerId)
    // Perpetual software is owned once bought, and no subscription says so.
    .where('product', 'not in', [...products, 'software'])
    .execute()
  await addProducts(db, customerId, partnerId, products)
}
