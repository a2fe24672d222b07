import { readWitnessKey as read } from '../../../operations/read-witness-key.ts'
import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { allowAnyOrigin, plainText } from '../evidence/log-content.ts'

/** A hint for operators of logs: a key is trusted because of who handed it over. */
export const readWitnessKey = defineRoute({
  method: 'GET',
  path: '/witness/key',
  auth: 'public',
  status: 200,
  answer: 'text/plain',
  about: {
    id: 'readWitnessKey',
    tag: 'evidence',
    summary: 'The key with which this deployment cosigns the logs of others',
  },
  async handle(context) {
    const vkey = await read(context.deps)
    allowAnyOrigin(context)
    return content(`${vkey}\n`, plainText)
  },
})
