import type { AttestationRequestView } from '../../../../src/wire/schemas/enhanced-attestation.ts'
import { useWords } from '../../../shared/words/use-words.tsx'
import { signedWords } from './words.ts'

const states = [
  'required',
  'pending',
  'accepted',
  'expired',
  'superseded',
  'agreementCreated',
] as const

/** A state in words; declined is `expired` on the wire, which has no word for it. */
export function useStateName(): (request: AttestationRequestView) => string {
  const t = useWords(signedWords)
  return ({ state, declinedAt, newLinkRequestedAt }) => {
    const known = states.find((each) => each === state)
    if (known === undefined) return t('state.unknown', { state })
    const name = t(known === 'expired' && declinedAt ? 'state.declined' : `state.${known}`)
    return newLinkRequestedAt === undefined || known !== 'expired'
      ? name
      : `${name}, ${t('asksNew')}`
  }
}
