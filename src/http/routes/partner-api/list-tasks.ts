import { toTaskId } from '../../../base/identifiers.ts'
import { listTasks as list, type TaskPosition } from '../../../operations/list-tasks.ts'
import { ConsoleTaskList, CursorQuery } from '../../../wire/schemas/partner-console.ts'
import { defineRoute } from '../../define-route.ts'
import { toConsoleTask } from './console-task-mapper.ts'
import { decodeCursor, encodeCursor } from './list-cursor.ts'

const name = 'tasks'

/** What the partner has to do, asked for by customers first (design 2.4). */
export const listTasks = defineRoute({
  method: 'GET',
  path: '/partner/api/tasks',
  auth: 'partner-user',
  query: CursorQuery,
  status: 200,
  answer: ConsoleTaskList,
  about: { id: 'listTasks', tag: 'partner console', summary: 'What the partner has to do' },
  async handle({ deps, caller, query, texts }) {
    const { items, next } = await list(deps, caller, toPosition(query.cursor))
    return {
      items: items.map((task) => toConsoleTask(task, texts)),
      ...(next === undefined ? {} : { next: toCursor(next) }),
    }
  },
})

function toCursor({ id, createdAt, askedAt }: TaskPosition): string {
  return encodeCursor(name, [id, createdAt, askedAt ?? ''])
}

function toPosition(cursor: string | undefined): TaskPosition | undefined {
  if (cursor === undefined) return undefined
  const [id, createdAt, askedAt] = decodeCursor(name, cursor, [
    'text',
    'integer',
    'integer-or-none',
  ])
  return { id: toTaskId(id), createdAt, askedAt }
}
