import { listCustomerHistory as list } from '../../../operations/list-customer-history.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { CursorQuery, CustomerHistory } from '../../../wire/schemas/partner-console.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { sentenceFor } from './history-words.ts'
import { decodeCursor, encodeCursor } from './list-cursor.ts'

const name = 'history'

/** What happened with a customer, as far as this partner may know of it. */
export const listCustomerHistory = defineRoute({
  method: 'GET',
  path: '/partner/api/customers/:customerId/history',
  auth: 'partner-user',
  query: CursorQuery,
  status: 200,
  answer: CustomerHistory,
  about: {
    id: 'listCustomerHistory',
    tag: 'partner console',
    summary: 'What happened with a customer, newest first',
  },
  async handle({ deps, caller, params, query, texts }) {
    const customerId = requireCustomerId(params)
    const { items, next } = await list(deps, caller, { customerId, from: toPlace(query.cursor) })
    return {
      items: items.map(({ id, at, kind, by, answer, acceptanceId }) => ({
        id,
        at: toWireInstant(at),
        kind,
        text: sentenceFor({ kind, answer }, texts),
        ...(by === undefined ? {} : { by }),
        ...(acceptanceId === undefined ? {} : { acceptanceId }),
      })),
      ...(next === undefined ? {} : { next: encodeCursor(name, [next.at, next.id]) }),
    }
  },
})

function toPlace(cursor: string | undefined) {
  if (cursor === undefined) return undefined
  const [at, id] = decodeCursor(name, cursor, ['integer', 'text'])
  return { at, id }
}
