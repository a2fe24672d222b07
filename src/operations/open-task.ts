import { randomGuid, toTaskId } from '../base/identifiers.ts'
import type { Task } from '../domain/task.ts'

type Given = Pick<Task, 'partnerId' | 'kind' | 'createdAt'> &
  Partial<Pick<Task, 'askedAt' | 'scenario' | 'assignedTo' | 'subjectId'>>

/** A task that nobody has done yet. */
export function openTask(given: Given): Task {
  return {
    askedAt: undefined,
    scenario: undefined,
    assignedTo: undefined,
    subjectId: undefined,
    ...given,
    id: toTaskId(randomGuid()),
    state: 'open',
  }
}
