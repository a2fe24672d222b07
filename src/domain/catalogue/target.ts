import { ProductError } from '../../base/product-error.ts'
import type { Catalogue, Segment } from './catalogue.ts'

/** Views under which clients ask for products (wire contract 4.2). */
export const targetViews = [
  'OnlineServices',
  'MarketplaceSaaS',
  'Software',
  'SoftwarePerpetual',
  'SoftwareSubscriptions',
  'SoftwareSUSELinux',
  'AzureReservations',
  'AzureReservationsVM',
  'AzureReservationsSQL',
  'AzureReservationsCosmosDb',
  'MicrosoftAzure',
  'Azure',
] as const

/**
 * The view as the catalogue spells it; one that nothing is sold under is still a view.
 *
 * @throws product.view-not-allowed
 */
export function requireTargetView(view: string): string {
  const found = targetViews.find((each) => each.toLowerCase() === view.trim().toLowerCase())
  if (found === undefined) throw new ProductError('product.view-not-allowed', { view })
  return found
}

/**
 * Lets a segment pass in which the programme sells something; absent asks for all of them.
 *
 * @throws product.segment-not-allowed
 */
export function requireSegment(
  { products }: Pick<Catalogue, 'products'>,
  segment: Segment | undefined,
): void {
  if (segment === undefined || products.some(({ segments }) => segments.includes(segment))) return
  throw new ProductError('product.segment-not-allowed', { segment })
}
