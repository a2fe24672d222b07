import { useFormat } from '../../../shared/format/use-format.ts'
import { useSession } from '../../../shared/session/use-session.ts'
import { sharedWords } from '../../../shared/shared-words.ts'
import { useWords } from '../../../shared/words/use-words.tsx'

const roles = [
  'global-admin',
  'user-management-admin',
  'billing-admin',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
] as const

/** The roles that may do something, by the reader's names. */
export function useWhoMay(): (action: string) => string {
  const t = useWords(sharedWords)
  const format = useFormat()
  const { whoMay } = useSession()
  return (action) =>
    format.list(
      roles.filter((role) => whoMay[action]?.includes(role)).map((role) => t(`role.${role}`)),
    )
}
