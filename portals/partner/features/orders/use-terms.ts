import { useWords } from '../../../shared/words/use-words.tsx'
import { orderWords } from './words.ts'

type Term = 'P1M' | 'P1Y' | 'P3Y'
type Cycle = 'monthly' | 'annual' | 'none' | 'one_time'

const terms: readonly Term[] = ['P1M', 'P1Y', 'P3Y']
const cycles: readonly Cycle[] = ['monthly', 'annual', 'none', 'one_time']

/** One of the terms that are sold, or none. */
export function findTerm(text: string | undefined): Term | undefined {
  return terms.find((term) => term === text)
}

export function findCycle(text: string | undefined): Cycle | undefined {
  return cycles.find((cycle) => cycle === text)
}

/** Terms and billing in words: "one year, billed monthly". */
export function useTerms() {
  const t = useWords(orderWords)
  const termName = (term: string | undefined) => {
    const known = findTerm(term)
    return known === undefined ? (term ?? '') : t(`term.${known}`)
  }
  const cycleName = (cycle: string | undefined) => {
    const known = findCycle(cycle)
    return known === undefined ? '' : t(`cycle.${known}`)
  }
  return {
    termName,
    cycleName,
    conditions: (line: {
      readonly termDuration?: string | undefined
      readonly billingCycle?: string | undefined
    }) =>
      [termName(line.termDuration), cycleName(line.billingCycle)]
        .filter((part) => part !== '')
        .join(', '),
  }
}
