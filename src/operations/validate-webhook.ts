import { randomGuid } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { dayMs, minuteMs } from '../base/time.ts'
import type { PartnerCaller } from '../domain/caller.ts'
import type { WebhookValidation } from '../storage/promises/webhooks.ts'
import { getOwnPartner, requireActionOf } from './customer-access.ts'
import type { Deps } from './deps.ts'

// Wire contract 7.3: two a minute, kept for a week.
export const validationKeptMs = 7 * dayMs

/**
 * Asks for a test event at the registered address. Not answered from memory when it is repeated:
 * each call that is let in sends one.
 *
 * @throws caller.role-missing, webhook.not-registered, webhook.test-event-not-registered,
 * request.throttled
 */
export function createValidationEvent(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
): Promise<{ readonly correlationId: string }> {
  return deps.storage.write(async (tx) => {
    const { id: partnerId } = getOwnPartner(tx, caller)
    requireActionOf(tx, caller, 'manage-webhooks')
    const registration = await tx.webhooks.find(partnerId)
    if (!registration) throw new ProductError('webhook.not-registered', {})
    if (!registration.events.includes('test-created')) {
      throw new ProductError('webhook.test-event-not-registered', {})
    }
    if (!(await tx.webhooks.takeValidationTurn(partnerId, tx.now, tx.now - minuteMs))) {
      const earlier = (await tx.webhooks.findEarlierValidationAt(partnerId)) ?? tx.now
      const retryAfterSeconds = Math.max(1, Math.ceil((earlier + minuteMs - tx.now) / 1000))
      throw new ProductError('request.throttled', { retryAfterSeconds })
    }
    const correlationId = randomGuid()
    await tx.webhooks.putValidation({
      partnerId,
      correlationId,
      callbackUrl: registration.url,
      createdAt: tx.now,
      status: 'pending',
      results: [],
    })
    await tx.outbox.add({
      id: randomGuid(),
      partnerId,
      customerId: undefined,
      name: 'test-created',
      resourceName: 'test',
      resourcePath: `/webhooks/v1/registration/validationEvents/${correlationId}`,
      auditId: undefined,
      validationId: correlationId,
      at: tx.now,
      attempts: 0,
      lastFailure: undefined,
    })
    return { correlationId }
  })
}

/** @throws caller.role-missing, webhook.validation-unknown */
export function getValidationEvent(
  deps: Pick<Deps, 'storage'>,
  caller: PartnerCaller,
  correlationId: string,
): Promise<WebhookValidation> {
  return deps.storage.read(async (tx) => {
    const partner = getOwnPartner(tx, caller)
    requireActionOf(tx, caller, 'manage-webhooks')
    const found = await tx.webhooks.findValidation(partner.id, correlationId)
    if (found && found.createdAt > tx.now - validationKeptMs) return found
    throw new ProductError('webhook.validation-unknown', {})
  })
}
