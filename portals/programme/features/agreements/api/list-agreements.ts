import type { ProgrammeAgreementList } from '../../../../../src/wire/schemas/programme-agreements.ts'
import { request } from '../../../../shared/api/request.ts'

/** Every agreement type with its rules, versions and texts. */
export function listAgreements(signal?: AbortSignal): Promise<ProgrammeAgreementList> {
  return request<ProgrammeAgreementList>({
    path: '/programme/api/agreements',
    ...(signal === undefined ? {} : { signal }),
  })
}
