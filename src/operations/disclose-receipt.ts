import type { CustomerUser, Operator, PartnerCaller } from '../domain/caller.ts'
import type { ReceiptRecipient } from '../storage/promises/erasure.ts'
import { parseDisclosure } from '../transparency/disclosures.ts'
import type { ReceiptDeps } from './build-receipt.ts'
import { findReceipt, type ReceiptState } from './find-receipt.ts'

/**
 * Hands out a receipt, and remembers to whom one that names a person went, so that an erasure can be
 * passed on (evidence log 11). It is remembered before the receipt leaves.
 *
 * @throws customer.unknown, acceptance.unknown
 */
export async function discloseReceipt(
  deps: ReceiptDeps,
  caller: PartnerCaller | CustomerUser | Operator,
  wanted: Parameters<typeof findReceipt>[2],
): Promise<ReceiptState> {
  const { storage } = deps
  const { customerId, entryId } = wanted
  const found = await findReceipt(deps, caller, wanted)
  // The operator already has what it keeps: nothing is handed out.
  if (caller.kind === 'operator' || found.state === 'pending') return found
  if (!namesPerson(found.receipt.file.disclosures)) return found
  const party = toParty(caller)
  const isKnown = await storage.read(async (tx) => {
    const recipients = await tx.erasures.listRecipients(customerId, [entryId])
    return recipients.some(
      ({ partyKind, partyId }) => partyKind === party.partyKind && partyId === party.partyId,
    )
  })
  if (!isKnown) {
    await storage.write((tx) =>
      tx.erasures.addRecipient(customerId, { ...party, entryId, firstAt: tx.now }),
    )
  }
  return found
}

function toParty(
  caller: PartnerCaller | CustomerUser,
): Pick<ReceiptRecipient, 'partyKind' | 'partyId'> {
  return caller.kind === 'customer-user'
    ? { partyKind: 'customer', partyId: caller.customerId }
    : { partyKind: 'partner', partyId: caller.partnerId }
}

/** Ids of people count: whoever has the directory knows whose they are. */
function namesPerson(disclosures: readonly string[]): boolean {
  return disclosures.some((encoded) => {
    const name = parseDisclosure(encoded)?.name ?? ''
    return name.startsWith('contact_') || name === 'accepted_by' || name === 'reason'
  })
}
