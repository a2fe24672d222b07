import type { ProgrammePartnerList } from '../../../../../src/wire/schemas/programme-partners.ts'
import { request } from '../../../../shared/api/request.ts'

/** Who there is to choose from; many more are found by their own page. */
export async function listPartnerNames(
  signal: AbortSignal,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const path = '/programme/api/partners'
  const { items } = await request<ProgrammePartnerList>({ path, signal })
  return items
}
