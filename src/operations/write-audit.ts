import type { AcceptanceId, CustomerId, PartnerId } from '../base/identifiers.ts'
import { randomGuid } from '../base/identifiers.ts'
import type { JsonObject } from '../base/json.ts'
import type { Caller } from '../domain/caller.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { RequestIdentity } from './request-identity.ts'

type AuditFact = {
  readonly caller: Caller
  /** Whose record it is; absent for the programme's own. */
  readonly partnerId: PartnerId | undefined
  readonly customerId?: CustomerId
  readonly acceptanceId?: AcceptanceId
  readonly resourceType: string
  readonly operationType: string
  readonly oldValue?: JsonObject
  readonly newValue?: JsonObject
  readonly request?: RequestIdentity | undefined
}

/** What an event says of the audit record of its cause. */
export type WrittenAudit = { readonly id: string; readonly partnerId: PartnerId | undefined }

/** Adds the audit record of a change in the transaction of that change (wire contract 7.1). */
export async function writeAudit(tx: WriteTransaction, fact: AuditFact): Promise<WrittenAudit> {
  const { caller, partnerId } = fact
  const id = randomGuid()
  await tx.audit.add({
    id,
    partnerId,
    customerId: fact.customerId,
    acceptanceId: fact.acceptanceId,
    resourceType: fact.resourceType,
    operationType: fact.operationType,
    by: caller.kind === 'partner-app' ? undefined : personOf(caller),
    applicationId: 'appId' in caller ? caller.appId : undefined,
    at: tx.now,
    oldValue: fact.oldValue,
    newValue: fact.newValue,
    correlationId: fact.request?.correlationId,
  })
  return { id, partnerId }
}

function personOf(caller: Exclude<Caller, { kind: 'partner-app' }>): string {
  return caller.kind === 'operator' ? caller.name : caller.upn
}
