import { ProductError } from '../../../base/product-error.ts'

/** Primary result codes of SQLite (https://sqlite.org/rescode.html). */
const resultCodes = {
  busy: 5,
  locked: 6,
  noMemory: 7,
  readOnly: 8,
  ioError: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26,
} as const
export type SqliteFailure = keyof typeof resultCodes

/** Which of the failures of file, disk or lock this is; undefined for errors of a statement. */
export function sqliteFailure(error: unknown): SqliteFailure | undefined {
  if (!(error instanceof Error) || !('errcode' in error)) return undefined
  if (typeof error.errcode !== 'number') return undefined
  // The upper bits say more of the same kind.
  const primary = error.errcode & 0xff
  for (const [name, code] of Object.entries(resultCodes)) {
    if (code === primary) return name as SqliteFailure
  }
  return undefined
}

export function isBusy(error: unknown): boolean {
  const failure = sqliteFailure(error)
  return failure === 'busy' || failure === 'locked'
}

/** What the caller of the storage sees; errors of statements and of callbacks stay what they are. */
export function toStorageError(error: unknown): unknown {
  switch (sqliteFailure(error)) {
    case undefined:
      return error
    case 'busy':
    case 'locked':
      return new ProductError('storage.busy', {}, { cause: error })
    case 'full':
      return new ProductError('storage.full', {}, { cause: error })
    default:
      return new ProductError('storage.unavailable', {}, { cause: error })
  }
}
