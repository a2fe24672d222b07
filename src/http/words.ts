/** One of the spellings of a name by language: the reader's, English, else the first. */
export function wordsIn(words: Readonly<Record<string, string>>, language: string): string {
  return words[language] ?? words.en ?? Object.values(words)[0] ?? ''
}
