import { assert } from '../../base/assert.ts'
import { ProductError } from '../../base/product-error.ts'
import type { Instant } from '../../base/time.ts'
import type { AgreementText, AgreementVersion } from '../agreement/agreement.ts'
import { textFor, versionAttested } from '../agreement/versions.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Programme } from '../programme/programme.ts'

/** What an attestation of this date would cover and cite; asked also before anything is saved. */
export type AttestedText = { readonly version: AgreementVersion; readonly text: AgreementText }

/**
 * Finds the version that an agreed date covers and the text to cite: the customer's language,
 * fallback en-US, without claiming that it was shown (design 2.2).
 * @throws agreement.no-text before the first version or without a text, naming the operator
 */
export function requireAttestedText({
  customer,
  agreementType,
  programme,
  agreedAt,
}: {
  readonly customer: Pick<CustomerFacts, 'country' | 'language'>
  readonly agreementType: string
  readonly programme: Programme
  readonly agreedAt: Instant
}): AttestedText {
  const { country, language } = customer
  const version = versionAttested(programme, agreementType, country, agreedAt)
  if (!version) throw noTextError(programme, country)
  const text = textFor(programme, { agreementType, rank: version.rank, country, language })
  assert(text, 'a version is attested only where it has a text')
  return { version, text }
}

/** The refusal that only the operator can lift, by publishing a text. */
export function noTextError(
  programme: Pick<Programme, 'policy'>,
  country: string,
): ProductError<'agreement.no-text'> {
  const { operatorName, operatorContact } = programme.policy
  return new ProductError('agreement.no-text', {
    country,
    operator: `${operatorName} (${operatorContact})`,
  })
}
