import { type Kysely, sql } from 'kysely'
import { assert } from '../../base/assert.ts'
import { ProductError } from '../../base/product-error.ts'
import type { RequestWrites } from '../promises/requests.ts'
import type { Database } from '../schema.ts'
import { prepared } from './prepared.ts'

type Claim = { scope: string; key: string; bodyHash: string; at: number }

/**
 * On PostgreSQL the conflict with a claim that is not committed yet waits for its end: then either
 * its answer is there, or it was rolled back and this claim stands.
 */
const insertClaim = prepared<Claim>()((db, arg) =>
  db
    .insertInto('request_claim')
    .values({ scope: arg('scope'), key: arg('key'), body_hash: arg('bodyHash'), at: arg('at') })
    .onConflict((conflict) => conflict.doNothing()),
)

const findClaim = prepared<{ scope: string; key: string }>()((db, arg) =>
  db
    .selectFrom('request_claim')
    .select(['body_hash', 'status', 'sealed_body'])
    .where('scope', '=', arg('scope'))
    .where('key', '=', arg('key')),
)

const storeAnswer = prepared<{
  scope: string
  key: string
  status: number
  sealedBody: string
  acceptanceId: string | null
}>()((db, arg) =>
  db
    .updateTable('request_claim')
    .set({
      status: arg('status'),
      sealed_body: arg('sealedBody'),
      acceptance_id: arg('acceptanceId'),
    })
    .where('scope', '=', arg('scope'))
    .where('key', '=', arg('key')),
)

export function toRequestWrites(db: Kysely<Database>): RequestWrites {
  return {
    claim: async ({ scope, key, bodyHash, at }) => {
      const { numAffectedRows } = await insertClaim(db, { scope, key, bodyHash, at })
      if (numAffectedRows === 1n) return { answer: undefined }
      const [known] = (await findClaim(db, { scope, key })).rows
      assert(known, 'the claim in the way can be read')
      if (known.body_hash !== bodyHash) throw new ProductError('request.replayed-differently', {})
      const { status, sealed_body } = known
      assert(status !== null, 'a committed claim has its answer')
      // Erased: what was done stays done, and nobody is told again whom it named.
      if (sealed_body === null) throw new ProductError('request.replayed-differently', {})
      return { answer: { status, sealedBody: sealed_body } }
    },
    complete: async ({ scope, key }, { status, sealedBody, acceptanceId }) => {
      const answer = { scope, key, status, sealedBody, acceptanceId: acceptanceId ?? null }
      const { numAffectedRows } = await storeAnswer(db, answer)
      assert(numAffectedRows === 1n, 'only a claimed request is completed')
    },
    deleteOlderThan: async (at, limit) => {
      const { numAffectedRows } = await sql`
        delete from request_claim where (scope, key) in (
          select scope, key from request_claim
          where at < ${at} order by at limit ${limit})`.execute(db)
      return Number(numAffectedRows)
    },
  }
}
