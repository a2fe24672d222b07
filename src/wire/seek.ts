import { ProductError } from '../base/product-error.ts'
import { findMember } from './enumerations.ts'

/** In the declaration order of the .NET client, which integers follow (W1.5-numbers). */
export const seekOperations = ['Next', 'Previous', 'First', 'Last', 'PageIndex'] as const
export type SeekOperation = (typeof seekOperations)[number]

/**
 * A name in any letter case or an integer 0 to 4; absent or empty is undefined.
 * @throws `request.invalid` for anything else
 */
export function parseSeekOperation(text: string | undefined): SeekOperation | undefined {
  const word = text?.trim() ?? ''
  if (word === '') return undefined
  const found = /^\d$/.test(word) ? seekOperations[Number(word)] : findMember(seekOperations, word)
  if (found !== undefined) return found
  throw new ProductError('request.invalid', {
    fields: [
      { field: 'seekOperation', problem: 'unknown-value', expected: seekOperations.join(', ') },
    ],
  })
}

/** The size to use: absent and 0 mean the server's default (wire contract 1.5; W14-size-zero). */
export function pageSizeOf(
  asked: number | undefined,
  { standard, maximum }: { readonly standard: number; readonly maximum: number },
): number {
  if (asked === undefined || asked <= 0) return standard
  return Math.min(asked, maximum)
}
