import { readCheckpoint as read } from '../../../operations/read-log.ts'
import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { allowAnyOrigin, plainText } from './log-content.ts'

/** Evidence log 7: always public, so that nobody can be shown a view of his own. */
export const readCheckpoint = defineRoute({
  method: 'GET',
  path: '/evidence/:log/checkpoint',
  auth: 'public',
  status: 200,
  answer: 'text/plain',
  about: { id: 'readCheckpoint', tag: 'evidence', summary: 'The newest signed state of the log' },
  async handle(context) {
    const note = await read(context.deps, context.params.log)
    allowAnyOrigin(context)
    context.setHeader('Cache-Control', 'no-cache')
    return content(note, plainText)
  },
})
