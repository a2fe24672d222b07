import type { CustomerState } from '../../../../../src/wire/schemas/customer-console.ts'
import { requestAnswer } from '../../../../shared/api/request.ts'

export type SeenState = { readonly version: string; readonly tag: string | undefined }

/** Asks whether anything changed; what was seen before is the answer while nothing did. */
export async function getState(
  seen: SeenState | undefined,
  signal: AbortSignal,
): Promise<SeenState> {
  const { status, headers, body } = await requestAnswer<CustomerState>({
    path: '/customer/api/state',
    ...(seen?.tag === undefined ? {} : { headers: { 'If-None-Match': seen.tag } }),
    signal,
  })
  if (status === 304 && seen !== undefined) return seen
  return { version: body.version, tag: headers.get('ETag') ?? undefined }
}
