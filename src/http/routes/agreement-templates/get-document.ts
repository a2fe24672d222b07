import { getAgreementDocument } from '../../../operations/get-agreement-document.ts'
import { AgreementDocument, AgreementDocumentQuery } from '../../../wire/schemas/agreement.ts'
import { defineRoute } from '../../define-route.ts'

const defaultCountry = 'US'
const defaultLanguage = 'en-US'

// Wire contract 2.2 (W2.2-language-fallback, W2.2-case)
export const getDocument = defineRoute({
  method: 'GET',
  path: '/v1/agreementtemplates/:templateId/document',
  auth: 'partner-user',
  query: AgreementDocumentQuery,
  status: 200,
  answer: AgreementDocument,
  about: {
    id: 'getAgreementDocument',
    tag: 'agreements',
    summary: 'Where the text of an agreement can be read and downloaded',
  },
  handle({ deps, caller, params, query }) {
    return getAgreementDocument(deps, caller, {
      // In the letter case in which it came: template ids are case-sensitive.
      templateId: params.templateId,
      country: query.country ?? defaultCountry,
      language: query.language ?? defaultLanguage,
    })
  },
})
