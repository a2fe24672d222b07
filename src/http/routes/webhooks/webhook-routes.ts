import type { Route } from '../../define-route.ts'
import { getWebhookCertificate } from './certificate.ts'
import { listWebhookEvents } from './list-events.ts'
import { listDeadLetters, replayDeadLetters } from './parked-events.ts'
import {
  changeWebhookRegistration,
  createWebhookRegistration,
  getWebhookRegistration,
} from './registration.ts'
import { createValidationEvent, getValidationEvent } from './validation-events.ts'

/** Wire contract 7.3, and our own ways to what could not be delivered. */
export const webhookRoutes: readonly Route[] = [
  listWebhookEvents,
  getWebhookRegistration,
  createWebhookRegistration,
  changeWebhookRegistration,
  createValidationEvent,
  getValidationEvent,
  getWebhookCertificate,
  listDeadLetters,
  replayDeadLetters,
]
