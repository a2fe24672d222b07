import { webhookEvents } from '../../../domain/webhook/webhook-event.ts'
import { WebhookEventList } from '../../../wire/schemas/webhook.ts'
import { defineRoute } from '../../define-route.ts'

/** Wire contract 7.3: a bare array. */
export const listWebhookEvents = defineRoute({
  method: 'GET',
  path: '/webhooks/v1/registration/events',
  auth: 'partner',
  status: 200,
  answer: WebhookEventList,
  about: {
    id: 'listWebhookEvents',
    tag: 'webhooks',
    summary: 'Events that a receiver can register for',
  },
  handle: () => [...webhookEvents],
})
