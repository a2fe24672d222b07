import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useLanguage } from '../../../shared/words/language.ts'
import { listAgreementNames } from './api/list-agreement-names.ts'

/** What an agreement type is called; until that is known, and where it has no name, its type. */
export function useAgreementNames(): (agreementType: string) => string {
  const language = useLanguage()
  const { data } = useQuery({
    queryKey: ['agreement-names'],
    queryFn: ({ signal }) => listAgreementNames(signal),
    staleTime: Number.POSITIVE_INFINITY,
  })
  return useCallback(
    (agreementType) => {
      const names = data?.[agreementType]
      return names?.[language] ?? names?.en ?? agreementType
    },
    [data, language],
  )
}
