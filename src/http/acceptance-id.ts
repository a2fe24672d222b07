import { type AcceptanceId, parseGuid, toAcceptanceId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'

/** The acceptance of a path. @throws acceptance.unknown for what is no id */
export function requireAcceptanceId({
  acceptanceId,
}: {
  readonly acceptanceId: string
}): AcceptanceId {
  const id = parseGuid(acceptanceId)
  if (id === undefined) throw new ProductError('acceptance.unknown', { acceptanceId })
  return toAcceptanceId(id)
}
