/**
 * The server's own address without its origin: a reader may have come by another name of the same
 * server, and the page asks none but its own.
 */
export function ownPath(address: string): string {
  const { pathname, search } = new URL(address, location.origin)
  return `${pathname}${search}`
}
