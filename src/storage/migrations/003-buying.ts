import { columnTypesOf, run } from './ddl.ts'
import type { Migration } from './migration.ts'

/** Orders and what comes of them; `due_at` says when a background job has to look again. */
export const buyingTables: Migration = {
  name: '003-buying',
  async up(db, engine) {
    const { text, integer, small_table } = columnTypesOf(engine)
    await run(db, [
      `create table orders (
        customer_id ${text} not null references customer,
        order_id ${text} not null,
        partner_id ${text} not null,
        created_at ${integer} not null,
        payload ${text} not null,
        primary key (customer_id, order_id)
      )`,
      `create table subscription (
        customer_id ${text} not null references customer,
        subscription_id ${text} not null,
        created_at ${integer} not null,
        version ${integer} not null,
        due_at ${integer},
        payload ${text} not null,
        primary key (customer_id, subscription_id)
      )`,
      'create index subscription_due on subscription (due_at) where due_at is not null',
      `create table entitlement (
        customer_id ${text} not null,
        subscription_id ${text} not null,
        entitlement_id ${text} not null,
        friendly_name ${text} not null,
        status ${text} not null,
        primary key (customer_id, subscription_id, entitlement_id),
        foreign key (customer_id, subscription_id)
          references subscription (customer_id, subscription_id)
      ) ${small_table}`,
      `create table cart (
        customer_id ${text} not null,
        cart_id ${text} not null,
        expires_at ${integer} not null,
        payload ${text} not null,
        primary key (customer_id, cart_id)
      )`,
      'create index cart_by_expiry on cart (expires_at)',
      `create table parked_order (
        customer_id ${text} not null,
        parked_order_id ${text} not null,
        version ${integer} not null,
        parked_at ${integer} not null,
        due_at ${integer},
        payload ${text} not null,
        primary key (customer_id, parked_order_id)
      )`,
      'create index parked_order_due on parked_order (due_at) where due_at is not null',
    ])
  },
}
