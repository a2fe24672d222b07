import type {
  Conversion,
  ConversionResult,
} from '../../../../../src/wire/schemas/subscription-parts.ts'
import { request } from '../../../../shared/api/request.ts'

/** A trial becomes what it was a trial of. */
export async function convertTrial(
  customerId: string,
  subscriptionId: string,
  requestId: string,
): Promise<ConversionResult | undefined> {
  const trial = `subscriptions/${encodeURIComponent(subscriptionId)}`
  const path = `/v1/customers/${encodeURIComponent(customerId)}/${trial}/conversions`
  const { items } = await request<{ readonly items: readonly Conversion[] }>({ path })
  const target = items[0]
  if (target === undefined) return undefined
  const body = { targetOfferId: target.targetOfferId, quantity: target.quantity }
  return request({ method: 'POST', path, body, requestId })
}
