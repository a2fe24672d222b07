import type { FieldProblem } from '../base/error-codes.ts'
import { randomGuid } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import {
  findWebhookEvent,
  type WebhookEvent,
  webhookEvents,
} from '../domain/webhook/webhook-event.ts'
import type { WebhookRegistration } from '../storage/promises/webhooks.ts'
import { getOwnPartner, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'
import type { RequestIdentity } from './request-identity.ts'
import { writeOnce } from './write-once.ts'

type WebhookDeps = Pick<Deps, 'storage' | 'sealer' | 'clock' | 'primitives' | 'webhooks'>

export type RegisterWebhookInput = {
  readonly url: string
  readonly events: readonly string[]
  readonly signatureInMsHeader: boolean
  readonly request?: RequestIdentity
}

/** @throws caller.role-missing, webhook.not-registered */
export function getWebhookRegistration(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
): Promise<WebhookRegistration> {
  return deps.storage.read(async (tx) => {
    requireActionOf(tx, caller, 'manage-webhooks')
    const registration = await tx.webhooks.find(getOwnPartner(tx, caller).id)
    if (!registration) throw new ProductError('webhook.not-registered', {})
    return registration
  })
}

/**
 * Registers where the tenant's events go: one address per tenant (wire contract 7.3).
 *
 * @throws caller.role-missing, request.invalid, webhook.already-registered,
 * request.replayed-differently
 */
export function registerWebhook(
  deps: WebhookDeps,
  caller: PartnerCaller,
  input: RegisterWebhookInput,
): Promise<WebhookRegistration> {
  return save(deps, caller, { input, isNew: true })
}

/**
 * Replaces the registration. What already waits goes to the new address.
 *
 * @throws caller.role-missing, request.invalid, webhook.not-registered,
 * request.replayed-differently
 */
export function changeWebhook(
  deps: WebhookDeps,
  caller: PartnerCaller,
  input: RegisterWebhookInput,
): Promise<WebhookRegistration> {
  return save(deps, caller, { input, isNew: false })
}

function save(
  deps: WebhookDeps,
  caller: PartnerCaller,
  { input, isNew }: { readonly input: RegisterWebhookInput; readonly isNew: boolean },
): Promise<WebhookRegistration> {
  return writeOnce(
    deps,
    { caller, request: input.request, scope: caller.partnerId },
    async (tx) => {
      const partner = getOwnPartner(tx, caller)
      requireActionOf(tx, caller, 'manage-webhooks')
      const { url, events } = requireUsable(deps, input)
      const before = await tx.webhooks.find(partner.id)
      const registration = {
        partnerId: partner.id,
        subscriberId: before?.subscriberId ?? randomGuid(),
        url,
        events,
        signatureInMsHeader: input.signatureInMsHeader,
      }
      const saved = isNew
        ? await tx.webhooks.insert(registration)
        : await tx.webhooks.update(registration)
      if (saved) return registration
      throw new ProductError(isNew ? 'webhook.already-registered' : 'webhook.not-registered', {})
    },
  )
}

/** @throws request.invalid naming the address and every event that there is not */
function requireUsable(
  { webhooks }: Pick<Deps, 'webhooks'>,
  { url, events }: RegisterWebhookInput,
): { readonly url: string; readonly events: readonly WebhookEvent[] } {
  const fields: FieldProblem[] = []
  const expected = webhooks.expectedOfAddress(url)
  if (expected !== undefined) fields.push({ field: 'WebhookUrl', problem: 'not-allowed', expected })
  const found = new Set<WebhookEvent>()
  events.forEach((name, position) => {
    const event = findWebhookEvent(name)
    if (event) found.add(event)
    else {
      const field = `WebhookEvents[${position}]`
      fields.push({ field, problem: 'unknown-value', expected: webhookEvents.join(', ') })
    }
  })
  if (fields.length > 0) throw new ProductError('request.invalid', { fields })
  return { url, events: [...found] }
}
