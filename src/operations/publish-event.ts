import type { CustomerId, PartnerId } from '../base/identifiers.ts'
import { randomGuid } from '../base/identifiers.ts'
import type { Relationship } from '../domain/partner/relationship.ts'
import type { WebhookEvent } from '../domain/webhook/webhook-event.ts'
import type { WriteTransaction } from '../storage/storage.ts'

type EventFact = {
  readonly name: WebhookEvent
  /** Who is told, each once, if it has registered for the event. */
  readonly partnerIds: readonly PartnerId[]
  readonly customerId: CustomerId
  readonly resourceName: string
  readonly resourcePath: string
  /** The audit record of the change; only its own partner is pointed to it. */
  readonly audit?: { readonly id: string; readonly partnerId: PartnerId | undefined }
}

/**
 * Puts an event into the outbox in the transaction of its cause, for those who registered for it and
 * nobody else (design 3). MUST come after the customer's row was taken: that keeps the order.
 */
export async function publishEvent(
  tx: Pick<WriteTransaction, 'webhooks' | 'outbox' | 'now'>,
  fact: EventFact,
): Promise<void> {
  for (const partnerId of new Set(fact.partnerIds)) {
    const registration = await tx.webhooks.find(partnerId)
    if (!registration?.events.includes(fact.name)) continue
    await tx.outbox.add({
      id: randomGuid(),
      partnerId,
      customerId: fact.customerId,
      name: fact.name,
      resourceName: fact.resourceName,
      resourcePath: fact.resourcePath,
      auditId: fact.audit?.partnerId === partnerId ? fact.audit.id : undefined,
      validationId: undefined,
      at: tx.now,
      attempts: 0,
      lastFailure: undefined,
    })
  }
}

/** Tells of an agreement that was recorded or withdrawn (wire contract 7.3: names of our own). */
export function publishAgreementEvent(
  tx: Pick<WriteTransaction, 'webhooks' | 'outbox' | 'now'>,
  fact: Pick<EventFact, 'name' | 'partnerIds' | 'customerId' | 'audit'> & {
    readonly agreementType: string
  },
): Promise<void> {
  const { agreementType, ...rest } = fact
  const query = `agreementType=${encodeURIComponent(agreementType)}`
  const resourcePath = `/v1/customers/${fact.customerId}/agreements?${query}`
  return publishEvent(tx, { ...rest, resourceName: 'agreement', resourcePath })
}

/** Tells of a subscription that changed (wire contract 7.3). */
export function publishSubscriptionUpdated(
  tx: Pick<WriteTransaction, 'webhooks' | 'outbox' | 'now'>,
  fact: Pick<EventFact, 'customerId' | 'audit'> & {
    readonly partnerId: PartnerId
    readonly subscriptionId: string
  },
): Promise<void> {
  const { customerId, partnerId, subscriptionId, audit } = fact
  return publishEvent(tx, {
    name: 'subscription-updated',
    partnerIds: [partnerId],
    customerId,
    resourceName: 'subscription',
    resourcePath: `/v1/customers/${customerId}/subscriptions/${subscriptionId}`,
    ...(audit ? { audit } : {}),
  })
}

/** The partners that see the customer now, providers through their resellers too. */
export function activePartners(relationships: readonly Relationship[]): readonly PartnerId[] {
  return relationships
    .filter((each) => each.state === 'active')
    .flatMap((each) => [each.partnerId, each.providerId])
}
