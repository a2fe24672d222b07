/** C0 and C1, and what turns the direction of text around (Unicode Bidirectional Algorithm, 2). */
const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u

/** Holds the text a control character, by which it could look like another one on a screen? */
export function hasControls(text: string): boolean {
  return controls.test(text)
}

/** The same for text that may have several lines. */
export function hasControlsInLines(text: string): boolean {
  return controls.test(text.replace(/[\t\r\n]/g, ''))
}

/** The text with a sign in place of each of them. */
export function withoutControls(text: string): string {
  return text.replace(new RegExp(controls, 'gu'), '\ufffd')
}
