import type { CustomerId } from '../../../base/identifiers.ts'
import type { Task } from '../../../domain/task.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type { TaskView } from '../../../wire/schemas/partner-api.ts'

export function toWireTask(
  { id, kind, createdAt, scenario, askedAt, assignedTo, subjectId }: Task,
  customerId: CustomerId,
  texts: Texts,
): TaskView {
  return {
    id,
    kind,
    title: texts.taskKinds[kind],
    customerId,
    ...(scenario === undefined ? {} : { scenario }),
    createdAt: toWireInstant(createdAt),
    ...(askedAt === undefined ? {} : { askedAt: toWireInstant(askedAt) }),
    ...(assignedTo === undefined ? {} : { assignedTo }),
    ...(subjectId === undefined ? {} : { subjectId }),
  }
}
