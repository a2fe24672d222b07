import { readWitnessed as read } from '../../../operations/witness-add-checkpoint.ts'
import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { allowAnyOrigin, plainText } from '../evidence/log-content.ts'

/** Evidence log 6: what anybody compares with what the log shows. */
export const readWitnessed = defineRoute({
  method: 'GET',
  path: '/witness/:originHash/checkpoint',
  auth: 'public',
  status: 200,
  answer: 'text/plain',
  about: {
    id: 'readWitnessedCheckpoint',
    tag: 'evidence',
    summary: 'The newest state of another log that was cosigned here',
  },
  async handle(context) {
    const note = await read(context.deps, context.params.originHash)
    allowAnyOrigin(context)
    context.setHeader('Cache-Control', 'no-cache')
    return content(note, plainText)
  },
})
