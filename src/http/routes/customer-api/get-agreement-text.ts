import { getAgreementText as get } from '../../../operations/get-agreement-text.ts'
import { AgreementTextQuery, AgreementTextView } from '../../../wire/schemas/customer-api.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireAgreementText } from './agreement-text-mapper.ts'

/** The text that this customer reads before it accepts (design 2.2). */
export const getAgreementText = defineRoute({
  method: 'GET',
  path: '/customer/api/agreement-text',
  auth: 'customer',
  query: AgreementTextQuery,
  status: 200,
  answer: AgreementTextView,
  about: {
    id: 'getAgreementText',
    tag: 'customer admin center',
    summary: 'The text that the customer reads and accepts',
  },
  async handle({ deps, caller, query }) {
    const { agreementType, language } = query
    const { text, mayAccept } = await get(deps, caller, { agreementType, language })
    const view = toWireAgreementText(text, deps.publicUrl)
    return { ...view, mayAccept: mayAccept.allowed }
  },
})
