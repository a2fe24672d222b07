import type { AttestationRequest } from '../domain/attestation-request/attestation-request.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { openTask } from './open-task.ts'

/**
 * Makes a new link for a signed attestation the task of the partner that sent the last one. Where the
 * customer is not known yet there is nowhere to keep a task: the request itself says what became of it.
 */
export async function askPartnerForLink(
  tx: WriteTransaction,
  { id, customerId, partnerId }: Pick<AttestationRequest, 'id' | 'customerId' | 'partnerId'>,
): Promise<void> {
  if (customerId === undefined) return
  await tx.tasks.upsert(
    customerId,
    openTask({
      partnerId,
      kind: 'new-signing-link-asked',
      createdAt: tx.now,
      askedAt: tx.now,
      subjectId: id,
    }),
  )
}
