import type { ConsoleTaskList } from '../../../../../src/wire/schemas/partner-console.ts'
import { request } from '../../../../shared/api/request.ts'

export function listTasks(
  cursor: string | undefined,
  signal?: AbortSignal,
): Promise<ConsoleTaskList> {
  return request({ path: '/partner/api/tasks', query: { cursor }, ...(signal ? { signal } : {}) })
}
