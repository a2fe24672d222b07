import type { CustomerPartner } from '../../../../../src/wire/schemas/customer-api.ts'

/** Of a partner, what says how the agreement stands and whom to ask. */
export type Standing = Pick<
  CustomerPartner,
  | 'partnerId'
  | 'name'
  | 'providerId'
  | 'providerName'
  | 'contactEmail'
  | 'relationshipActive'
  | 'route'
  | 'message'
  | 'reasons'
  | 'askedAt'
  | 'endsAt'
  | 'next'
>
