import { request } from '../../../../shared/api/request.ts'

/** Whether nobody has the domain yet. */
export function checkDomain(domain: string): Promise<boolean> {
  return request({ path: `/v1/validations/checkdomainavailability/${encodeURIComponent(domain)}` })
}
