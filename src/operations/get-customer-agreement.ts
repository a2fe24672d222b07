import { ProductError } from '../base/product-error.ts'
import { acceptanceCounts } from '../domain/acceptance/counts.ts'
import {
  type MayAcceptDirectly,
  mayAcceptDirectly,
} from '../domain/acceptance/may-accept-directly.ts'
import type { AgreementText, AgreementType } from '../domain/agreement/agreement.ts'
import { findAgreementType, textFor, textsOf, versionShown } from '../domain/agreement/versions.ts'
import type { CustomerUser } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { type CustomerAcceptance, describeAcceptances } from './customer-acceptance.ts'
import { lookUpCustomer } from './customer-access.ts'
import { type Administrator, listAdministrators } from './customer-administrators.ts'
import type { Deps } from './deps.ts'

/** What the customer can do about an agreement by itself, whatever its partners. */
export type CustomerAgreementView = {
  readonly agreementType: AgreementType
  readonly customerName: string
  readonly country: string
  readonly operator: string
  readonly mayAccept: MayAcceptDirectly
  /** The version shown in the language asked for, and in all that it has; absent without a text. */
  readonly text: AgreementText | undefined
  readonly choice: readonly AgreementText[]
  /** The direct acceptance of the version shown that counts. */
  readonly acceptance: CustomerAcceptance | undefined
  readonly isAdministrator: boolean
  readonly administrators: readonly Administrator[]
}

/**
 * Whether the caller's customer may accept directly now, which text, and who there may
 * (design 2.2, 2.4).
 *
 * @throws agreement.unknown-type
 */
export function getCustomerAgreement(
  deps: Pick<Deps, 'storage'>,
  caller: CustomerUser,
  input: { readonly agreementType: string | undefined; readonly language: string | undefined },
): Promise<CustomerAgreementView> {
  return deps.storage.read(async (tx) => {
    const { programme, now } = tx
    const name = input.agreementType ?? programme.policy.gateAgreementType
    const agreementType = findAgreementType(programme, name)
    if (!agreementType) throw new ProductError('agreement.unknown-type', { agreementType: name })
    const customer = await lookUpCustomer(tx, caller.customerId)
    const profile = await tx.customers.findProfile(customer.id)
    const shown = textShown(tx, { customer, agreementType: name, language: input.language })
    const accepted = customer.acceptances.find(
      (each) =>
        each.kind === 'direct' &&
        each.agreementType === name &&
        each.rank === shown.text?.rank &&
        acceptanceCounts(each, programme, now),
    )
    const [acceptance] = await describeAcceptances(tx, caller, accepted ? [accepted] : [])
    return {
      agreementType,
      customerName: profile?.companyName ?? '',
      country: customer.country,
      operator: programme.policy.operatorName,
      mayAccept: mayAcceptDirectly({ customer, agreementType: name, programme, now }),
      ...shown,
      acceptance,
      isAdministrator: caller.roles.includes('global-admin'),
      administrators: await listAdministrators(tx, customer.id),
    }
  })
}

/** The version that the customer reads now, in the language asked for, else in its own. */
export function textShown(
  { programme, now }: Pick<ReadTransaction, 'programme' | 'now'>,
  {
    customer: { country, language },
    agreementType,
    language: wanted,
  }: {
    readonly customer: CustomerFacts
    readonly agreementType: string
    readonly language: string | undefined
  },
): { readonly text: AgreementText | undefined; readonly choice: readonly AgreementText[] } {
  const shown = versionShown(programme, agreementType, country, now)
  if (!shown) return { text: undefined, choice: [] }
  const version = { agreementType, rank: shown.rank, country }
  return {
    text: textFor(programme, { ...version, language: wanted ?? language }),
    choice: textsOf(programme, version),
  }
}
