import { type CustomerId, parseGuid, toCustomerId } from '../base/identifiers.ts'
import { isObject } from '../base/json.ts'
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

/**
 * Hostile: NUL in what a path names. No id has one, and PostgreSQL cannot even be asked for it.
 *
 * @throws request.invalid
 */
export function requireReadablePath(params: unknown): void {
  const values = isObject(params) ? Object.values(params) : []
  if (values.some((value) => typeof value === 'string' && value.includes('\0'))) {
    throw new ProductError('request.invalid', { fields: [{ field: 'path', problem: 'malformed' }] })
  }
}
