import { parseGuid, toEntryId } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import { discloseReceipt } from '../../../operations/disclose-receipt.ts'
import { PendingReceipt, ReceiptFile, ReceiptQuery } from '../../../wire/schemas/evidence.ts'
import { content, jsonMediaType } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { plainText } from './log-content.ts'

const retryAfterSeconds = '1'
const accepted = 202
const pending = JSON.stringify({ state: 'pending' })

/** Evidence log 10: 202 until the entry is published, then the file, or the bare proof. */
export const getReceipt = defineRoute({
  method: 'GET',
  path: '/evidence/receipts/:customerId/:entryId',
  auth: 'evidence-reader',
  query: ReceiptQuery,
  status: 200,
  answer: ReceiptFile,
  about: {
    id: 'getReceipt',
    tag: 'evidence',
    summary: 'The receipt of an entry, once it is published',
    also: { [accepted]: PendingReceipt },
    alternatives: ['text/plain'],
    headers: ['retry-after'],
  },
  async handle({ deps, caller, params, query, header, setHeader, setStatus }) {
    const customerId = requireCustomerId(params)
    const entryId = parseGuid(params.entryId)
    if (entryId === undefined) {
      throw new ProductError('acceptance.unknown', { acceptanceId: params.entryId })
    }
    const found = await discloseReceipt(deps, caller, {
      customerId,
      entryId: toEntryId(entryId),
      withDocuments: query.documents === '1',
    })
    setHeader('Vary', 'Accept')
    if (found.state === 'pending') {
      setHeader('Retry-After', retryAfterSeconds)
      setStatus(accepted)
      return content(pending, jsonMediaType)
    }
    const wantsProof = wantsPlainText(header('accept'))
    const file = wantsProof ? `${entryId}.tlog-proof` : `${entryId}.receipt.json`
    setHeader('Content-Disposition', `inline; filename="${file}"`)
    return wantsProof ? content(found.receipt.tlogProof, plainText) : found.receipt.file
  },
})

function wantsPlainText(accept: string | undefined): boolean {
  const types = (accept ?? '').toLowerCase().split(',')
  const names = types.map((each) => each.split(';')[0]?.trim())
  return names.includes('text/plain') && !names.includes('application/json')
}
