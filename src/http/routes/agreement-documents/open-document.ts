import { openAgreementDocument } from '../../../operations/get-agreement-document.ts'
import { defineRoute } from '../../define-route.ts'
import { showDocument } from './show-document.ts'

/** The document behind a fresh link: the link itself is the permission (wire contract 2.2). */
export const openDocument = defineRoute({
  method: 'GET',
  path: '/agreementdocuments/:link',
  auth: 'public',
  status: 200,
  answer: '*/*',
  about: { id: 'openAgreementDocument', tag: 'agreements', summary: 'The text behind such a link' },
  async handle({ deps, params, setHeader }) {
    return showDocument(setHeader, await openAgreementDocument(deps, params.link))
  },
})
