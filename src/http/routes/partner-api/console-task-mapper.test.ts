import { expect, test } from 'vitest'
import { toCustomerId, toPartnerId, toTaskId } from '../../../base/identifiers.ts'
import type { TaskKind } from '../../../domain/task.ts'
import { en } from '../../../texts/en.ts'
import { toConsoleTask } from './console-task-mapper.ts'

const customerId = toCustomerId('9b8a8cce-8026-43b3-b492-21701eafb4db')
const customer = `/partner/customers/${customerId}`

test.each<[TaskKind, string | undefined, string]>([
  ['attest', undefined, `${customer}/attest`],
  ['prepared-statement', undefined, `${customer}/attest`],
  ['prepared-statement', 'cart 1', `${customer}/attest?cart=cart%201`],
  ['parked-order-failed', 'order-1', `/partner/parked-orders?customer=${customerId}`],
  ['new-signing-link-asked', undefined, `/partner/signed-attestations?customer=${customerId}`],
  ['renewal-change-dropped', 'subscription-1', `${customer}/subscriptions`],
  ['trial-expired-uncovered', 'subscription-1', `${customer}/subscriptions`],
  ['attestation-asked', undefined, customer],
  ['acceptance-contested', undefined, customer],
])('a task of the kind %s about %s is done at %s', (kind, subjectId, address) => {
  const task = toConsoleTask(
    {
      id: toTaskId('0d378c31-c554-4351-90f4-5f9480b99d81'),
      partnerId: toPartnerId('c70b9183-8eb1-45b5-806e-ba3d054c3576'),
      kind,
      createdAt: 0,
      askedAt: undefined,
      scenario: undefined,
      assignedTo: undefined,
      subjectId,
      state: 'open',
      customerId,
      customerName: 'Birkenhof',
      assignedToName: undefined,
      isMine: false,
    },
    en,
  )
  expect(task.address).toBe(address)
})
