import { defineRoute } from '../../define-route.ts'

/** Government validation codes are given by nobody here, so there are none (wire contract 3.9). */
export const listValidationCodes = defineRoute({
  method: 'GET',
  path: '/v1/customers/all/validations',
  auth: 'partner',
  status: 200,
  handle: () => [],
})
