import { getCustomerAgreement as get } from '../../../operations/get-customer-agreement.ts'
import {
  CustomerAgreement,
  CustomerAgreementQuery,
} from '../../../wire/schemas/customer-console.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireCustomerAgreement } from './customer-agreement-mapper.ts'

/** Whether the customer may accept by itself, the text, and who there may (design 2.2, 2.4). */
export const getCustomerAgreement = defineRoute({
  method: 'GET',
  path: '/customer/api/agreement',
  auth: 'customer',
  query: CustomerAgreementQuery,
  status: 200,
  answer: CustomerAgreement,
  about: {
    id: 'getCustomerAgreement',
    tag: 'customer admin center',
    summary: 'Whether the customer may accept by itself, which text, and who there may',
  },
  async handle({ deps, caller, query, texts }) {
    const { agreementType, language } = query
    const view = await get(deps, caller, { agreementType, language })
    return toWireCustomerAgreement(view, { ...caller, publicUrl: deps.publicUrl, texts })
  },
})
