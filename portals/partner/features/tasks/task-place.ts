/** The server's address of where a task is done, path and query, as a place within this console. */
export function taskPlace(address: string): {
  readonly to: string
  readonly search: Readonly<Record<string, string>>
} {
  const { pathname, searchParams } = new URL(address, 'http://console.invalid')
  return {
    to: pathname.replace(/^\/partner(?=\/|$)/, '') || '/',
    search: Object.fromEntries(searchParams),
  }
}
