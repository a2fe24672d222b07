import { ValidationCodes } from '../../../wire/schemas/validation.ts'
import { defineRoute } from '../../define-route.ts'

/** Government validation codes are given by nobody here, so there are none (wire contract 3.9). */
export const listValidationCodes = defineRoute({
  method: 'GET',
  path: '/v1/customers/all/validations',
  auth: 'partner',
  status: 200,
  answer: ValidationCodes,
  about: {
    id: 'listValidationCodes',
    tag: 'validation',
    summary: 'Validation codes for governments',
  },
  handle: () => [],
})
