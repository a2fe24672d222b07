/** The address of a partner, or of what belongs to it. */
export function pathOf(partnerId: string, ...parts: readonly string[]): string {
  const place = [partnerId, ...parts].map(encodeURIComponent)
  return `/programme/api/partners/${place.join('/')}`
}
