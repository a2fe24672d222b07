import { parseGuid, toEntryId } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import { getCertificate as getCertificateOf } from '../../../operations/get-certificate.ts'
import { CertificateQuery, PendingReceipt } from '../../../wire/schemas/evidence.ts'
import { content, jsonMediaType } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'

const retryAfterSeconds = '1'
const accepted = 202
const pending = JSON.stringify({ state: 'pending' })

/** The certificate of an acceptance, for whoever may see its receipt (evidence log 13). */
export const getCertificate = defineRoute({
  method: 'GET',
  path: '/evidence/certificates/:customerId/:certificate',
  auth: 'evidence-reader',
  query: CertificateQuery,
  status: 200,
  answer: 'application/pdf',
  about: {
    id: 'getCertificate',
    tag: 'evidence',
    summary: 'The certificate of an acceptance as a PDF, with its receipt and text attached',
    also: { [accepted]: PendingReceipt },
    headers: ['retry-after'],
  },
  async handle({ deps, caller, params, query, texts, setHeader, setStatus }) {
    const customerId = requireCustomerId(params)
    const { certificate } = params
    // A file has a suffix, the entry that it is about has none; both are understood.
    const entryId = parseGuid(certificate.replace(/\.pdf$/i, ''))
    if (entryId === undefined) {
      throw new ProductError('acceptance.unknown', { acceptanceId: certificate })
    }
    const found = await getCertificateOf(deps, caller, {
      customerId,
      entryId: toEntryId(entryId),
      language: query.language ?? texts.language,
    })
    // It may name a person, and not any more after that person was erased.
    setHeader('Cache-Control', 'private, no-cache')
    if (found.state === 'pending') {
      setHeader('Retry-After', retryAfterSeconds)
      setStatus(accepted)
      return content(pending, jsonMediaType)
    }
    setHeader('Content-Disposition', `inline; filename="${entryId}.pdf"`)
    return content(found.pdf, 'application/pdf')
  },
})
