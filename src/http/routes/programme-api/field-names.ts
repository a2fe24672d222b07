import { isProductError, ProductError } from '../../../base/product-error.ts'

/**
 * Gives the fields of a refusal the names that the body of the request has for them: operations
 * know them as the command line does.
 */
export async function withFieldNames<Result>(
  names: Readonly<Record<string, string>>,
  work: () => Result | Promise<Result>,
): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    if (!isProductError(error) || error.code !== 'request.invalid') throw error
    const fields = error.facts.fields.map((each) => {
      const [word = ''] = each.field.split(' ')
      return { ...each, field: names[word] ?? each.field }
    })
    throw new ProductError('request.invalid', { fields }, { cause: error })
  }
}
