/** Why a person may be erased, as the wire spells it. */
export const bases = [
  'request-of-the-person',
  'retention-ended',
  'recorded-in-error',
  'order-of-an-authority',
] as const
