/**
 * The path to go to after a sign-in, or undefined unless it stays on this origin: what comes in a
 * link must not send anybody elsewhere.
 */
export function parseReturnPath(text: string | undefined, publicUrl: string): string | undefined {
  // Browsers take a backslash for a slash and drop control characters and white space.
  const isPlain = text !== undefined && /^\/[^\\\s]*$/.test(text) && !text.startsWith('//')
  if (!isPlain || hasControlCharacter(text) || !URL.canParse(text, publicUrl)) return undefined
  const url = new URL(text, publicUrl)
  if (url.origin !== new URL(publicUrl).origin) return undefined
  const path = `${url.pathname}${url.search}${url.hash}`
  // Dots may have folded into a second slash: `/.//host`.
  return path.startsWith('//') ? undefined : path
}

function hasControlCharacter(text: string): boolean {
  return [...text].some((character) => character < ' ' || character === '\u007f')
}
