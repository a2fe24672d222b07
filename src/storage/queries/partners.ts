import type { Kysely } from 'kysely'
import { assert } from '../../base/assert.ts'
import { ProductError } from '../../base/product-error.ts'
import type { PartnerReads, PartnerWrites } from '../promises/programme.ts'
import type { Database } from '../schema.ts'
import { findDomain, registerDomain } from './domains.ts'
import { prepared } from './prepared.ts'
import type { ProgrammeChanges } from './programme-changes.ts'

const findScanKey = prepared<{ id: string }>()((db, arg) =>
  db.selectFrom('partner').select('sealed_scan_key').where('partner_id', '=', arg('id')),
)

export function toPartnerReads(db: Kysely<Database>): PartnerReads {
  return {
    getSealedScanKey: async (id) => {
      const { rows } = await findScanKey(db, { id })
      assert(rows[0], 'a scan key is asked for of known partners only')
      return rows[0].sealed_scan_key
    },
  }
}

export function toPartnerWrites(db: Kysely<Database>, changes: ProgrammeChanges): PartnerWrites {
  return {
    insert: async (partner, { sealedScanKey }) => {
      const added = await changes.add({ kind: 'partner', id: partner.id, value: partner })
      if (!added) throw new ProductError('programme.already-exists', { what: partner.id })
      if (!(await registerDomain(db, partner.domain, partner.id, 'partner'))) {
        throw new ProductError('customer.domain-taken', { domain: partner.domain })
      }
      await db
        .insertInto('partner')
        .values({ partner_id: partner.id, sealed_scan_key: sealedScanKey })
        .execute()
    },
    update: async (partner) => {
      await changes.change({ kind: 'partner', id: partner.id, value: partner })
      // The old domain stays taken: sign-in names under it keep working.
      const registered = await registerDomain(db, partner.domain, partner.id, 'partner')
      if (!registered && (await findDomain(db, partner.domain))?.tenant_id !== partner.id) {
        throw new ProductError('customer.domain-taken', { domain: partner.domain })
      }
    },
  }
}
