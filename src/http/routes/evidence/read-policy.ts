import { readLogPolicy as read } from '../../../operations/read-log.ts'
import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { allowAnyOrigin, plainText } from './log-content.ts'

/** Evidence log 7: a hint; whoever verifies configures what to trust. */
export const readPolicy = defineRoute({
  method: 'GET',
  path: '/evidence/:log/policy',
  auth: 'public',
  status: 200,
  answer: 'text/plain',
  about: { id: 'readLogPolicy', tag: 'evidence', summary: 'The keys that sign the log' },
  async handle(context) {
    const policy = await read(context.deps, context.params.log)
    allowAnyOrigin(context)
    context.setHeader('Cache-Control', 'no-cache')
    return content(policy, plainText)
  },
})
