/** More of one value than a reader could want, and less than a screen could choke on. */
const longestValue = 2000
/** Control characters, marks that turn the direction of text, and what no font shows. */
const hiddenPattern = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

/**
 * A text from outside so that it can be shown: nothing in it moves the cursor, colours a terminal,
 * turns the writing or hides.
 */
export function toVisibleText(text: string): string {
  const shown = text.length > longestValue ? `${text.slice(0, longestValue)}…` : text
  return shown.replaceAll(hiddenPattern, (hidden) => {
    const code = hidden.codePointAt(0) ?? 0
    return `\\u{${code.toString(16)}}`
  })
}
