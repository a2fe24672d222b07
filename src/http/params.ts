import { type CustomerId, parseGuid, toCustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'

/**
 * The customer of a path; ids are lower-cased at the edge.
 *
 * @throws customer.malformed-id
 */
export function requireCustomerId({ customerId }: { readonly customerId: string }): CustomerId {
  const id = parseGuid(customerId)
  if (id === undefined) throw new ProductError('customer.malformed-id', {})
  return toCustomerId(id)
}
