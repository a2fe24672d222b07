/** What the address that customers are sent to asks to see. */
export const agreementRef = '/BillingAccounts/agreement'

/** Addresses to which customers are sent; the first is the same for every customer (design 1). */
export const pagePaths = {
  home: '/AdminPortal/Home',
  agreement: `/AdminPortal/Home?ref=${agreementRef}`,
} as const
