import { toCustomerId, toParkedOrderId } from '../../../base/identifiers.ts'
import {
  listWaitingOrders as list,
  type WaitingOrderPosition,
} from '../../../operations/list-waiting-orders.ts'
import { ConsoleParkedOrderList, CursorQuery } from '../../../wire/schemas/partner-console.ts'
import { defineRoute } from '../../define-route.ts'
import { toConsoleParkedOrder } from './console-parked-order-mapper.ts'
import { decodeCursor, encodeCursor } from './list-cursor.ts'

const name = 'parked-orders'

/** Orders of all customers that somebody may still place or discard (design 2.5). */
export const listWaitingOrders = defineRoute({
  method: 'GET',
  path: '/partner/api/parked-orders',
  auth: 'partner-user',
  query: CursorQuery,
  status: 200,
  answer: ConsoleParkedOrderList,
  about: {
    id: 'listWaitingOrders',
    tag: 'partner console',
    summary: 'Parked orders of all customers',
  },
  async handle({ deps, caller, query, texts }) {
    const { items, next } = await list(deps, caller, toPosition(query.cursor))
    return {
      items: items.map((each) => toConsoleParkedOrder(each, texts)),
      ...(next === undefined
        ? {}
        : { next: encodeCursor(name, [next.parkedAt, next.customerId, next.id]) }),
    }
  },
})

function toPosition(cursor: string | undefined): WaitingOrderPosition | undefined {
  if (cursor === undefined) return undefined
  const [parkedAt, customerId, id] = decodeCursor(name, cursor, ['integer', 'text', 'text'])
  return {
    parkedAt,
    customerId: toCustomerId(customerId),
    id: toParkedOrderId(id),
  }
}
