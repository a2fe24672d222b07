import { assert, unreachable } from '../../base/assert.ts'
import type { AcceptanceId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import type { AgreementText, AgreementType } from '../agreement/agreement.ts'
import { textFor, textsOf, versionShown } from '../agreement/versions.ts'
import type { CustomerUser } from '../caller.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Programme } from '../programme/programme.ts'
import { requireCustomerAdmin } from '../programme/roles.ts'
import type { Acceptance } from './acceptance.ts'
import { noTextError } from './attested-text.ts'
import { acceptanceCounts } from './counts.ts'
import { mayAcceptDirectly } from './may-accept-directly.ts'

export type DirectAcceptanceInput = {
  /** The new acceptance's id. */
  readonly id: AcceptanceId
  readonly caller: CustomerUser
  readonly customer: CustomerFacts
  readonly agreementType: AgreementType
  readonly programme: Programme
  readonly now: Instant
  /** The text that was read and ticked; hostile until found among the published ones. */
  readonly sha256: string
  /** What a refusal says: the message of design 2.4 and the names of partners who can attest. */
  readonly refusal: { readonly message: string; readonly partners: readonly string[] }
}

export type DirectAcceptanceDecision =
  | { readonly kind: 'new'; readonly acceptance: Acceptance; readonly text: AgreementText }
  /** A direct acceptance of the version shown counts already. */
  | { readonly kind: 'existing'; readonly acceptance: Acceptance }

/**
 * Decides what the customer's own acceptance records, bound to exactly the text that was read.
 * @throws caller.role-missing, customer.suspended, agreement.no-text,
 * acceptance.not-open-to-customer, acceptance.text-not-current
 */
export function decideDirectAcceptance(input: DirectAcceptanceInput): DirectAcceptanceDecision {
  const { caller, customer, programme, now } = input
  assert(caller.customerId === customer.id, 'a customer user acts for its own customer')
  requireCustomerAdmin(programme, caller, 'accept-agreement')
  requireOpen(input)
  const agreementType = input.agreementType.name
  const text = requireCurrentText(input)
  const existing = customer.acceptances.find(
    (each) =>
      each.kind === 'direct' &&
      each.agreementType === agreementType &&
      each.rank === text.rank &&
      acceptanceCounts(each, programme, now),
  )
  if (existing) return { kind: 'existing', acceptance: existing }
  const acceptance: Acceptance = {
    id: input.id,
    kind: 'direct',
    method: 'direct',
    agreementType,
    rank: text.rank,
    textSha256: text.sha256,
    textCountry: text.country,
    textLanguage: text.language,
    partnerId: undefined,
    agreedAt: now,
    recordedBy: caller.userId,
    recordedAt: now,
    corrects: undefined,
    finalisedAt: now,
    withdrawnAt: undefined,
    correctedBy: undefined,
    contest: undefined,
  }
  return { kind: 'new', acceptance, text }
}

function requireOpen({
  customer,
  agreementType,
  programme,
  now,
  refusal,
}: DirectAcceptanceInput): void {
  const may = mayAcceptDirectly({ customer, agreementType: agreementType.name, programme, now })
  if (may.allowed) return
  switch (may.reason) {
    case 'customer-suspended':
      throw new ProductError('customer.suspended', {})
    case 'no-text':
      throw noTextError(programme, customer.country)
    case 'bought-before':
      throw new ProductError('acceptance.not-open-to-customer', refusal)
    default:
      unreachable(may.reason)
  }
}

/** The published text with this hash, of the version shown now, in any of its languages. */
function requireCurrentText({
  customer: { country, language },
  agreementType: { name: agreementType },
  programme,
  now,
  sha256,
}: DirectAcceptanceInput): AgreementText {
  const shown = versionShown(programme, agreementType, country, now)
  assert(shown, 'a text exists when direct acceptance is allowed')
  const wanted = { agreementType, rank: shown.rank, country }
  const text = textsOf(programme, wanted).find((each) => each.sha256 === sha256.toLowerCase())
  if (text) return text
  const current = textFor(programme, { ...wanted, language })
  assert(current, 'the version shown has a text')
  throw new ProductError('acceptance.text-not-current', { sha256: current.sha256 })
}
