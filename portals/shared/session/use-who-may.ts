import { useFormat } from '../format/use-format.ts'
import { partnerRoles } from './partner-roles.ts'
import { useRoleName } from './use-role-name.ts'
import { useSession } from './use-session.ts'

/** The roles that may do something, by the reader's names. */
export function useWhoMay(): (action: string) => string {
  const roleName = useRoleName()
  const format = useFormat()
  const { whoMay } = useSession()
  return (action) =>
    format.list(partnerRoles.filter((role) => whoMay[action]?.includes(role)).map(roleName))
}
