import { parseGuid } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import {
  createValidationEvent as create,
  getValidationEvent as get,
} from '../../../operations/validate-webhook.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireValidation } from './webhook-mapper.ts'

// Wire contract 7.3
export const createValidationEvent = defineRoute({
  method: 'POST',
  path: '/webhooks/v1/registration/validationEvents',
  auth: 'partner',
  status: 200,
  handle: ({ deps, caller }) => create(deps, caller),
})

export const getValidationEvent = defineRoute({
  method: 'GET',
  path: '/webhooks/v1/registration/validationEvents/:correlationId',
  auth: 'partner',
  status: 200,
  async handle({ deps, caller, params }) {
    const correlationId = parseGuid(params.correlationId)
    if (correlationId === undefined) throw new ProductError('webhook.validation-unknown', {})
    return toWireValidation(await get(deps, caller, correlationId))
  },
})
