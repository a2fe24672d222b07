import type { PartnerId } from '../base/identifiers.ts'
import { type AnyProductError, isProductError } from '../base/product-error.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { requireTransactingPartner } from '../domain/partner/require-transacting-partner.ts'
import { requireRole } from '../domain/programme/roles.ts'
import {
  type AttestAcceptanceInput,
  type Attestation,
  type AttestDeps,
  attestAcceptance,
} from './attest-acceptance.ts'
import { getOwnPartner } from './customer-access.ts'
import { digestHex } from './digest.ts'
import type { RequestIdentity } from './request-identity.ts'

/** So many rows are under way at once; more would only wait for the storage. */
const rowsAtOnce = 16

/** What one row says, or why it cannot be read; a bad row is a result like any other. */
export type BulkRow = () => Omit<AttestAcceptanceInput, 'request'>

export type BulkResult =
  | { readonly kind: 'attested'; readonly attestation: Attestation }
  | { readonly kind: 'refused'; readonly error: AnyProductError }

/**
 * Attests many acceptances at once (wire contract 2.8). Each row is a transaction and a request of
 * its own, so a bad one takes no neighbour with it, and sending all of them again under the same
 * MS-RequestId repeats none that was recorded.
 *
 * @throws caller.role-missing, caller.reseller-refused
 */
export async function bulkAttest(
  deps: AttestDeps,
  caller: PartnerUser,
  { rows, request }: { readonly rows: readonly BulkRow[]; readonly request: RequestIdentity },
): Promise<readonly BulkResult[]> {
  await requireMayAttest(deps, caller)
  const results: BulkResult[] = []
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    const group = rows.slice(at, at + rowsAtOnce)
    const done = group.map((row, place) =>
      attestRow(deps, caller, { row, request: requestOfRow(request, at + place) }),
    )
    results.push(...(await Promise.all(done)))
  }
  return results
}

/** The rows of a repeated call stand where they stood, whatever failed before. */
function requestOfRow(whole: RequestIdentity, place: number): RequestIdentity {
  const { requestId } = whole
  return requestId === undefined ? whole : { ...whole, requestId: `${requestId}#${place}` }
}

function requireMayAttest(deps: AttestDeps, caller: PartnerUser): Promise<PartnerId> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireTransactingPartner(tx.programme, partner, 'attest')
    requireRole(tx.programme, caller, 'attest')
    return partner.id
  })
}

async function attestRow(
  deps: AttestDeps,
  caller: PartnerUser,
  { row, request }: { readonly row: BulkRow; readonly request: RequestIdentity },
): Promise<BulkResult> {
  try {
    const input = row()
    // The row's own words decide whether it is the same request, not those of its neighbours.
    const bodyHash = digestHex(deps.primitives, JSON.stringify(input))
    const attestation = await attestAcceptance(deps, caller, {
      ...input,
      request: { ...request, bodyHash },
    })
    return { kind: 'attested', attestation }
  } catch (error) {
    if (isProductError(error)) return { kind: 'refused', error }
    throw error
  }
}
