import { queryRaw } from '../../support/raw-sql.ts'
import type { Engine } from '../../support/storage.ts'

/** Every cell of every table as text, what disclosures encode read out. */
export async function everythingStored(engine: Engine, place: string): Promise<string> {
  const tables = await queryRaw(
    engine,
    place,
    engine === 'sqlite'
      ? "select name from sqlite_master where type = 'table'"
      : "select tablename as name from pg_tables where schemaname = 'public'",
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const rows = await queryRaw(engine, place, `select * from ${String(name)}`)
    for (const row of rows) {
      for (const cell of Object.values(row)) {
        const text = cell instanceof Uint8Array ? Buffer.from(cell).toString() : String(cell)
        texts.push(text)
        if (name !== 'disclosure') continue
        for (const word of text.split(/\s/)) texts.push(Buffer.from(word, 'base64url').toString())
      }
    }
  }
  return texts.join('\n')
}
