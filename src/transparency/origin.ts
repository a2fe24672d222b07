const originPattern = /^[a-z0-9.:[\]-]+\/evidence\/[A-Za-z0-9._-]+$/
const longestOrigin = 255

/** The origin that a deployment takes at first start unless one is configured. */
export function originOfHost(host: string): string {
  return `${host.toLowerCase()}/evidence/main`
}

/** Answers undefined unless the text may name a log for its whole life. */
export function parseOrigin(text: string): string | undefined {
  // evidence log 5: `<host>/evidence/<name>`, no space, no `+`
  return text.length <= longestOrigin && originPattern.test(text) ? text : undefined
}
