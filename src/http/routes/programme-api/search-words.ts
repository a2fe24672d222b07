import { foldName } from '../../../base/fold.ts'

const mostWords = 10

/** The words of a search, folded like the names that they are looked for in. */
export function toSearchWords(search: string | undefined): readonly string[] {
  return foldName(search ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, mostWords)
}
