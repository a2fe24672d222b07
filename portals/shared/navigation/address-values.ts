import { parseGuid } from '../../../src/base/identifiers.ts'

/** What a value in an address may be; what it may not be is as if it were not there. */
export function isGuid(given: string): boolean {
  return parseGuid(given) !== undefined
}

export function isCountry(given: string): boolean {
  return /^[a-z]{2}$/i.test(given)
}

export function isOneOf(values: readonly string[]): (given: string) => boolean {
  return (given) => values.includes(given)
}
