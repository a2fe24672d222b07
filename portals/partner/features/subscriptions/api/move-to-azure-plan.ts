import { request } from '../../../../shared/api/request.ts'

/** Classic Azure becomes the Azure plan (wire contract 5.6). */
export function moveToAzurePlan(customerId: string, requestId: string): Promise<void> {
  const body = { customerId, productFamily: 'azure' }
  return request({ method: 'POST', path: '/v1/productupgrades', body, requestId })
}
