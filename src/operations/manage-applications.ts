import type { PartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Operator } from '../domain/caller.ts'
import type { ApplicationRecord } from '../storage/promises/people.ts'
import type { Deps } from './deps.ts'
import { requirePartner } from './manage-partner-users.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { type OnceDeps, writeOnce } from './write-once.ts'

export type KnownApplication = ApplicationRecord

/** Software of a partner, by name. @throws partner.unknown */
export function listApplications(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  partnerId: PartnerId,
): Promise<readonly ApplicationRecord[]> {
  return deps.storage.read((tx) => {
    requirePartner(tx, partnerId)
    return tx.people.listApplicationsOf(partnerId)
  })
}

/** Takes an application away: its tokens open nothing from now on. @throws application.unknown */
export function removeApplication(
  deps: OnceDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  {
    partnerId,
    clientId,
    request,
  }: {
    readonly partnerId: PartnerId
    readonly clientId: string
    readonly request?: RequestIdentity
  },
): Promise<void> {
  return writeOnce(deps, { caller, request }, async (tx) => {
    const known = await tx.people.findApplication(clientId)
    if (known?.partnerId !== partnerId) throw new ProductError('application.unknown', { clientId })
    await tx.people.deleteApplication(clientId)
    await writeAudit(tx, {
      caller,
      partnerId,
      resourceType: 'application',
      operationType: 'remove_application',
      oldValue: { ClientId: clientId, Name: known.name },
      request,
    })
  })
}
