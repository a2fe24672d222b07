import type { AttestationRequestView } from '../../../../src/wire/schemas/enhanced-attestation.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { signedWords } from './words.ts'

/** A state in words, and whether the signatory waits for a new link. */
export function useStateName(): (request: AttestationRequestView) => string {
  const t = useWords(signedWords)
  return ({ state, newLinkRequestedAt }) => {
    const name = t(`state.${state}`)
    return newLinkRequestedAt === undefined || state !== 'expired'
      ? name
      : `${name}, ${t('asksNew')}`
  }
}
