import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { CountryValidationRules } from '../../../../src/wire/schemas/validation.ts'
import { useFormat } from '../../../shared/format/use-format.ts'
import type { Choice } from '../../../shared/forms/form-field.tsx'
import { getCountryRules } from './api/get-country-rules.ts'
import { countryCodes } from './country-codes.ts'

/** All countries by the reader's names; the first entry says that none is chosen yet. */
export function useCountryChoices(none: string): readonly Choice[] {
  const format = useFormat()
  return useMemo(
    () => [
      { value: '', label: none },
      ...countryCodes
        .map((code) => ({ value: code, label: format.country(code) }))
        .toSorted((a, b) => format.compare(a.label, b.label)),
    ],
    [format, none],
  )
}

/** What addresses and languages of a country look like; nothing is asked before one is chosen. */
export function useCountryRules(country: string): UseQueryResult<CountryValidationRules> {
  return useQuery({
    queryKey: ['country-rules', country],
    queryFn: ({ signal }) => getCountryRules(country, signal),
    enabled: country !== '',
    staleTime: Number.POSITIVE_INFINITY,
  })
}
