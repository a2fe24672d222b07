import { DatabaseError } from 'pg'
import { ProductError } from '../../../base/product-error.ts'

/** SQLSTATE of an error of the server, undefined for every other error. */
export function sqlState(error: unknown): string | undefined {
  return error instanceof DatabaseError ? error.code : undefined
}

/** The whole transaction may simply run again: serialization failure, deadlock, an old plan. */
export function isRetriable(error: unknown): boolean {
  const state = sqlState(error)
  return state === '40001' || state === '40P01' || isStalePlan(error)
}

/** A prepared statement is older than a migration that another program has just run. */
export function isStalePlan(error: unknown): boolean {
  return error instanceof DatabaseError && error.routine === 'RevalidateCachedQuery'
}

export function toUnavailable(cause: unknown): ProductError {
  return new ProductError('storage.unavailable', {}, { cause })
}

/** What the caller of the storage sees; errors of statements and of callbacks stay what they are. */
export function toStorageError(error: unknown): unknown {
  const state = sqlState(error)
  if (state === undefined) return error
  switch (state) {
    case '40001':
    case '40P01':
    // lock_not_available
    case '55P03':
      return new ProductError('storage.busy', {}, { cause: error })
    // query_canceled (by statement_timeout), idle_in_transaction_session_timeout
    case '57014':
    case '25P03':
      return new ProductError('storage.too-slow', {}, { cause: error })
    case '53100':
      return new ProductError('storage.full', {}, { cause: error })
    // read_only_sql_transaction: a fail-over left us on a replica
    case '25006':
      return toUnavailable(error)
    default:
      return isOfTheServer(state) ? toUnavailable(error) : error
  }
}

/** Classes of SQLSTATE that say that the server, not the statement, is in trouble. */
function isOfTheServer(state: string): boolean {
  return /^(08|53|57P|58|XX)/.test(state)
}
