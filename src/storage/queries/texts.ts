import type { Kysely } from 'kysely'
import { ProductError } from '../../base/product-error.ts'
import type { TextReads, TextWrites } from '../promises/programme.ts'
import type { Database } from '../schema.ts'
import type { ProgrammeChanges } from './programme-changes.ts'

export function toTextReads(db: Kysely<Database>): TextReads {
  return {
    findContent: async (sha256) => {
      const row = await db
        .selectFrom('text_content')
        .select(['bytes', 'media_type'])
        .where('sha256', '=', sha256)
        .executeTakeFirst()
      return row && { bytes: row.bytes, mediaType: row.media_type }
    },
  }
}

export function toTextWrites(db: Kysely<Database>, changes: ProgrammeChanges): TextWrites {
  return {
    insertType: async (type) => {
      const added = await changes.add({ kind: 'type', id: type.name, value: type })
      if (!added) throw new ProductError('programme.already-exists', { what: type.name })
    },
    insertVersion: async (version) => {
      const id = `${version.agreementType}/${version.rank}`
      const added = await changes.add({ kind: 'version', id, value: version })
      if (!added) throw new ProductError('programme.already-exists', { what: id })
    },
    insertText: async (text, bytes) => {
      const { agreementType, rank, country, language, sha256, mediaType } = text
      const id = `${agreementType}/${rank}/${country}/${language}`
      const added = await changes.add({ kind: 'text', id, value: text })
      if (!added) throw new ProductError('agreement.text-already-published', { sha256 })
      await db
        .insertInto('text_content')
        .values({ sha256, media_type: mediaType, bytes })
        .onConflict((conflict) => conflict.doNothing())
        .execute()
    },
  }
}
