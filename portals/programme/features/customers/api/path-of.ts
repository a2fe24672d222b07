/** The address of a customer, or of what belongs to it. */
export function pathOf(customerId: string, ...parts: readonly string[]): string {
  const place = [customerId, ...parts].map(encodeURIComponent)
  return `/programme/api/customers/${place.join('/')}`
}
