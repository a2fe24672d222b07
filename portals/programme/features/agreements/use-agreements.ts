import { type UseQueryResult, useQuery } from '@tanstack/react-query'
import type {
  ProgrammeAgreement,
  ProgrammeAgreementList,
} from '../../../../src/wire/schemas/programme-agreements.ts'
import { useLanguage } from '../../../shared/words/language.ts'
import { listAgreements } from './api/list-agreements.ts'

export const agreementsKey = ['agreements']

/** The agreement types of the programme. */
export function useAgreements(): UseQueryResult<ProgrammeAgreementList> {
  return useQuery({ queryKey: agreementsKey, queryFn: ({ signal }) => listAgreements(signal) })
}

/** An agreement's name in the reader's language. */
export function useAgreementName(): (agreement: ProgrammeAgreement) => string {
  const language = useLanguage()
  return ({ name, names }) => names[language] ?? names.en ?? name
}

/** What an agreement type is called; until that is known, and where it has no name, its type. */
export function useAgreementNames(): (agreementType: string) => string {
  const nameOf = useAgreementName()
  const { data } = useAgreements()
  return (agreementType) => {
    const found = data?.items.find(({ name }) => name === agreementType)
    return found === undefined ? agreementType : nameOf(found)
  }
}
