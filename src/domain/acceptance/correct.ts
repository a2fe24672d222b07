import { assert } from '../../base/assert.ts'
import type { AcceptanceId, PartnerId } from '../../base/identifiers.ts'
import { ProductError } from '../../base/product-error.ts'
import type { CustomerFacts } from '../customer/customer.ts'
import type { Acceptance } from './acceptance.ts'

/** Finds an acceptance of the customer. */
export function findAcceptance(
  customer: Pick<CustomerFacts, 'acceptances'>,
  id: AcceptanceId,
): Acceptance | undefined {
  return customer.acceptances.find((each) => each.id === id)
}

/** The last correction of the chain in which the acceptance stands; itself if never corrected. */
export function newestOfChain(
  customer: Pick<CustomerFacts, 'acceptances'>,
  acceptance: Acceptance,
): Acceptance {
  let newest = acceptance
  // A chain has no more links than the customer has acceptances.
  for (let step = 0; newest.correctedBy !== undefined; step += 1) {
    assert(step < customer.acceptances.length, 'a chain of corrections has an end')
    const next = findAcceptance(customer, newest.correctedBy)
    assert(next, 'a correction is an acceptance of the same customer')
    newest = next
  }
  return newest
}

/**
 * Answers the attestation that a correction names, if it may be corrected (design 2.2): declared,
 * not withdrawn, the newest of its chain, and the partner's own.
 * @throws acceptance.unknown, acceptance.signed-not-correctable, acceptance.not-newest,
 * acceptance.already-withdrawn
 */
export function requireCorrectable(
  customer: Pick<CustomerFacts, 'acceptances'>,
  partnerId: PartnerId,
  acceptanceId: AcceptanceId,
): Acceptance {
  const named = findAcceptance(customer, acceptanceId)
  // Another partner's attestation answers like one that does not exist.
  if (named?.kind !== 'attestation' || named.partnerId !== partnerId) {
    throw new ProductError('acceptance.unknown', { acceptanceId })
  }
  if (named.method === 'signed') {
    throw new ProductError('acceptance.signed-not-correctable', { acceptanceId })
  }
  requireNewest(customer, named)
  if (named.withdrawnAt !== undefined) {
    throw new ProductError('acceptance.already-withdrawn', { acceptanceId })
  }
  return named
}

/**
 * Lets only the newest of a chain pass.
 * @throws acceptance.not-newest, with the newest
 */
export function requireNewest(
  customer: Pick<CustomerFacts, 'acceptances'>,
  acceptance: Acceptance,
): void {
  const newest = newestOfChain(customer, acceptance)
  if (newest.id === acceptance.id) return
  throw new ProductError('acceptance.not-newest', { newestId: newest.id })
}
