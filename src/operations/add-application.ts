import { type PartnerId, randomGuid } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Operator } from '../domain/caller.ts'
import type { Deps } from './deps.ts'
import { writeAudit } from './write-audit.ts'

/**
 * Registers software of a partner. The secret is answered once; only its hash is kept.
 *
 * @throws partner.unknown
 */
export async function addApplication(
  deps: Pick<Deps, 'storage' | 'passwords'>,
  caller: Operator,
  { partnerId, name }: { readonly partnerId: PartnerId; readonly name: string },
): Promise<{ readonly clientId: string; readonly secret: string }> {
  const clientId = randomGuid()
  const secret = deps.passwords.create()
  const secretHash = await deps.passwords.hash(secret)
  return deps.storage.write(async (tx) => {
    if (!tx.programme.partners.has(partnerId))
      throw new ProductError('partner.unknown', { partnerId })
    await tx.people.upsertApplication({ clientId, partnerId, name, secretHash })
    await writeAudit(tx, {
      caller,
      partnerId,
      resourceType: 'application',
      operationType: 'create_application',
      newValue: { ClientId: clientId, Name: name },
    })
    return { clientId, secret }
  })
}
