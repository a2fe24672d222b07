import type { CustomerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { acceptanceCounts } from '../domain/acceptance/counts.ts'
import { findAgreementType } from '../domain/agreement/versions.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { requireRole } from '../domain/programme/roles.ts'
import { type Attestation, toAttestation } from './attest-acceptance.ts'
import { getCustomerOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

/** An attestation with what became of it. */
export type AttestationRead = Attestation & {
  readonly counts: boolean
  readonly withdrawnAt: number | undefined
  readonly correctedBy: string | undefined
}

/**
 * The caller's own attestations for a customer, never another partner's, ascending by date agreed,
 * then by creation (wire contract 2.4). `agreementType` absent: of every type.
 *
 * @throws agreement.unknown-type, caller.role-missing, customer.unknown,
 * customer.relationship-ended
 */
export function listAttestations(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerUser,
  input: { readonly customerId: CustomerId; readonly agreementType: string | undefined },
): Promise<readonly AttestationRead[]> {
  return deps.storage.read(async (tx) => {
    const { programme, now } = tx
    const { customer, partner } = await getCustomerOf(tx, caller, input.customerId)
    requireRole(programme, caller, 'read-customers')
    if (input.agreementType !== undefined && !findAgreementType(programme, input.agreementType)) {
      throw new ProductError('agreement.unknown-type', { agreementType: input.agreementType })
    }
    const found = customer.acceptances.filter(
      (each) =>
        each.partnerId === partner.id &&
        (input.agreementType === undefined || each.agreementType === input.agreementType),
    )
    if (found.length === 0) return []
    const ids = found.map((each) => each.id)
    const contacts = await tx.acceptances.contactsOf(customer.id, ids)
    return found
      .toSorted((a, b) => a.agreedAt - b.agreedAt || a.recordedAt - b.recordedAt)
      .flatMap((acceptance) => {
        const agreementType = findAgreementType(programme, acceptance.agreementType)
        if (!agreementType) return []
        const counts = acceptanceCounts(acceptance, programme, now)
        const contact = contacts.get(acceptance.id)
        const { withdrawnAt, correctedBy } = acceptance
        return {
          ...toAttestation({
            acceptance,
            agreementType,
            customer,
            contact,
            opensNothing: !counts,
          }),
          counts,
          withdrawnAt,
          correctedBy,
        }
      })
  })
}
