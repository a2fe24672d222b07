/** The word for a key that comes as data; an unknown key stands for itself. */
export function wordFor(words: Readonly<Record<string, string>>, key: string): string {
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key
}

/** Words of a list in one sentence: `a, b or c`. */
export function listed(words: readonly string[], conjunction: string): string {
  if (words.length <= 1) return words[0] ?? ''
  return `${words.slice(0, -1).join(', ')} ${conjunction} ${words.at(-1) ?? ''}`
}

/** Long lists are cut in a sentence; the whole list stands in the error's parameters. */
const maxListed = 20

export function listedShort(words: readonly string[], conjunction: string): string {
  return words.length <= maxListed
    ? listed(words, conjunction)
    : `${words.slice(0, maxListed).join(', ')} …`
}
