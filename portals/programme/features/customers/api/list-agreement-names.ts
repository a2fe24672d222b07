import type { ProgrammeAgreementList } from '../../../../../src/wire/schemas/programme-agreements.ts'
import { request } from '../../../../shared/api/request.ts'

/** The names of agreement types, by type and then by language. */
export async function listAgreementNames(
  signal: AbortSignal,
): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const { items } = await request<ProgrammeAgreementList>({
    path: '/programme/api/agreements',
    signal,
  })
  return Object.fromEntries(items.map(({ name, names }) => [name, names]))
}
