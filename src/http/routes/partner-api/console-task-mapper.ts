import { unreachable } from '../../../base/assert.ts'
import type { DescribedTask } from '../../../operations/describe-tasks.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import type { ConsoleTask } from '../../../wire/schemas/partner-console.ts'
import { toWireTask } from './task-mapper.ts'

export function toConsoleTask(task: DescribedTask, texts: Texts): ConsoleTask {
  const { customerName, assignedToName, isMine } = task
  return {
    ...toWireTask(task, task.customerId, texts),
    customerName,
    ...(assignedToName === undefined ? {} : { assignedToName }),
    isMine,
    address: addressOf(task),
  }
}

/** The screen of the partner's console where it is done. */
function addressOf({ kind, customerId, subjectId }: DescribedTask): string {
  const customer = `/partner/customers/${customerId}`
  switch (kind) {
    case 'attest':
      return `${customer}/attest`
    case 'prepared-statement':
      return subjectId === undefined
        ? `${customer}/attest`
        : `${customer}/attest?cart=${encodeURIComponent(subjectId)}`
    case 'parked-order-failed':
      return `/partner/parked-orders?customer=${customerId}`
    case 'new-signing-link-asked':
      return `/partner/signed-attestations?customer=${customerId}`
    case 'renewal-change-dropped':
    case 'trial-expired-uncovered':
      return `${customer}/subscriptions`
    case 'attestation-asked':
    case 'acceptance-contested':
      return customer
    default:
      return unreachable(kind)
  }
}
