import type { Breakage } from './breakage.ts'
import { agreements } from './breakages/agreements.ts'
import { buying } from './breakages/buying.ts'
import { codes } from './breakages/codes.ts'
import { customers } from './breakages/customers.ts'
import { floor } from './breakages/floor.ts'
import { services } from './breakages/services.ts'

/** What `npm run prove` breaks. */
export const breakages: readonly Breakage[] = [
  ...floor,
  ...agreements,
  ...customers,
  ...buying,
  ...services,
  ...codes,
]

type Reason = { readonly facts: RegExp; readonly why: string }

/** Facts that no small mistake can break, each with the reason; the first that fits counts. */
export const unbroken: readonly Reason[] = []
