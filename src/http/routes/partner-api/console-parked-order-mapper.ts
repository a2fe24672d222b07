import type { DescribedParkedOrder } from '../../../operations/list-waiting-orders.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import type { ConsoleParkedOrder } from '../../../wire/schemas/partner-console.ts'
import { wordsIn } from '../../words.ts'
import { toWireRoute } from '../customer-api/customer-partner-mapper.ts'
import { toWireParkedOrder } from './parked-order-mapper.ts'

export function toConsoleParkedOrder(
  { order, customerId, customerName, parkedByName, route, names }: DescribedParkedOrder,
  { language }: Texts,
): ConsoleParkedOrder {
  const view = toWireParkedOrder(order, customerId)
  return {
    ...view,
    customerName,
    ...(parkedByName === undefined ? {} : { parkedByName }),
    ...toWireRoute(route),
    lineItems: view.lineItems.map((line, index) => ({
      ...line,
      name: wordsIn(names[index] ?? {}, language) || line.catalogItemId,
    })),
  }
}
