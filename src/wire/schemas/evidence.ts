import { Type } from 'typebox'

/** What stands in for a receipt until its entry is published (evidence log 10). */
export const PendingReceipt = Type.Object({ state: Type.Literal('pending') })
