import type { Offer } from '../../../../../src/wire/schemas/catalogue.ts'
import { request } from '../../../../shared/api/request.ts'

/** Licence offers of the older kind. */
export function listOffers(
  country: string,
  signal?: AbortSignal,
): Promise<{ readonly items: readonly Offer[] }> {
  return request({ path: '/v1/offers', query: { country }, ...(signal ? { signal } : {}) })
}
