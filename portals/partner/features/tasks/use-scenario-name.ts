import { useWords } from '../../../shared/words/use-words.tsx'
import { taskWords } from './words.ts'

/** Why it is the partner who must act, in words; nothing where no scenario applies. */
export function useScenarioName(): (scenario: number | undefined) => string | undefined {
  const t = useWords(taskWords)
  return (scenario) => (scenario === 1 || scenario === 2 ? t(`scenario.${scenario}`) : undefined)
}
