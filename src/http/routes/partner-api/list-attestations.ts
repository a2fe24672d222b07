import { ProductError } from '../../../base/product-error.ts'
import { listAttestations as list } from '../../../operations/list-attestations.ts'
import { AttestationRecord, AttestationRecordList } from '../../../wire/schemas/acceptance.ts'
import { requireAcceptanceId } from '../../acceptance-id.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { toWireAttestationRead } from './attestation-mapper.ts'

/** The partner's own attestations for a customer, of every agreement, with what became of them. */
export const listAttestations = defineRoute({
  method: 'GET',
  path: '/partner/api/customers/:customerId/acceptances',
  auth: 'partner-user',
  status: 200,
  answer: AttestationRecordList,
  about: {
    id: 'listAttestations',
    tag: 'partner console',
    summary: 'The attestations of the partner for a customer, with what became of them',
  },
  async handle({ deps, caller, params }) {
    const customerId = requireCustomerId(params)
    const found = await list(deps, caller, { customerId, agreementType: undefined })
    return { items: found.map(toWireAttestationRead) }
  },
})

/** One of them: where the `Link` of 600061 leads (design 2.2). */
export const getAttestation = defineRoute({
  method: 'GET',
  path: '/partner/api/customers/:customerId/acceptances/:acceptanceId',
  auth: 'partner-user',
  status: 200,
  answer: AttestationRecord,
  about: { id: 'getAttestation', tag: 'partner console', summary: 'One attestation' },
  async handle({ deps, caller, params }) {
    const customerId = requireCustomerId(params)
    const acceptanceId = requireAcceptanceId(params)
    const found = await list(deps, caller, { customerId, agreementType: undefined })
    const one = found.find(({ id }) => id === acceptanceId)
    if (!one) throw new ProductError('acceptance.unknown', { acceptanceId })
    return toWireAttestationRead(one)
  },
})
