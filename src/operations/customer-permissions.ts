import { type AnyProductError, isProductError, ProductError } from '../base/product-error.ts'
import type { PartnerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { Partner } from '../domain/partner/partner.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import type { PartnerAction } from '../domain/programme/policy.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { requireRole, rolesFor } from '../domain/programme/roles.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { type Colleague, findColleagues } from './list-colleagues.ts'
import type { NamedPartner } from './list-partner-customers.ts'

/** Names of colleagues that one refusal gives; more help nobody. */
const namedColleagues = 20

/** What a partner user does for one customer, with the action of the policy that allows it. */
const customerActions = [
  { action: 'attest', needs: 'attest' },
  { action: 'sign', needs: 'attest' },
  { action: 'invite', needs: 'request-relationship' },
  { action: 'request-relationship', needs: 'request-relationship' },
  { action: 'buy', needs: 'buy' },
  { action: 'change-subscription', needs: 'change-subscription' },
  { action: 'edit-customer', needs: 'edit-customer' },
  { action: 'remove-relationship', needs: 'remove-relationship' },
  { action: 'hand-over', needs: 'read-customers' },
] as const satisfies readonly { readonly action: string; readonly needs: PartnerAction }[]
type CustomerAction = (typeof customerActions)[number]

export type CustomerPermission = {
  readonly action: CustomerAction['action']
  /** Why not; absent where the caller may. */
  readonly refusal: AnyProductError | undefined
  readonly roles: readonly string[]
  /** Of the own partner, where only the caller's role is missing. */
  readonly colleagues: readonly Colleague[]
  /** A reseller's providers, where only they may. */
  readonly partners: readonly NamedPartner[]
}

type Question = {
  readonly caller: PartnerUser
  readonly customer: CustomerFacts
  readonly partner: Partner
}

/** What the caller may do for the customer now, and else why not and who may. */
export async function decidePermissions(
  tx: Pick<ReadTransaction, 'people' | 'programme'>,
  question: Question,
): Promise<readonly CustomerPermission[]> {
  const permissions: CustomerPermission[] = []
  for (const each of customerActions) {
    const { action, needs } = each
    const refusal = refusalOf(() => requireMay(tx.programme, each, question))
    const isRole = refusal?.code === 'caller.role-missing'
    const isReseller = refusal?.code === 'caller.reseller-refused'
    const colleagues = isRole ? await findColleagues(tx, question.caller, needs) : []
    permissions.push({
      action,
      refusal,
      roles: rolesFor(tx.programme.policy, needs),
      colleagues: colleagues.slice(0, namedColleagues),
      partners: isReseller ? providersOf(tx.programme, question) : [],
    })
  }
  return permissions
}

/** Those of the relationships with this customer. */
function providersOf(
  programme: Programme,
  { customer, partner }: Question,
): readonly NamedPartner[] {
  return customer.relationships
    .filter((each) => each.partnerId === partner.id && each.state === 'active')
    .flatMap((each) => {
      const provider = programme.partners.get(each.providerId)
      return provider ? [{ id: provider.id, name: provider.name }] : []
    })
}

/** The refusals that the operations themselves would give, as far as they depend on no input. */
function requireMay(
  programme: Programme,
  { action, needs }: CustomerAction,
  { caller, customer, partner }: Question,
): void {
  const { attestationMethods, edition } = programme.policy
  const isPurchase = action === 'buy' || action === 'change-subscription'
  const isAttesting = action === 'attest' || action === 'sign'
  if (isAttesting || isPurchase) requireTransactingPartner(programme, partner, needs)
  requireRole(programme, caller, needs)
  const isInviting = action === 'invite' || action === 'request-relationship'
  // design 2.5: suspension stops purchases and attestations
  if ((isAttesting || isPurchase || isInviting) && partner.suspended) {
    throw new ProductError('partner.suspended', {})
  }
  if ((isAttesting || action === 'buy') && customer.suspended) {
    throw new ProductError('customer.suspended', {})
  }
  if (action === 'attest' && attestationMethods === 'signed') {
    throw new ProductError('acceptance.declared-not-allowed', { edition })
  }
  if (action === 'sign' && attestationMethods === 'declared') {
    throw new ProductError('acceptance.signed-not-allowed', { edition })
  }
}

function refusalOf(act: () => void): AnyProductError | undefined {
  try {
    act()
    return undefined
  } catch (error) {
    // The reason is what a screen needs here; anything else is a fault.
    if (isProductError(error)) return error
    throw error
  }
}
