import { isProductError } from '../base/product-error.ts'
import { ConfigError } from '../config/config.ts'
import { StorageOpenError } from '../storage/open-error.ts'

/**
 * The sentences to say about an error to whoever started the program, each on a line of its own;
 * undefined for what nobody foresaw.
 */
export async function explainFailure(error: unknown): Promise<readonly string[] | undefined> {
  if (error instanceof ConfigError) return error.mistakes
  if (error instanceof StorageOpenError) return [error.message]
  if (!isProductError(error)) return undefined
  const { describerFor } = await import('../texts/describe.ts')
  const { textsFor } = await import('../texts/texts.ts')
  const { describeError, describeProblem } = describerFor(textsFor('en'))
  return 'fields' in error.facts ? error.facts.fields.map(describeProblem) : [describeError(error)]
}
