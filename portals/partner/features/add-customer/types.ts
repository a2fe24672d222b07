import type { Translate } from '../../../shared/words/use-words.tsx'
import type { words } from './words.en.ts'

/** What checks need to speak the reader's language. */
export type WordsOf = {
  readonly t: Translate<keyof typeof words>
  readonly required: string
  readonly countryName: (code: string) => string
}

/** An offer that was chosen, as it will be ordered or parked. */
export type ChosenOffer = {
  readonly catalogItemId: string
  readonly name: string
  readonly quantity: number
  readonly billingCycle: 'monthly' | 'annual' | 'none' | 'one_time'
}

/** How far submitting has come; what is done is never done again. */
export type Progress = {
  readonly customerId?: string
  readonly userName?: string
  readonly password?: string
  readonly attested?: true
  readonly ordered?: 'ordered' | 'parked'
  /** What of the order was refused, in words. */
  readonly orderProblems?: readonly string[]
  readonly cartId?: string
}
