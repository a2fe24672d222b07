import {
  addQualification,
  listQualifications,
  setQualification,
} from '../../../../operations/customer-qualifications.ts'
import {
  AddQualificationRequest,
  CustomerQualification,
  QualificationQuery,
  VettedQualification,
  VettedQualifications,
} from '../../../../wire/schemas/qualification.ts'
import { defineRoute, type Route } from '../../../define-route.ts'
import { requireCustomerId } from '../../../params.ts'
import {
  toAddedQualification,
  toWantedQualification,
  toWireQualification,
  toWireVettedQualification,
} from './qualification-mapper.ts'

const get = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/qualification',
  auth: 'partner',
  status: 200,
  answer: CustomerQualification,
  about: { id: 'getQualification', tag: 'customers', summary: 'The qualification that holds' },
  async handle({ deps, caller, params }) {
    return toWireQualification(await listQualifications(deps, caller, requireCustomerId(params)))
  },
})

const put = defineRoute({
  method: 'PUT',
  path: '/v1/customers/:customerId/qualification',
  auth: 'partner-user',
  query: QualificationQuery,
  body: CustomerQualification,
  status: 200,
  answer: CustomerQualification,
  about: { id: 'setQualification', tag: 'customers', summary: 'Sets the qualification at once' },
  async handle({ deps, caller, params, query, body, identity }) {
    const customerId = requireCustomerId(params)
    const wanted = toWantedQualification(body, query.code)
    await setQualification(deps, caller, { customerId, wanted, request: identity })
    return body
  },
})

const list = defineRoute({
  method: 'GET',
  path: '/v1/customers/:customerId/qualifications',
  auth: 'partner',
  status: 200,
  answer: VettedQualifications,
  about: {
    id: 'listQualifications',
    tag: 'customers',
    summary: 'Qualifications with their vetting',
  },
  async handle({ deps, caller, params }) {
    const found = await listQualifications(deps, caller, requireCustomerId(params))
    return found.map(toWireVettedQualification)
  },
})

const add = defineRoute({
  method: 'POST',
  path: '/v1/customers/:customerId/qualifications',
  auth: 'partner-user',
  query: QualificationQuery,
  body: AddQualificationRequest,
  status: 201,
  answer: VettedQualification,
  about: { id: 'addQualification', tag: 'customers', summary: 'Asks for a qualification' },
  async handle({ deps, caller, params, query, body, identity }) {
    const customerId = requireCustomerId(params)
    const wanted = toAddedQualification(body, query.code)
    const added = await addQualification(deps, caller, { customerId, wanted, request: identity })
    return toWireVettedQualification(added)
  },
})

// Wire contract 3.7
export const qualificationRoutes: readonly Route[] = [get, put, list, add]
