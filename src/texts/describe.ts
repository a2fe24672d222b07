import type { ErrorCode, FieldProblem } from '../base/error-codes.ts'
import type { AnyProductError, ProductError } from '../base/product-error.ts'
import type { Texts } from './text-keys.ts'

/** The words for an error in one language, in the shape that `wire/error-body.ts` takes. */
export function describerFor(texts: Texts): {
  readonly describeError: (error: AnyProductError) => string
  readonly describeProblem: (problem: FieldProblem) => string
  readonly unexpected: string
} {
  return {
    describeError: (error) => describeError(texts, error),
    describeProblem: ({ field, problem, expected }) =>
      texts.fieldProblems[problem](field, expected),
    unexpected: texts.unexpected,
  }
}

function describeError<Code extends ErrorCode>(texts: Texts, error: ProductError<Code>): string {
  const { errors } = texts
  // The name of a company may end with a full stop of its own.
  return errors[error.code](error.facts).replace(/([^.])\.\.(?= |$)/g, '$1.')
}
