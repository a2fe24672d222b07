/** One parameter of a path. */
export function segment(value: string): string {
  return encodeURIComponent(value)
}

type QueryValue = string | number | boolean | undefined

/** A query with its question mark, or nothing where no value is given. */
export function queryOf(values: Readonly<Record<string, QueryValue>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined) query.set(name, String(value))
  }
  return query.size === 0 ? '' : `?${query}`
}
