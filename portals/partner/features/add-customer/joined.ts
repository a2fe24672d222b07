/** What there is of the parts, in one line. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part.trim() !== '').join(', ')
}
