import type { AttestationRecord } from '../../../../../src/wire/schemas/acceptance.ts'
import { request } from '../../../../shared/api/request.ts'

/** The record that a refusal speaks of, from the address that the refusal gave. */
export function getRelatedAttestation(
  address: string,
  signal: AbortSignal,
): Promise<AttestationRecord> {
  return request({ path: new URL(address, location.origin).pathname, signal })
}
