import { toSha256Hex } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import {
  type MayAcceptDirectly,
  mayAcceptDirectly,
} from '../domain/acceptance/may-accept-directly.ts'
import type { AgreementText } from '../domain/agreement/agreement.ts'
import { findAgreementType, textFor, versionShown } from '../domain/agreement/versions.ts'
import type { CustomerUser } from '../domain/caller.ts'
import { lookUpCustomer } from './customer-access.ts'
import type { Deps } from './deps.ts'

/**
 * The text that this customer would accept now, and whether it may (design 2.2, 2.4). The language
 * asked for decides, else the customer's own.
 *
 * @throws agreement.unknown-type, agreement.no-text
 */
export function getAgreementText(
  deps: Pick<Deps, 'storage'>,
  caller: CustomerUser,
  input: { readonly agreementType: string | undefined; readonly language: string | undefined },
): Promise<{ readonly text: AgreementText; readonly mayAccept: MayAcceptDirectly }> {
  return deps.storage.read(async (tx) => {
    const { programme, now } = tx
    const agreementType = input.agreementType ?? programme.policy.gateAgreementType
    if (!findAgreementType(programme, agreementType)) {
      throw new ProductError('agreement.unknown-type', { agreementType })
    }
    const customer = await lookUpCustomer(tx, caller.customerId)
    const { country } = customer
    const shown = versionShown(programme, agreementType, country, now)
    const language = input.language ?? customer.language
    const text = shown && textFor(programme, { agreementType, rank: shown.rank, country, language })
    if (!text) {
      const operator = programme.policy.operatorName
      throw new ProductError('agreement.no-text', { country, operator })
    }
    const mayAccept = mayAcceptDirectly({ customer, agreementType, programme, now })
    return { text, mayAccept }
  })
}

/**
 * The bytes of a published text by their hash; texts are public and never change.
 *
 * @throws agreement.text-unknown
 */
export function readAgreementText(
  deps: Pick<Deps, 'storage'>,
  sha256: string,
): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string }> {
  return deps.storage.read(async (tx) => {
    const content = await tx.texts.findContent(toSha256Hex(sha256.toLowerCase()))
    if (!content) throw new ProductError('agreement.text-unknown', { sha256 })
    return content
  })
}
