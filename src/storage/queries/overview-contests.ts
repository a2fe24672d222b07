import { type Kysely, sql } from 'kysely'
import { toAcceptanceId, toCustomerId, toPartnerId } from '../../base/identifiers.ts'
import type { OverviewContest, OverviewContestPosition } from '../promises/overview.ts'
import type { Database } from '../schema.ts'

/** Of each attestation its last answer, unless that is yes; newest first. */
export async function pageContests(
  db: Kysely<Database>,
  { from, limit }: { readonly from: OverviewContestPosition | undefined; readonly limit: number },
): Promise<readonly OverviewContest[]> {
  let query = db
    .selectFrom('acceptance_event as e')
    .innerJoin('acceptance as a', (join) =>
      join
        .onRef('a.customer_id', '=', 'e.customer_id')
        .onRef('a.acceptance_id', '=', 'e.acceptance_id'),
    )
    .innerJoin('customer as c', 'c.customer_id', 'e.customer_id')
    .select(['e.customer_id', 'e.acceptance_id', 'e.answer', 'e.at'])
    .select(['a.partner_id', 'a.agreement_type', 'c.company_name'])
    // Literals, because SQLite takes a partial index only for what it can read in the query.
    .where(sql<boolean>`e.kind = 'contested'`)
    .where(sql<boolean>`e.answer <> 'yes'`)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('acceptance_event as later')
            .select('later.position')
            .whereRef('later.customer_id', '=', 'e.customer_id')
            .whereRef('later.acceptance_id', '=', 'e.acceptance_id')
            .where('later.kind', '=', 'contested')
            .whereRef('later.position', '>', 'e.position'),
        ),
      ),
    )
  if (from)
    query = query.where(sql<boolean>`(e.at, e.acceptance_id) < (${from.at}, ${from.acceptanceId})`)
  const rows = await query
    .orderBy('e.at', 'desc')
    .orderBy('e.acceptance_id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    customerId: toCustomerId(row.customer_id),
    companyName: row.company_name,
    acceptanceId: toAcceptanceId(row.acceptance_id),
    answer: row.answer === 'no' ? 'no' : 'wrong-person',
    at: row.at,
    partnerId: row.partner_id === null ? undefined : toPartnerId(row.partner_id),
    agreementType: row.agreement_type,
  }))
}
