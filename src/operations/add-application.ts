import { type PartnerId, randomGuid } from '../base/identifiers.ts'
import { hasControls } from '../base/one-line.ts'
import { ProductError } from '../base/product-error.ts'
import type { Operator } from '../domain/caller.ts'
import type { Deps } from './deps.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { type OnceDeps, writeOnce } from './write-once.ts'

const maxNameLength = 200

/**
 * Registers software of a partner. The secret is answered once; only its hash is kept.
 *
 * @throws request.invalid, partner.unknown
 */
export async function addApplication(
  deps: OnceDeps & Pick<Deps, 'storage' | 'passwords'>,
  caller: Operator,
  {
    partnerId,
    name,
    request,
  }: {
    readonly partnerId: PartnerId
    readonly name: string
    readonly request?: RequestIdentity
  },
): Promise<{ readonly clientId: string; readonly secret: string }> {
  if (name.trim() === '' || name.length > maxNameLength || hasControls(name)) {
    const expected = `1 to ${maxNameLength} characters on one line`
    throw new ProductError('request.invalid', {
      fields: [{ field: 'name', problem: 'malformed', expected }],
    })
  }
  const clientId = randomGuid()
  const secret = deps.passwords.create()
  const secretHash = await deps.passwords.hash(secret)
  return writeOnce(deps, { caller, request }, async (tx) => {
    if (!tx.programme.partners.has(partnerId))
      throw new ProductError('partner.unknown', { partnerId })
    await tx.people.upsertApplication({ clientId, partnerId, name, secretHash })
    await writeAudit(tx, {
      caller,
      partnerId,
      resourceType: 'application',
      operationType: 'create_application',
      newValue: { ClientId: clientId, Name: name },
      request,
    })
    return { clientId, secret }
  })
}
