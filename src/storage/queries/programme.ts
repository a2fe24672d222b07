import type { Kysely } from 'kysely'
import { assert } from '../../base/assert.ts'
import type { Instant } from '../../base/time.ts'
import type {
  AgreementText,
  AgreementType,
  AgreementVersion,
} from '../../domain/agreement/agreement.ts'
import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import type { Partner } from '../../domain/partner/partner.ts'
import type { ProgrammePolicy } from '../../domain/programme/policy.ts'
import { type Programme, toProgramme } from '../../domain/programme/programme.ts'
import type { Database, ProgrammePartTable } from '../schema.ts'
import { closedPolicy } from './closed-policy.ts'
import { prepared } from './prepared.ts'

/** What a cache of the programme compares, in one statement. */
export type ProgrammeState = {
  /** Counts every change, also those not yet in force; not the revision of a Programme. */
  readonly revision: number
  readonly clockOffsetMs: number
  /** Real time from which everything written so far is in force; 0 on SQLite. */
  readonly lastInForceAt: Instant
}

/** Every transaction begins with it. */
const findState = prepared<Record<never, never>>()((db) =>
  db.selectFrom('programme').select(['revision', 'clock_offset_ms', 'last_in_force_at']),
)

export async function loadProgrammeState(db: Kysely<Database>): Promise<ProgrammeState> {
  const [row] = (await findState(db, {})).rows
  assert(row, 'the first migration makes the one row of the programme')
  return {
    revision: row.revision,
    clockOffsetMs: row.clock_offset_ms,
    lastInForceAt: row.last_in_force_at,
  }
}

/** The next instant of real time after `realNow` at which a change comes into force. */
export async function findNextInForceAt(
  db: Kysely<Database>,
  realNow: Instant,
): Promise<Instant | undefined> {
  const row = await db
    .selectFrom('programme_part')
    .select((eb) => eb.fn.min('in_force_at').as('next'))
    .where('in_force_at', '>', realNow)
    .executeTakeFirst()
  return row?.next ?? undefined
}

/**
 * The programme in force at an instant of real time: of each part the newest whose time has come.
 * Its revision counts the changes in force, so it grows when a change comes into force, which is
 * when what was decided by the older one has to be decided again.
 */
export async function loadProgramme(db: Kysely<Database>, realNow: Instant): Promise<Programme> {
  const { log_origin } = await db
    .selectFrom('programme')
    .select('log_origin')
    .executeTakeFirstOrThrow()
  const { changes } = await db
    .selectFrom('programme_part')
    .select((eb) => eb.fn.countAll<number>().as('changes'))
    .where('in_force_at', '<=', realNow)
    .executeTakeFirstOrThrow()
  const rows = await db
    .selectFrom('programme_part as part')
    .select(['kind', 'id', 'json'])
    .where('revision', '=', (eb) =>
      eb
        .selectFrom('programme_part as newest')
        .select((inner) => inner.fn.max('newest.revision').as('revision'))
        .whereRef('newest.kind', '=', 'part.kind')
        .whereRef('newest.id', '=', 'part.id')
        .where('newest.in_force_at', '<=', realNow),
    )
    .orderBy('revision')
    .orderBy('id')
    .execute()
  const [policy] = parseParts<ProgrammePolicy>(rows, 'policy')
  const [catalogue] = parseParts<Catalogue>(rows, 'catalogue')
  return toProgramme({
    revision: changes + (log_origin === null ? 0 : 1),
    logOrigin: log_origin ?? '',
    policy: policy ?? closedPolicy,
    types: parseParts<AgreementType>(rows, 'type'),
    versions: parseParts<AgreementVersion>(rows, 'version'),
    texts: parseParts<AgreementText>(rows, 'text'),
    partners: parseParts<Partner>(rows, 'partner'),
    catalogue: catalogue ?? { products: [], offers: [] },
  })
}

/** Only `programme-changes.ts` writes these rows, each as the JSON of a value of its kind. */
function parseParts<Value>(
  rows: readonly Pick<ProgrammePartTable, 'kind' | 'json'>[],
  kind: ProgrammePartTable['kind'],
): Value[] {
  return rows.flatMap((row) => {
    if (row.kind !== kind) return []
    const value: Value = JSON.parse(row.json)
    return [value]
  })
}
