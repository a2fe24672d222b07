import { listTasks as list } from '../../../operations/list-tasks.ts'
import { TaskList } from '../../../wire/schemas/partner-api.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireTask } from './task-mapper.ts'

/** What the partner has to do, asked for by customers first (design 2.4). */
export const listTasks = defineRoute({
  method: 'GET',
  path: '/partner/api/tasks',
  auth: 'partner-user',
  status: 200,
  answer: TaskList,
  about: { id: 'listTasks', tag: 'partner console', summary: 'What the partner has to do' },
  async handle({ deps, caller, texts }) {
    const tasks = await list(deps, caller)
    return { items: tasks.map((task) => toWireTask(task, task.customerId, texts)) }
  },
})
