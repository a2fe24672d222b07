import { types } from 'pg'

const int8Oid = 20
const byteaOid = 17

type Parser = (text: string) => unknown

/** Values arrive as on SQLite: integers as numbers, bytes as Uint8Array. */
export function getTypeParser(oid: number, format?: 'text' | 'binary'): Parser {
  if (format === 'binary') return types.getTypeParser(oid, format)
  if (oid === int8Oid) return parseInteger
  if (oid === byteaOid) return parseBytes
  return types.getTypeParser(oid, 'text')
}

function parseInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error('the database holds an integer beyond 2^53')
  return value
}

function parseBytes(text: string): Uint8Array {
  // The server answers `\x` and hexadecimal digits, its default since version 9.
  return new Uint8Array(Buffer.from(text.slice(2), 'hex'))
}
