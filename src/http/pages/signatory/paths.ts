/** Addresses of the signatory's page; the first is what partners send (wire contract 2.7). */
export const mcaPaths = {
  page: '/mca',
  accept: '/mca/accept',
  decline: '/mca/decline',
  forward: '/mca/forward',
  newLink: '/mca/new-link',
} as const

/** The page of a link, in one of the languages of its text. */
export function toPagePath(attestationId: string, language: string | undefined): string {
  const query = new URLSearchParams({ attestationid: attestationId })
  if (language !== undefined) query.set('language', language)
  return `${mcaPaths.page}?${query}`
}
