import { ProductError } from '../../../base/product-error.ts'
import {
  proveConsistency as consistency,
  proveInclusion as inclusion,
} from '../../../operations/read-log.ts'
import { toBase64 } from '../../../transparency/base64.ts'
import { parseCount } from '../../../transparency/checkpoint.ts'
import { ConsistencyQuery, InclusionQuery } from '../../../wire/schemas/evidence.ts'
import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { allowAnyOrigin, cacheForever, openedByConfiguration, plainText } from './log-content.ts'

/** Evidence log 7: base64 hashes, one per line. */
const declareInclusion = <Wanted extends 'public' | 'party'>(auth: Wanted) =>
  defineRoute({
    method: 'GET',
    path: '/evidence/:log/proof/inclusion',
    auth,
    query: InclusionQuery,
    status: 200,
    answer: 'text/plain',
    about: {
      id: 'proveInclusion',
      tag: 'evidence',
      summary: 'The proof that an entry stands in the log of a size',
    },
    async handle(context) {
      const { deps, params, query } = context
      const { index, size } = requireCounts({ index: query.index, size: query.size })
      const proof = await inclusion(deps, params.log, { index, size })
      return toText(context, proof)
    },
  })

const declareConsistency = <Wanted extends 'public' | 'party'>(auth: Wanted) =>
  defineRoute({
    method: 'GET',
    path: '/evidence/:log/proof/consistency',
    auth,
    query: ConsistencyQuery,
    status: 200,
    answer: 'text/plain',
    about: {
      id: 'proveConsistency',
      tag: 'evidence',
      summary: 'The proof that the log of one size is the beginning of a later one',
    },
    async handle(context) {
      const { deps, params, query } = context
      const counts = requireCounts({ old: query.old, new: query.new })
      const sizes = { oldSize: counts.old, newSize: counts.new }
      const proof = await consistency(deps, params.log, sizes)
      return toText(context, proof)
    },
  })

export const proveInclusion = openedByConfiguration({
  open: declareInclusion('public'),
  guarded: declareInclusion('party'),
})
export const proveConsistency = openedByConfiguration({
  open: declareConsistency('public'),
  guarded: declareConsistency('party'),
})

function toText(
  context: Parameters<typeof allowAnyOrigin>[0] & {
    readonly deps: { readonly evidence: { readonly isPublic: boolean } }
  },
  proof: readonly Uint8Array[],
) {
  allowAnyOrigin(context)
  cacheForever(context, context.deps.evidence.isPublic)
  return content(proof.map((hash) => `${toBase64(hash)}\n`).join(''), plainText)
}

/** Every bad number at once. */
function requireCounts<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): Readonly<Record<Name, number>> {
  const entries = Object.entries<string>(texts)
  const bad = entries.filter(([, text]) => parseCount(text) === undefined)
  if (bad.length > 0) {
    throw new ProductError('request.invalid', {
      fields: bad.map(([field]) => ({ field, problem: 'malformed', expected: 'a whole number' })),
    })
  }
  const counts = Object.fromEntries(entries.map(([name, text]) => [name, parseCount(text)]))
  // A true boundary: `fromEntries` forgets the names, which are those that came in.
  return counts as Record<Name, number>
}
