import { witnessAddCheckpoint } from '../../../operations/witness-add-checkpoint.ts'
import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'

const conflict = 409
const sizeMediaType = 'text/x.tlog.size'

/** Evidence log 6: the signature of a log that we trust is all the permission there is. */
export const addCheckpoint = defineRoute({
  method: 'POST',
  path: '/witness/add-checkpoint',
  auth: 'public',
  status: 200,
  answer: 'text/plain',
  about: {
    id: 'addCheckpoint',
    tag: 'evidence',
    summary: 'Has the state of another log cosigned',
    takes: 'text/plain',
    // Not the shape of an error: logs that speak tlog-witness read the size from it.
    also: { [conflict]: sizeMediaType },
  },
  async handle({ deps, bytes, setStatus }) {
    const witnessed = await witnessAddCheckpoint(deps, bytes)
    if (witnessed.kind === 'cosigned') return content(witnessed.lines, 'text/plain; charset=utf-8')
    setStatus(conflict)
    return content(`${witnessed.size}\n`, sizeMediaType)
  },
})
