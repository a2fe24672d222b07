import { toPartnerId } from '../../base/identifiers.ts'
import type { Programme } from '../../domain/programme/programme.ts'
import type { ApplicationRecord, UserRecord } from '../../storage/promises/people.ts'

/** The application id under which the consoles sign people in. */
export const consoleClientId = 'c0517e51-0000-4000-8000-000000000001'

/** Path segments that stand for every tenant. */
const anyTenant = new Set(['common', 'organizations', 'consumers'])

/** Does the `{tenant}` of a path, an id, a domain or a word for all, mean this tenant? */
export function namesTenant(
  segment: string | undefined,
  tenantId: string,
  programme: Pick<Programme, 'partners'>,
): boolean {
  const wanted = segment?.toLowerCase() ?? 'common'
  if (anyTenant.has(wanted) || wanted === tenantId) return true
  return programme.partners.get(toPartnerId(tenantId))?.domain.toLowerCase() === wanted
}

/**
 * May this user sign in to this application? The consoles are for everybody, an application of a
 * partner only for the partner's own users.
 */
export function maySignIn(user: UserRecord, application: ApplicationRecord | undefined): boolean {
  if (!user.active) return false
  if (application === undefined) return true
  return user.kind === 'partner-user' && user.partnerId === application.partnerId
}
