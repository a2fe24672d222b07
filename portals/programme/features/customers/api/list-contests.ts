import type { ContestedAttestationList } from '../../../../../src/wire/schemas/programme-customers.ts'
import { request } from '../../../../shared/api/request.ts'

/** Newest first; with the cursor of a page the next one. */
export function listContests(
  cursor: string | undefined,
  signal: AbortSignal,
): Promise<ContestedAttestationList> {
  const path = '/programme/api/contests'
  return request<ContestedAttestationList>({ path, query: { cursor }, signal })
}
