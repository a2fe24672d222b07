import { StorageOpenError } from '../../open-error.ts'
import { sqlState } from './errors.ts'

/** Says in one sentence why there is no connection, without the password in the address. */
export function toConnectFailure(error: unknown, url: string): StorageOpenError {
  const place = placeOf(url)
  const sentence =
    sentenceFor(error, place) ??
    `The database ${place} does not answer: start it, or correct DATABASE_URL.`
  return new StorageOpenError(sentence, { cause: error })
}

/** The same for what the server refuses afterwards; errors of the program stay what they are. */
export function toOpenFailure(error: unknown, url: string): unknown {
  const sentence = sentenceFor(error, placeOf(url))
  return sentence === undefined ? error : new StorageOpenError(sentence, { cause: error })
}

function sentenceFor(error: unknown, place: string): string | undefined {
  switch (sqlState(error)) {
    case '28P01':
    case '28000':
      return `The database ${place} refuses the user or the password: correct its address.`
    case '3D000':
      return `There is no database ${place}: create it, or correct DATABASE_URL.`
    case '42501':
      return (
        `The user of ${place} may not change or read the schema: ` +
        'set DATABASE_MIGRATION_URL to the owner and run `countersign migrate`.'
      )
    case '53100':
      return `The disk of the database ${place} is full: free some space and start again.`
    case '53300':
      return `The database ${place} has no connection left: raise its limit and start again.`
    case undefined:
      return undefined
    default:
      return `The database ${place} cannot be opened: ${reasonOf(error)}.`
  }
}

function placeOf(url: string): string {
  if (!URL.canParse(url)) return 'of DATABASE_URL'
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
