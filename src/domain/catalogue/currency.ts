export type Currency = { readonly code: string; readonly symbol: string }

const euro: Currency = { code: 'EUR', symbol: '€' }
const dollar: Currency = { code: 'USD', symbol: '$' }

const byCountry: ReadonlyMap<string, Currency> = new Map([
  ...currencyOfCountries({ code: 'CHF', symbol: 'CHF' }, 'CH LI'),
  ...currencyOfCountries({ code: 'GBP', symbol: '£' }, 'GB GG IM JE'),
  ...currencyOfCountries({ code: 'DKK', symbol: 'kr.' }, 'DK FO GL'),
  ...currencyOfCountries({ code: 'NOK', symbol: 'kr' }, 'NO SJ'),
  ...currencyOfCountries({ code: 'SEK', symbol: 'kr' }, 'SE'),
  ...currencyOfCountries({ code: 'CAD', symbol: '$' }, 'CA'),
  ...currencyOfCountries({ code: 'AUD', symbol: '$' }, 'AU'),
  ...currencyOfCountries({ code: 'NZD', symbol: '$' }, 'NZ'),
  ...currencyOfCountries({ code: 'JPY', symbol: '¥' }, 'JP'),
  ...currencyOfCountries({ code: 'INR', symbol: '₹' }, 'IN'),
  ...currencyOfCountries(
    euro,
    'AD AT AX BE BG BL CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM VA XK YT',
  ),
])

/** What purchases in a country are counted in; countries without their own row in US dollars. */
export function currencyOf(country: string): Currency {
  return byCountry.get(country) ?? dollar
}

/** The sign of a currency, or its code where it has none here. */
export function currencySymbolOf(code: string): string {
  for (const currency of [dollar, ...byCountry.values()]) {
    if (currency.code === code) return currency.symbol
  }
  return code
}

function currencyOfCountries(
  currency: Currency,
  countries: string,
): readonly (readonly [string, Currency])[] {
  return countries.split(' ').map((country) => [country, currency])
}
