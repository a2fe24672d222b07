import { readAgreementText } from '../../../operations/get-agreement-text.ts'
import { AgreementBytesQuery } from '../../../wire/schemas/customer-console.ts'
import { defineRoute } from '../../define-route.ts'
import { showDocument } from '../agreement-documents/show-document.ts'

/** A published text by its hash: public, and the same bytes for ever (evidence log 2). */
export const readText = defineRoute({
  method: 'GET',
  path: '/agreements/:sha256',
  auth: 'public',
  query: AgreementBytesQuery,
  status: 200,
  answer: '*/*',
  about: {
    id: 'readAgreementText',
    tag: 'agreements',
    summary: 'A published text by its hash, the same bytes for ever',
  },
  async handle({ deps, params, query, setHeader }) {
    const text = await readAgreementText(deps, params.sha256)
    setHeader('Cache-Control', 'public, max-age=31536000, immutable')
    const disposition = query.download === '1' ? 'download' : 'display'
    return showDocument(setHeader, { ...text, sha256: params.sha256, disposition })
  },
})
