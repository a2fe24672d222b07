import type { FieldProblem } from '../base/error-codes.ts'
import type { AnyProductError } from '../base/product-error.ts'
import { toAddressDescription } from './address-description.ts'
import { unexpectedError, wireErrorOf } from './error-catalogue.ts'
import { headerNames } from './headers.ts'

/** Finds the words for an error in the caller's language; `texts/describe.ts` makes one. */
export type ErrorDescriber = {
  readonly describeError: (error: AnyProductError) => string
  readonly describeProblem: (problem: FieldProblem) => string
  readonly unexpected: string
}

/** One nested error: what is wrong with one field. */
export type ErrorBodyDetail = {
  readonly code: number
  readonly description: string
  readonly source: string
  readonly field: string
  readonly problem: FieldProblem['problem']
  readonly expected?: string
}

/** Union of the classic and the newer body (wire contract 1.8). */
export type ErrorBody = {
  readonly code: number
  readonly description: string
  readonly data: readonly ErrorBodyDetail[]
  readonly source: string
  readonly message: string
  readonly errorName: string
  readonly isRetryable: boolean
  readonly parameters: Readonly<Record<string, unknown>>
  readonly errorMessageExtended: string
}

/** Body of a 429: without `code` and `description`, which would hide `Retry-After` from clients. */
export type ThrottledBody = { readonly statusCode: 429; readonly message: string }

const ownSource = 'Countersign'
const maxDescriptionLength = 1024
/** Wire contract 10.1: 3000 is an invalid property. */
const invalidPropertyNumber = 3000

/** The answer to a refusal, in the words of `describer`; MUST be sent with `wireErrorOf(error).status`. */
export function toErrorBody(
  error: AnyProductError,
  describer: ErrorDescriber,
): ErrorBody | ThrottledBody {
  const { number, name, retryable, source = ownSource } = wireErrorOf(error)
  const description = bounded(describer.describeError(error))
  // Wire contract 1.8: the .NET client reads Retry-After only from a body without classic fields.
  if (error.code === 'request.throttled') return { statusCode: 429, message: description }
  return {
    code: number,
    description:
      error.code === 'address.invalid'
        ? toAddressDescription(error.facts, description)
        : description,
    data: fieldProblemsOf(error).map((problem) => toDetail(problem, describer)),
    source,
    message: description,
    errorName: name,
    isRetryable: retryable,
    parameters: parametersOf(error),
    errorMessageExtended: `InternalErrorCode=${number}`,
  }
}

/** The bare 500 for everything that is no ProductError; tells nothing about the cause. */
export function toUnexpectedErrorBody(describer: Pick<ErrorDescriber, 'unexpected'>): ErrorBody {
  const { number, name, retryable } = unexpectedError
  return {
    code: number,
    description: describer.unexpected,
    data: [],
    source: ownSource,
    message: describer.unexpected,
    errorName: name,
    isRetryable: retryable,
    parameters: {},
    errorMessageExtended: `InternalErrorCode=${number}`,
  }
}

/**
 * Headers that belong to a refusal. `relatedUri` is the address of the record that 600061 found;
 * it stands in a header because the body of 600061 is literal (design 2.2).
 */
export function toErrorHeaders(
  error: AnyProductError,
  relatedUri?: string,
): Readonly<Record<string, string>> {
  if (error.code === 'request.throttled') {
    return { [headerNames.retryAfter]: String(error.facts.retryAfterSeconds) }
  }
  if (error.code === 'request.method-not-allowed') {
    return { [headerNames.allow]: error.facts.allowed.join(', ') }
  }
  if (error.code === 'acceptance.already-attested' && relatedUri !== undefined) {
    return { [headerNames.link]: `<${relatedUri}>; rel="related"` }
  }
  const { status, retryable } = wireErrorOf(error)
  if (status === 401) {
    return {
      [headerNames.wwwAuthenticate]:
        error.code === 'token.missing' || error.code === 'session.missing'
          ? 'Bearer'
          : 'Bearer error="invalid_token"',
    }
  }
  return status === 503 && retryable ? { [headerNames.retryAfter]: '1' } : {}
}

function toDetail(problem: FieldProblem, describer: ErrorDescriber): ErrorBodyDetail {
  return {
    code: invalidPropertyNumber,
    description: bounded(describer.describeProblem(problem)),
    source: ownSource,
    ...problem,
  }
}

function fieldProblemsOf(error: AnyProductError): readonly FieldProblem[] {
  return error.code === 'request.invalid' || error.code === 'policy.invalid'
    ? error.facts.fields
    : []
}

function parametersOf(error: AnyProductError): Readonly<Record<string, unknown>> {
  // Wire contract 2.3: 600061 carries an empty object, literally.
  if (error.code === 'acceptance.already-attested') return {}
  // The fields stand in `data` already.
  if (error.code === 'request.invalid' || error.code === 'policy.invalid') return {}
  return error.facts
}

function bounded(text: string): string {
  if (text.length <= maxDescriptionLength) return text
  // Cutting inside a surrogate pair would leave text that is not well-formed.
  return `${text.slice(0, maxDescriptionLength - 1)}…`.toWellFormed()
}
