/** Header names of the contract, lower case as Node reports them (wire contract 1.2, 1.3). */
export const headerNames = {
  requestId: 'ms-requestid',
  correlationId: 'ms-correlationid',
  correlationVector: 'ms-cv',
  serverId: 'ms-serverid',
  locale: 'x-locale',
  acceptLanguage: 'accept-language',
  continuationToken: 'ms-continuationtoken',
  applicationName: 'ms-partnercenter-application',
  clientName: 'ms-partnercenter-client',
  sdkVersion: 'ms-sdkversion',
  customerUserUpn: 'x-ms-customeruser-upn',
  validateMfa: 'validatemfa',
  isMfaCompliant: 'ismfacompliant',
  ifMatch: 'if-match',
  location: 'location',
  retryAfter: 'retry-after',
  allow: 'allow',
  link: 'link',
  wwwAuthenticate: 'www-authenticate',
} as const

/** How the paging header is spelled inside a collection's next link (wire contract 14). */
export const continuationTokenHeader = 'MS-ContinuationToken'

/**
 * The one value of a header: real clients send `MS-RequestId` twice, comma-joined, on a retry
 * (wire contract 2.8), so the first part counts; empty is absent.
 */
export function firstHeaderValue(
  value: string | readonly string[] | undefined,
): string | undefined {
  const joined = typeof value === 'string' ? value : value?.[0]
  const first = joined?.split(',', 1)[0]?.trim()
  return first === '' ? undefined : first
}
