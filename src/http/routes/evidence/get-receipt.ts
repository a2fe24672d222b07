import { parseGuid, toEntryId } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import { findReceipt } from '../../../operations/find-receipt.ts'
import { PendingReceipt } from '../../../wire/schemas/evidence.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'

const retryAfterSeconds = '1'

/** Evidence log 10: 202 until the entry is published. */
export const getReceipt = defineRoute({
  method: 'GET',
  path: '/evidence/receipts/:customerId/:entryId',
  auth: 'party',
  status: 202,
  answer: PendingReceipt,
  about: {
    id: 'getReceipt',
    tag: 'evidence',
    summary: 'The receipt of an entry, once it is published',
    headers: ['retry-after'],
  },
  async handle({ deps, caller, params, setHeader }) {
    const customerId = requireCustomerId(params)
    const entryId = parseGuid(params.entryId)
    if (entryId === undefined) {
      throw new ProductError('acceptance.unknown', { acceptanceId: params.entryId })
    }
    const receipt = await findReceipt(deps, caller, { customerId, entryId: toEntryId(entryId) })
    setHeader('Retry-After', retryAfterSeconds)
    return receipt
  },
})
