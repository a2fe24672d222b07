import { statesOf } from './country-states.ts'
import { countryTable, vatTable } from './country-table.ts'

/** What an address and the numbers of a company look like in one country (wire contract 3.9). */
export type CountryRules = {
  /** ISO 3166-1 alpha-2, or the code that the programme gives to a territory without one. */
  readonly code: string
  readonly defaultCulture: string
  readonly cultures: readonly string[]
  readonly languages: readonly string[]
  readonly isStateRequired: boolean
  readonly states: readonly string[]
  readonly isPostalCodeRequired: boolean
  /** Anchored; absent where there are no postal codes. */
  readonly postalCodePattern: string | undefined
  readonly phoneNumberPattern: string
  readonly vatIdPattern: string | undefined
  readonly taxId: { readonly format: string; readonly sample: string } | undefined
  readonly callingCodes: readonly string[]
}

const phoneNumberPattern = String.raw`^\+?[0-9][0-9 ().\/-]{2,24}$`

const taxIds: ReadonlyMap<string, { readonly format: string; readonly sample: string }> = new Map([
  ['BR', { format: '##.###.###/####-##', sample: '00.000.000/0001-91' }],
  ['IN', { format: '##AAAAA####A#Z#', sample: '22AAAAA0000A1Z5' }],
])

const vatPatterns: ReadonlyMap<string, string> = new Map(
  linesOf(vatTable).map(([code = '', pattern = '']) => [code, anchored(pattern)]),
)

const rulesByCountry: ReadonlyMap<string, CountryRules> = new Map(
  linesOf(countryTable).map((fields) => {
    const rules = toRules(fields)
    return [rules.code, rules]
  }),
)

/** The rules of a territory of the programme, or of China, by its code in upper case. */
export function findCountryRules(code: string): CountryRules | undefined {
  return rulesByCountry.get(code)
}

/** All of them, by code. */
export function allCountryRules(): readonly CountryRules[] {
  return [...rulesByCountry.values()]
}

function linesOf(table: string): readonly (readonly string[])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      // A pattern may hold spaces, so it is all the rest of its line.
      const head = line.split(' ', table === vatTable ? 1 : 3)
      return [...head, line.slice(head.join(' ').length + 1)]
    })
}

function toRules([code = '', callingCodes = '', cultureList = '', postal = '']: readonly string[]) {
  const cultures = cultureList.split(',')
  const states = statesOf(code)
  const pattern = postal.replace(/^\?/, '')
  const hasPostalCodes = pattern !== '-'
  return {
    code,
    defaultCulture: cultures[0] ?? 'en-US',
    cultures,
    languages: [...new Set(cultures.map((each) => each.split('-')[0] ?? each))],
    isStateRequired: states.length > 0,
    states,
    isPostalCodeRequired: hasPostalCodes && pattern === postal,
    postalCodePattern: hasPostalCodes ? anchored(pattern) : undefined,
    phoneNumberPattern,
    vatIdPattern: vatPatterns.get(code),
    taxId: taxIds.get(code),
    callingCodes: callingCodes.split(','),
  }
}

function anchored(pattern: string): string {
  return `^(?:${pattern})$`
}
