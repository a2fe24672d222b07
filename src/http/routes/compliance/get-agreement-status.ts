import { parseGuid } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import {
  type AskedReseller,
  getAgreementStatus as get,
} from '../../../operations/get-agreement-status.ts'
import { AgreementStatus, AgreementStatusQuery } from '../../../wire/schemas/partner-profile.ts'
import { defineRoute } from '../../define-route.ts'

// Wire contract 2.6
export const getAgreementStatus = defineRoute({
  method: 'GET',
  path: '/v1/compliance/:program/agreementstatus',
  auth: 'partner-user',
  query: AgreementStatusQuery,
  status: 200,
  answer: AgreementStatus,
  about: {
    id: 'getAgreementStatus',
    tag: 'partner',
    summary: 'Whether a reseller has signed the partner agreement',
  },
  async handle({ deps, caller, params, query }): Promise<AgreementStatus> {
    // The only programme that there is.
    if (params.program.toLowerCase() !== 'csp') throw new ProductError('request.unknown-route', {})
    const { isSigned } = await get(deps, caller, toAskedReseller(query))
    return { isAgreementSigned: isSigned }
  },
})

/** Exactly one of the two ids; an empty one is absent (wire contract 2.6, 14). */
function toAskedReseller({ mpnId, tenantId }: AgreementStatusQuery): AskedReseller {
  if (mpnId !== undefined && tenantId !== undefined) {
    throw new ProductError('compliance.two-ids', {})
  }
  if (mpnId !== undefined) {
    if (/^\d+$/.test(mpnId.trim())) return { mpnId: mpnId.trim() }
    throw new ProductError('compliance.id-malformed', { field: 'mpnId' })
  }
  if (tenantId === undefined) throw new ProductError('compliance.id-missing', {})
  const id = parseGuid(tenantId.trim())
  if (id === undefined) throw new ProductError('compliance.id-malformed', { field: 'tenantId' })
  return { tenantId: id }
}
