import type { TextComparison } from '../../../../../src/wire/schemas/programme-agreements.ts'
import { request } from '../../../../shared/api/request.ts'

/** The paragraphs of two published texts beside each other. */
export function compareTexts(
  left: string,
  right: string,
  signal?: AbortSignal,
): Promise<TextComparison> {
  return request<TextComparison>({
    path: '/programme/api/texts/comparison',
    query: { left, right },
    ...(signal === undefined ? {} : { signal }),
  })
}
