import { expect } from 'vitest'
import type { CustomerId, EntryId } from '../../src/base/identifiers.ts'
import type { CustomerUser, PartnerUser } from '../../src/domain/caller.ts'
import type { Deps } from '../../src/operations/deps.ts'
import { discloseReceipt } from '../../src/operations/disclose-receipt.ts'
import { workLog } from '../../src/operations/work-log.ts'
import { parseDisclosure } from '../../src/transparency/disclosures.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import type { EvidenceReceipt } from '../../src/transparency/receipt.ts'
import type { TrustPolicy } from '../../src/transparency/trust-policy.ts'
import { verifyReceipt } from '../../src/transparency/verify-receipt.ts'

const mostRounds = 20

/** Brings everything pending into the tree and signs it. */
export async function publishEverything(deps: Deps): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    if ((await workLog(deps)) !== 'more') return
  }
  throw new Error('the log does not come to rest')
}

/** The receipt as its holder keeps it. */
export async function getReceiptFile(
  deps: Deps,
  caller: PartnerUser | CustomerUser,
  entry: { readonly customerId: CustomerId; readonly entryId: EntryId },
): Promise<EvidenceReceipt> {
  const found = await discloseReceipt(deps, caller, { ...entry, withDocuments: true })
  if (found.state !== 'published') throw new Error('the receipt is on its way')
  return found.receipt.file
}

/** What whoever trusts the log's keys, and nobody else, learns from a receipt. */
export async function verify(deps: Deps, origin: string, receipt: EvidenceReceipt) {
  const signers = await deps.evidence.signer.signers()
  const policy: TrustPolicy = {
    logs: signers.map(({ publicKey }) => ({ name: origin, algorithm: 'log', publicKey })),
    witnesses: [],
    quorum: { kind: 'none' },
  }
  return verifyReceipt(JSON.stringify(receipt), { policy, primitives })
}

export async function expectValid(deps: Deps, origin: string, receipt: EvidenceReceipt) {
  expect(await verify(deps, origin, receipt)).toMatchObject({ kind: 'valid', unmet: [] })
}

/** What a receipt shows of the hidden fields, by name. */
export function disclosed({ disclosures }: EvidenceReceipt): Readonly<Record<string, string>> {
  return Object.fromEntries(
    disclosures.map((encoded) => {
      const disclosure = parseDisclosure(encoded)
      return [disclosure?.name ?? '', disclosure?.value ?? '']
    }),
  )
}
