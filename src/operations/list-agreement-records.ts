import type { CustomerId } from '../base/identifiers.ts'
import type { Instant } from '../base/time.ts'
import type { AcceptingContact } from '../domain/acceptance/acceptance.ts'
import { acceptanceCounts } from '../domain/acceptance/counts.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { CustomerPosition } from '../storage/promises/customers.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { getOwnPartner } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** Each customer's acceptances are read for it, so a page is smaller than one of customers. */
const pageSize = 100

/** What the partner last attested for one of its customers. */
export type AgreementRecord = {
  readonly customerId: CustomerId
  readonly last:
    | { readonly agreedAt: Instant; readonly contact: AcceptingContact | undefined }
    | undefined
  /** An attestation of this partner counts now. */
  readonly isAttested: boolean
}

/**
 * One page of the partner's customers with its last attestation for each, of the agreement that the
 * gate asks for (wire contract 2.8).
 *
 * @throws caller.role-missing, caller.reseller-refused
 */
export function listAgreementRecords(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  from: CustomerPosition | undefined,
): Promise<{
  readonly records: readonly AgreementRecord[]
  readonly next: CustomerPosition | undefined
}> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireTransactingPartner(tx.programme, partner, 'attest')
    requireRole(tx.programme, caller, 'attest')
    // One more than shown tells whether there is another page.
    const found = await tx.customers.list({
      partnerId: partner.id,
      direction: 'forward',
      limit: pageSize + 1,
      ...(from ? { from } : {}),
    })
    const page = found.slice(0, pageSize)
    const records: AgreementRecord[] = []
    for (const { id } of page) records.push(await toRecord(tx, caller, id))
    const next = found.length > pageSize ? page.at(-1)?.position : undefined
    return { records, next }
  })
}

async function toRecord(
  tx: ReadTransaction,
  { partnerId }: PartnerUser,
  customerId: CustomerId,
): Promise<AgreementRecord> {
  const { programme, now } = tx
  const customer = await tx.customers.findFacts(customerId)
  const own = (customer?.acceptances ?? []).filter(
    (each) =>
      each.partnerId === partnerId && each.agreementType === programme.policy.gateAgreementType,
  )
  const last = own.toSorted((a, b) => a.agreedAt - b.agreedAt || a.recordedAt - b.recordedAt).at(-1)
  if (!last) return { customerId, last: undefined, isAttested: false }
  const contacts = await tx.acceptances.contactsOf(customerId, [last.id])
  return {
    customerId,
    last: { agreedAt: last.agreedAt, contact: contacts.get(last.id) },
    isAttested: own.some((each) => acceptanceCounts(each, programme, now)),
  }
}
