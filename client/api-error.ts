/** What an error body says, in either of its two forms. */
export type ErrorFacts = {
  /** The HTTP status. */
  readonly status: number
  /** Number of the error, or its letters; absent on 429. */
  readonly code: string | undefined
  readonly errorName: string | undefined
  /** A sentence for people, in the language that was asked for. */
  readonly description: string
  /** One entry per bad field. */
  readonly data: readonly { readonly [name: string]: unknown }[]
  readonly parameters: { readonly [name: string]: unknown }
  /** Whether the server expects the same request to succeed later; undefined when it does not say. */
  readonly isRetryable: boolean | undefined
  readonly retryAfterSeconds: number | undefined
  /** What to tell the operator of the programme. */
  readonly requestId: string | undefined
  readonly correlationId: string | undefined
}

/** The API refused or failed; a connection that broke is thrown as `fetch` throws it. */
export class ApiError extends Error {
  readonly facts: ErrorFacts

  constructor(facts: ErrorFacts) {
    super(facts.description)
    this.name = 'ApiError'
    this.facts = facts
  }
}

const longestDescription = 1024

/** Reads an answer that is no success; its body may be anything, even no JSON. */
export async function readError(response: Response): Promise<ApiError> {
  const text = await response.text()
  const body = parseObject(text)
  const description = body.description ?? body.message
  return new ApiError({
    status: response.status,
    code: body.code === undefined ? undefined : String(body.code),
    errorName: textOf(body.errorName),
    description: (textOf(description) ?? (text || response.statusText)).slice(
      0,
      longestDescription,
    ),
    data: Array.isArray(body.data) ? body.data.filter(isObject) : [],
    parameters: isObject(body.parameters) ? body.parameters : {},
    isRetryable: typeof body.isRetryable === 'boolean' ? body.isRetryable : undefined,
    retryAfterSeconds: secondsOf(response.headers.get('Retry-After')),
    requestId: response.headers.get('MS-RequestId') ?? undefined,
    correlationId: response.headers.get('MS-CorrelationId') ?? undefined,
  })
}

function parseObject(text: string): { readonly [name: string]: unknown } {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    // Something between here and the API answered in words of its own; they are the description.
    return {}
  }
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function secondsOf(header: string | null): number | undefined {
  return header !== null && /^\d{1,6}$/.test(header.trim()) ? Number(header) : undefined
}
