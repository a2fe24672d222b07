/** A choice of the reader's that this browser keeps, and that every part of a page sees at once. */
export type KeptChoice<Value extends string> = {
  get(): Value | undefined
  set(value: Value | undefined): void
  subscribe(listener: () => void): () => void
}

export function keptChoice<Value extends string>(
  key: string,
  values: readonly Value[],
): KeptChoice<Value> {
  const listeners = new Set<() => void>()
  const read = () => values.find((value) => value === stored(key))
  let current = read()
  // Another tab of the same reader's follows.
  addEventListener('storage', (event) => {
    if (event.key !== key) return
    current = read()
    for (const listener of listeners) listener()
  })
  return {
    get: () => current,
    set(value) {
      current = value
      keep(key, value)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

function stored(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    // A browser told to keep nothing: the choice then lasts as long as the page.
    return null
  }
}

function keep(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key)
    else localStorage.setItem(key, value)
  } catch {
    // As above.
  }
}
