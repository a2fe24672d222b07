import { parseGuid } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import {
  createValidationEvent as create,
  getValidationEvent as get,
} from '../../../operations/validate-webhook.ts'
import { ValidationEvent, ValidationEventCreated } from '../../../wire/schemas/webhook.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireValidation } from './webhook-mapper.ts'

// Wire contract 7.3
export const createValidationEvent = defineRoute({
  method: 'POST',
  path: '/webhooks/v1/registration/validationEvents',
  auth: 'partner',
  status: 200,
  answer: ValidationEventCreated,
  about: {
    id: 'createValidationEvent',
    tag: 'webhooks',
    summary: 'Sends a test event to the receiver',
  },
  handle: ({ deps, caller }) => create(deps, caller),
})

export const getValidationEvent = defineRoute({
  method: 'GET',
  path: '/webhooks/v1/registration/validationEvents/:correlationId',
  auth: 'partner',
  status: 200,
  answer: ValidationEvent,
  about: { id: 'getValidationEvent', tag: 'webhooks', summary: 'What became of a test event' },
  async handle({ deps, caller, params }) {
    const correlationId = parseGuid(params.correlationId)
    if (correlationId === undefined) throw new ProductError('webhook.validation-unknown', {})
    return toWireValidation(await get(deps, caller, correlationId))
  },
})
