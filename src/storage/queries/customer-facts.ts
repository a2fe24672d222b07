import { type Kysely, sql } from 'kysely'
import { assert, unreachable } from '../../base/assert.ts'
import {
  type CustomerId,
  toAcceptanceId,
  toPartnerId,
  toSha256Hex,
  toUserId,
} from '../../base/identifiers.ts'
import type { Acceptance, ContestAnswer } from '../../domain/acceptance/acceptance.ts'
import { type ImportedAs, importStrengths } from '../../domain/acceptance/imported.ts'
import {
  type CustomerFacts,
  type PurchaseFact,
  type PurchaseFamily,
  purchaseFamilies,
} from '../../domain/customer/customer.ts'
import type { Relationship } from '../../domain/partner/relationship.ts'
import type { Database } from '../schema.ts'
import { prepared } from './prepared.ts'

type FactRow = {
  readonly part: 'acceptance' | 'event' | 'relationship' | 'purchase' | 'customer'
  readonly a: string
  readonly b: string
  readonly c: string
  readonly d: string
  readonly e: string
  readonly f: string
  readonly g: string | null
  readonly h: string | null
  readonly i: string | null
  readonly j: string | null
  readonly m: number
  readonly n: number
  readonly o: number
  readonly p: number | null
}

/**
 * The hottest read of all, hence one statement: each fact is a row whose meaning `part` tells. The
 * acceptances come first because from them PostgreSQL learns the type of every column.
 */
const findFactRows = prepared<{ id: string }>()<FactRow>(
  (_, arg) => sql<FactRow>`
    select 'acceptance' as part, acceptance_id as a, method as b, agreement_type as c,
      text_sha256 as d, text_country as e, text_language as f, partner_id as g, recorded_by as h,
      corrects as i, imported_as as j, rank as m, agreed_at as n, recorded_at as o,
      finalised_at as p
    from acceptance where customer_id = ${arg('id')}
    union all
    select 'event', acceptance_id, kind, answer, null, null, null, null, null, null, null,
      position, at, null, null
    from acceptance_event where customer_id = ${arg('id')}
    union all
    select 'relationship', partner_id, provider_id, state, null, null, null, null, null, null, null,
      delegated_administration, since, null, ended_at
    from relationship where customer_id = ${arg('id')}
    union all
    select 'purchase', family, partner_id, null, null, null, null, null, null, null, null,
      first_at, null, null, null
    from purchase where customer_id = ${arg('id')}
    union all
    select 'customer', country, culture, null, null, null, null, null, null, null, null,
      suspended, null, null, null
    from customer where customer_id = ${arg('id')} and deleted_at is null`,
)

export async function findCustomerFacts(
  db: Kysely<Database>,
  id: CustomerId,
): Promise<CustomerFacts | undefined> {
  const { rows } = await findFactRows(db, { id })
  const acceptances: FactRow[] = []
  const events: FactRow[] = []
  const relationships: Relationship[] = []
  const purchases: PurchaseFact[] = []
  let customer: FactRow | undefined
  for (const row of rows) {
    if (row.part === 'acceptance') acceptances.push(row)
    else if (row.part === 'event') events.push(row)
    else if (row.part === 'relationship') relationships.push(toRelationship(row))
    else if (row.part === 'purchase') purchases.push(toPurchase(row))
    else if (row.part === 'customer') customer = row
    else unreachable(row.part)
  }
  if (!customer) return undefined
  // No engine promises an order of the parts of a union.
  acceptances.sort((one, other) => one.o - other.o || compareText(one.a, other.a))
  events.sort((one, other) => one.m - other.m)
  relationships.sort(
    (one, other) =>
      compareText(one.partnerId, other.partnerId) || compareText(one.providerId, other.providerId),
  )
  purchases.sort((one, other) => one.firstAt - other.firstAt)
  return {
    id,
    country: customer.a,
    language: customer.b,
    suspended: customer.m === 1,
    relationships,
    purchases,
    acceptances: acceptances.map((row) => toAcceptance(row, acceptances, events)),
  }
}

/** What followed an acceptance stands in other rows, because its own is never changed. */
function toAcceptance(
  row: FactRow,
  acceptances: readonly FactRow[],
  events: readonly FactRow[],
): Acceptance {
  const corrector = acceptances.find((other) => other.i === row.a)
  let withdrawnAt: number | undefined
  let contest: ContestAnswer | undefined
  for (const event of events) {
    if (event.a !== row.a) continue
    if (event.b === 'withdrawn') withdrawnAt ??= event.n
    else if (event.b === 'contested') contest = toContestAnswer(event.c)
  }
  return {
    id: toAcceptanceId(row.a),
    kind: row.b === 'direct' ? 'direct' : 'attestation',
    method: toMethod(row.b),
    agreementType: row.c,
    rank: row.m,
    textSha256: toSha256Hex(row.d),
    textCountry: row.e,
    textLanguage: row.f,
    partnerId: row.g === null ? undefined : toPartnerId(row.g),
    agreedAt: row.n,
    recordedBy: row.h === null ? undefined : toUserId(row.h),
    recordedAt: row.o,
    corrects: row.i === null ? undefined : toAcceptanceId(row.i),
    finalisedAt: row.p ?? undefined,
    withdrawnAt,
    correctedBy: corrector && toAcceptanceId(corrector.a),
    contest,
    ...(row.j === null ? {} : { importedAs: toImportedAs(row.j) }),
  }
}

function toRelationship(row: FactRow): Relationship {
  return {
    partnerId: toPartnerId(row.a),
    providerId: toPartnerId(row.b),
    state: row.c === 'active' ? 'active' : 'ended',
    delegatedAdministration: row.m === 1,
    since: row.n,
    endedAt: row.p ?? undefined,
  }
}

function toPurchase(row: FactRow): PurchaseFact {
  return {
    family: toFamily(row.a),
    partnerId: row.b === '' ? undefined : toPartnerId(row.b),
    firstAt: row.m,
  }
}

function toFamily(text: string): PurchaseFamily {
  const family = purchaseFamilies.find((each) => each === text)
  assert(family, 'the stored family of a purchase is one of the domain')
  return family
}

function toMethod(text: string): Acceptance['method'] {
  return text === 'direct' || text === 'signed' ? text : 'declared'
}

function toImportedAs(text: string): ImportedAs {
  return importStrengths.find((each) => each === text) ?? 'unknown'
}

function toContestAnswer(text: string): ContestAnswer {
  return text === 'yes' || text === 'no' ? text : 'wrong-person'
}

function compareText(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
