/** One bad field as the server names it. */
export type FieldFault = {
  readonly field: string
  readonly problem: string
  readonly description: string
}

/** The server refused or failed, in the reader's language. */
export class ApiError extends Error {
  readonly status: number
  /** Number of the error on the wire; 0 where the answer had none. */
  readonly code: number
  readonly errorName: string
  readonly fields: readonly FieldFault[]
  readonly parameters: Readonly<Record<string, unknown>>
  /** The record that the refusal speaks of: `Link: …; rel="related"`. */
  readonly related: string | undefined
  readonly correlationId: string | undefined

  constructor(facts: {
    readonly status: number
    readonly code: number
    readonly errorName: string
    readonly description: string
    readonly fields: readonly FieldFault[]
    readonly parameters: Readonly<Record<string, unknown>>
    readonly related: string | undefined
    readonly correlationId: string | undefined
  }) {
    super(facts.description)
    this.name = 'ApiError'
    this.status = facts.status
    this.code = facts.code
    this.errorName = facts.errorName
    this.fields = facts.fields
    this.parameters = facts.parameters
    this.related = facts.related
    this.correlationId = facts.correlationId
  }

  get description(): string {
    return this.message
  }
}

export function isApiError(error: unknown): error is ApiError {
  return error instanceof ApiError
}
