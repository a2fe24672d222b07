/** Addresses of the customer's pages; the first is the same for every customer (design 1). */
export const pagePaths = {
  home: '/AdminPortal/Home',
  agreement: '/AdminPortal/Home?ref=/BillingAccounts/agreement',
  accept: '/AdminPortal/Home/accept',
  ask: '/AdminPortal/Home/ask',
} as const
