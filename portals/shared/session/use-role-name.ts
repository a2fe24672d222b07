import { sharedWords } from '../shared-words.ts'
import { useWords } from '../words/use-words.tsx'
import { partnerRoles } from './partner-roles.ts'

const known = [...partnerRoles, 'operator'] as const

/** A role in the reader's words; one that nobody knows stands for itself. */
export function useRoleName(): (role: string) => string {
  const t = useWords(sharedWords)
  return (role) => {
    const found = known.find((each) => each === role)
    return found === undefined ? role : t(`role.${found}`)
  }
}
