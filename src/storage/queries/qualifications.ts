import type { Kysely } from 'kysely'
import { assert } from '../../base/assert.ts'
import {
  type CustomerQualification,
  qualificationKinds,
  vettingStatuses,
} from '../../domain/customer/qualification.ts'
import type { CustomerReads, CustomerWrites } from '../promises/customers.ts'
import type { Database } from '../schema.ts'

export function toQualificationReads(
  db: Kysely<Database>,
): Pick<CustomerReads, 'listQualifications'> {
  return {
    listQualifications: async (id) => {
      const rows = await db
        .selectFrom('customer_qualification')
        .selectAll()
        .where('customer_id', '=', id)
        .orderBy('kind')
        .execute()
      return rows.map(toQualification)
    },
  }
}

export function toQualificationWrites(
  db: Kysely<Database>,
): Pick<CustomerWrites, 'putQualification' | 'clearQualifications'> {
  return {
    putQualification: async (id, { kind, vettingStatus, createdAt, ...details }) => {
      const facts = {
        vetting_status: vettingStatus ?? null,
        created_at: createdAt,
        details: JSON.stringify(details),
      }
      await db
        .insertInto('customer_qualification')
        .values({ customer_id: id, kind, ...facts })
        .onConflict((conflict) => conflict.columns(['customer_id', 'kind']).doUpdateSet(facts))
        .execute()
    },
    clearQualifications: async (id) => {
      await db.deleteFrom('customer_qualification').where('customer_id', '=', id).execute()
    },
  }
}

type Details = Pick<CustomerQualification, 'educationSegment' | 'website' | 'validationCode'>

function toQualification(row: Database['customer_qualification']): CustomerQualification {
  const kind = qualificationKinds.find((each) => each === row.kind)
  assert(kind, 'the stored kind of a qualification is one of the domain')
  const details: Details = JSON.parse(row.details)
  return {
    kind,
    vettingStatus: vettingStatuses.find((each) => each === row.vetting_status),
    createdAt: row.created_at,
    educationSegment: details.educationSegment,
    website: details.website,
    validationCode: details.validationCode,
  }
}
