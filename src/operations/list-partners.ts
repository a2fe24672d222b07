import type { Partner } from '../domain/partner/partner.ts'
import type { Deps } from './deps.ts'

/** Every partner of the programme, by name. */
export function listPartners(deps: Pick<Deps, 'storage'>): Promise<readonly Partner[]> {
  return deps.storage.read(async ({ programme }) =>
    [...programme.partners.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  )
}
