import { webhookEvents } from '../../../domain/webhook/webhook-event.ts'
import { defineRoute } from '../../define-route.ts'

/** Wire contract 7.3: a bare array. */
export const listWebhookEvents = defineRoute({
  method: 'GET',
  path: '/webhooks/v1/registration/events',
  auth: 'partner',
  status: 200,
  handle: () => [...webhookEvents],
})
