import type { Kysely } from 'kysely'
import type { CustomerId, EntryId } from '../../base/identifiers.ts'
import type { PendingEntry } from '../promises/log.ts'
import { type Database, programmeScope } from '../schema.ts'
import { prepared } from './prepared.ts'

type Disclosures = PendingEntry['disclosures']
/** The entry whose disclosures are meant; without a customer, one of the programme itself. */
type Place = { readonly customerId: CustomerId | undefined; readonly entryId: EntryId }

/**
 * The name of a row that holds all that an entry hides, `name encoded` on a line each: a row for
 * each of them cost an attestation more than everything else it writes for the log. Rows with a
 * name of their own hold one disclosure, as they were written at first.
 */
const all = ''

const insertRow = prepared<Database['disclosure']>()((db, arg) =>
  db.insertInto('disclosure').values({
    customer_id: arg('customer_id'),
    entry_id: arg('entry_id'),
    name: arg('name'),
    encoded: arg('encoded'),
  }),
)

const findRows = prepared<Pick<Database['disclosure'], 'customer_id' | 'entry_id'>>()((db, arg) =>
  db
    .selectFrom('disclosure')
    .select(['name', 'encoded'])
    .where('customer_id', '=', arg('customer_id'))
    .where('entry_id', '=', arg('entry_id')),
)

/** What an entry hides and was not erased, by name. */
export async function findDisclosures(db: Kysely<Database>, place: Place): Promise<Disclosures> {
  const { rows } = await findRows(db, keyOf(place))
  return rows.flatMap(toDisclosures).sort((one, other) => (one.name < other.name ? -1 : 1))
}

export async function insertDisclosures(
  db: Kysely<Database>,
  place: Place,
  disclosures: Disclosures,
): Promise<void> {
  if (disclosures.length === 0) return
  const encoded = disclosures.map((each) => `${each.name} ${each.encoded}`).join('\n')
  await insertRow(db, { ...keyOf(place), name: all, encoded })
}

/** Answers how many there were; the others stay. Whoever calls has locked what names the entry. */
export async function deleteDisclosures(
  db: Kysely<Database>,
  place: Place,
  names: readonly string[],
): Promise<number> {
  const { customer_id, entry_id } = keyOf(place)
  const rows = await db
    .deleteFrom('disclosure')
    .where('customer_id', '=', customer_id)
    .where('entry_id', '=', entry_id)
    .returning(['name', 'encoded'])
    .execute()
  const before = rows.flatMap(toDisclosures)
  const kept = before.filter(({ name }) => !names.includes(name))
  await insertDisclosures(db, place, kept)
  return before.length - kept.length
}

function keyOf({ customerId, entryId }: Place) {
  return { customer_id: customerId ?? programmeScope, entry_id: entryId }
}

function toDisclosures(row: { readonly name: string; readonly encoded: string }): Disclosures {
  if (row.name !== all) return [row]
  return row.encoded.split('\n').map((line) => {
    const [name = '', encoded = ''] = line.split(' ')
    return { name, encoded }
  })
}
