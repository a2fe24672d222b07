import {
  changeWebhook,
  getWebhookRegistration as get,
  registerWebhook,
} from '../../../operations/register-webhook.ts'
import { WebhookRegistration, WebhookRegistrationRequest } from '../../../wire/schemas/webhook.ts'
import { defineRoute } from '../../define-route.ts'
import { toRegisterWebhookInput, toWireRegistration } from './webhook-mapper.ts'

const path = '/webhooks/v1/registration'

// Wire contract 7.3
export const getWebhookRegistration = defineRoute({
  method: 'GET',
  path,
  auth: 'partner',
  status: 200,
  answer: WebhookRegistration,
  about: {
    id: 'getWebhookRegistration',
    tag: 'webhooks',
    summary: 'The registration of the partner',
  },
  async handle({ deps, caller }) {
    return toWireRegistration(await get(deps, caller))
  },
})

export const createWebhookRegistration = defineRoute({
  method: 'POST',
  path,
  auth: 'partner',
  body: WebhookRegistrationRequest,
  status: 200,
  answer: WebhookRegistration,
  about: { id: 'createWebhookRegistration', tag: 'webhooks', summary: 'Registers a receiver' },
  async handle({ deps, caller, body, identity }) {
    const input = toRegisterWebhookInput(body, identity)
    return toWireRegistration(await registerWebhook(deps, caller, input))
  },
})

export const changeWebhookRegistration = defineRoute({
  method: 'PUT',
  path,
  auth: 'partner',
  body: WebhookRegistrationRequest,
  status: 200,
  answer: WebhookRegistration,
  about: { id: 'changeWebhookRegistration', tag: 'webhooks', summary: 'Changes the registration' },
  async handle({ deps, caller, body, identity }) {
    const input = toRegisterWebhookInput(body, identity)
    return toWireRegistration(await changeWebhook(deps, caller, input))
  },
})
