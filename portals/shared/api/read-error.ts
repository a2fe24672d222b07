import { isObject } from '../../../src/base/json.ts'
import { ApiError, type FieldFault } from './api-error.ts'

/** Reads an answer that is no success; its body may be anything, even no JSON. */
export async function readError(response: Response): Promise<ApiError> {
  const body = parseObject(await response.text())
  return new ApiError({
    status: response.status,
    code: typeof body.code === 'number' ? body.code : 0,
    errorName: textOf(body.errorName) ?? '',
    description: textOf(body.description) ?? textOf(body.message) ?? response.statusText,
    fields: Array.isArray(body.data) ? body.data.flatMap(toFault) : [],
    parameters: isObject(body.parameters) ? body.parameters : {},
    related: /<([^>]+)>;\s*rel="related"/.exec(response.headers.get('Link') ?? '')?.[1],
    correlationId: response.headers.get('MS-CorrelationId') ?? undefined,
  })
}

function toFault(entry: unknown): readonly FieldFault[] {
  if (!isObject(entry)) return []
  const { field, problem, description } = entry
  if (typeof field !== 'string' || typeof description !== 'string') return []
  return [{ field, problem: textOf(problem) ?? '', description }]
}

function parseObject(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text)
    return isObject(value) ? value : {}
  } catch {
    // Something between here and the server answered in its own words; the status says enough.
    return {}
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}
