/** Addresses of the signatory's page; the first is what partners send (wire contract 2.7). */
export const mcaPaths = {
  page: '/mca',
  accept: '/mca/accept',
  decline: '/mca/decline',
  forward: '/mca/forward',
  newLink: '/mca/new-link',
  receipt: '/mca/receipt',
  certificate: '/mca/certificate',
} as const

/** The page of a link, in one of the languages of its text. */
export function toPagePath(attestationId: string, language: string | undefined): string {
  return toPathOfLink(mcaPaths.page, attestationId, language)
}

/** What belongs to a link, in a language; the link itself is the permission. */
export function toPathOfLink(
  path: (typeof mcaPaths)[keyof typeof mcaPaths],
  attestationId: string,
  language: string | undefined,
): string {
  const query = new URLSearchParams({ attestationid: attestationId })
  if (language !== undefined) query.set('language', language)
  return `${path}?${query}`
}
