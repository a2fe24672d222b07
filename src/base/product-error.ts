import type { ErrorCode, ErrorFacts } from './error-codes.ts'

/**
 * The one error that a caller may see: a code listed in `error-codes.ts` and the facts of the case.
 * Everything else that is thrown answers as a bare 500.
 */
export class ProductError<Code extends ErrorCode = ErrorCode> extends Error {
  readonly code: Code
  readonly facts: ErrorFacts[Code]

  constructor(code: Code, facts: ErrorFacts[Code], options?: { cause?: unknown }) {
    super(code, options)
    this.name = 'ProductError'
    this.code = code
    this.facts = facts
  }
}

/** A ProductError as a union by code, so that `switch (error.code)` narrows its facts. */
export type AnyProductError = { [Code in ErrorCode]: ProductError<Code> }[ErrorCode]

export function isProductError(error: unknown): error is AnyProductError {
  return error instanceof ProductError
}
