import type { CustomerId } from '../base/identifiers.ts'
import type { PartnerCaller, PartnerUser } from '../domain/caller.ts'
import type { CustomerQualification } from '../domain/customer/qualification.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { getCustomerOf, lockCustomerOf, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeAudit } from './write-audit.ts'
import { writeOnce } from './write-once.ts'

type QualificationDeps = Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives'>
type Wanted = Pick<
  CustomerQualification,
  'kind' | 'educationSegment' | 'website' | 'validationCode'
>
type Change = { readonly customerId: CustomerId; readonly request?: RequestIdentity }

/** @throws customer.unknown, customer.relationship-ended, caller.role-missing */
export function listQualifications(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  customerId: CustomerId,
): Promise<readonly CustomerQualification[]> {
  return deps.storage.read(async (tx) => {
    await getCustomerOf(tx, caller, customerId)
    requireActionOf(tx, caller, 'read-customers')
    return tx.customers.listQualifications(customerId)
  })
}

/**
 * The older, synchronous form: what the caller says holds at once and alone; nothing clears all
 * (wire contract 3.7).
 *
 * @throws customer.unknown, customer.relationship-ended, caller.role-missing
 */
export function setQualification(
  deps: QualificationDeps,
  caller: PartnerUser,
  input: Change & { readonly wanted: Wanted | undefined },
): Promise<CustomerQualification | undefined> {
  const { wanted } = input
  return changeQualifications(deps, caller, input, async (tx) => {
    await tx.customers.clearQualifications(input.customerId)
    if (wanted === undefined) return undefined
    return put(tx, input.customerId, { ...wanted, vettingStatus: 'approved' })
  })
}

/**
 * The newer, asynchronous form: an education qualification begins in review (wire contract 3.7).
 *
 * @throws customer.unknown, customer.relationship-ended, caller.role-missing
 */
export async function addQualification(
  deps: QualificationDeps,
  caller: PartnerUser,
  input: Change & { readonly wanted: Wanted },
): Promise<CustomerQualification> {
  const { customerId, wanted } = input
  return changeQualifications(deps, caller, input, async (tx) => {
    const known = await tx.customers.listQualifications(customerId)
    const same = known.find((each) => each.kind === wanted.kind)
    // Asking again does not undo an approval.
    if (same?.vettingStatus === 'approved') return same
    return put(tx, customerId, { ...wanted, vettingStatus: firstStatusOf(wanted) })
  })
}

function firstStatusOf({ kind }: Wanted): CustomerQualification['vettingStatus'] {
  if (kind === 'education') return 'in-review'
  // The government's code is the proof; a state-owned entity is not vetted.
  return kind === 'state-owned-entity' ? undefined : 'approved'
}

async function put(
  tx: WriteTransaction,
  customerId: CustomerId,
  facts: Omit<CustomerQualification, 'createdAt'>,
): Promise<CustomerQualification> {
  const qualification = { ...facts, createdAt: tx.now }
  await tx.customers.putQualification(customerId, qualification)
  return qualification
}

function changeQualifications<Result extends CustomerQualification | undefined>(
  deps: QualificationDeps,
  caller: PartnerUser,
  { customerId, request }: Change,
  change: (tx: WriteTransaction) => Promise<Result>,
): Promise<Result> {
  return writeOnce(deps, { caller, request, scope: customerId }, async (tx) => {
    const { partner } = await lockCustomerOf(tx, caller, customerId)
    requireActionOf(tx, caller, 'edit-customer')
    const result = await change(tx)
    await writeAudit(tx, {
      caller,
      partnerId: partner.id,
      customerId,
      resourceType: 'customer',
      operationType: 'update_customer_qualification',
      newValue: { Qualification: result?.kind ?? 'none' },
      request,
    })
    return result
  })
}
