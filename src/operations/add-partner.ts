import { type PartnerId, randomGuid, toUserId, type UserId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Operator, PartnerRole } from '../domain/caller.ts'
import type { Partner } from '../domain/partner/partner.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { newScanKey } from '../transparency/scan-keys.ts'
import type { Deps } from './deps.ts'
import { scanKeyContext } from './record-entry.ts'
import { recordParty } from './record-party.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { type OnceDeps, writeOnce } from './write-once.ts'

type PartyDeps = Pick<Deps, 'sealer' | 'primitives'>

/**
 * Onboards a partner with its own scan key.
 *
 * @throws programme.already-exists, customer.domain-taken, partner.unknown for a provider that is
 * none
 */
export function addPartner(
  deps: PartyDeps & OnceDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  partner: Partner,
  request?: RequestIdentity,
): Promise<Partner> {
  return writeOnce(deps, { caller, request }, async (tx) => {
    requireNew(tx, partner)
    return insertPartner(deps, tx, caller, partner)
  })
}

export async function insertPartner(
  deps: PartyDeps,
  tx: WriteTransaction,
  caller: Operator,
  partner: Partner,
): Promise<Partner> {
  const scanKey = newScanKey(deps.primitives)
  await tx.partners.insert(partner, {
    sealedScanKey: deps.sealer.seal(scanKey, scanKeyContext(partner.id)),
  })
  await recordParty(deps, tx, { party: { partnerId: partner.id }, scanKey })
  await writeAudit(tx, {
    caller,
    partnerId: partner.id,
    resourceType: 'partner',
    operationType: 'add_partner',
    newValue: { Id: partner.id, Name: partner.name, Type: partner.type },
  })
  return partner
}

function requireNew({ programme }: WriteTransaction, partner: Partner): void {
  const same = [...programme.partners.values()].find(
    (each) => each.id === partner.id || each.mpnId === partner.mpnId,
  )
  if (same) {
    const what = `MPN ${partner.mpnId} (${same.name})`
    throw new ProductError('programme.already-exists', { what })
  }
  for (const providerId of partner.providerIds) {
    if (programme.partners.get(providerId)?.type !== 'indirect-provider') {
      throw new ProductError('partner.unknown', { partnerId: providerId })
    }
  }
}

/** Adds a user of a partner. @throws partner.unknown, programme.already-exists, request.invalid */
export async function addPartnerUser(
  deps: OnceDeps & Pick<Deps, 'storage' | 'passwords'>,
  caller: Operator,
  {
    request,
    ...user
  }: {
    readonly partnerId: PartnerId
    readonly upn: string
    readonly displayName: string
    readonly roles: readonly PartnerRole[]
    readonly request?: RequestIdentity
  },
): Promise<{ readonly id: UserId; readonly upn: string; readonly password: string }> {
  const password = deps.passwords.create()
  const passwordHash = await deps.passwords.hash(password)
  return writeOnce(deps, { caller, request }, async (tx) => {
    const partner = tx.programme.partners.get(user.partnerId)
    if (!partner) throw new ProductError('partner.unknown', { partnerId: user.partnerId })
    const domain = user.upn.split('@')[1]?.toLowerCase()
    if (domain !== partner.domain.toLowerCase()) {
      throw new ProductError('request.invalid', {
        fields: [{ field: 'upn', problem: 'not-allowed', expected: `…@${partner.domain}` }],
      })
    }
    if (await tx.people.findUserByUpn(user.upn)) {
      throw new ProductError('programme.already-exists', { what: user.upn })
    }
    const id = toUserId(randomGuid())
    await tx.people.insertUser({
      kind: 'partner-user',
      ...user,
      id,
      passwordHash,
      mustChangePassword: true,
      active: true,
    })
    await writeAudit(tx, {
      caller,
      partnerId: partner.id,
      resourceType: 'partner_user',
      operationType: 'create_partner_user',
      newValue: { Roles: user.roles },
      request,
    })
    return { id, upn: user.upn, password }
  })
}
