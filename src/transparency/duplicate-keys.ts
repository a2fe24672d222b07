import { parseJson } from './parse-json.ts'

/**
 * Does an object of the text name a key twice? `JSON.parse` takes the last of them and says nothing.
 * The text MUST be JSON already.
 */
export function hasDuplicateKeys(text: string): boolean {
  /** The names of each object that is open, undefined for arrays. */
  const open: (Set<string> | undefined)[] = []
  let lastText = ''
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case '{':
        open.push(new Set())
        break
      case '[':
        open.push(undefined)
        break
      case '}':
      case ']':
        open.pop()
        break
      case '"': {
        const end = endOfText(text, at)
        lastText = text.slice(at, end + 1)
        at = end
        break
      }
      case ':': {
        // The text before a colon is a name; escapes spell one name in many ways.
        const name = String(parseJson(lastText))
        const names = open.at(-1)
        if (names?.has(name)) return true
        names?.add(name)
        break
      }
      default:
    }
  }
  return false
}

/** Where the closing quotation mark stands. */
function endOfText(text: string, start: number): number {
  let end = start
  for (;;) {
    end = text.indexOf('"', end + 1)
    if (end < 0) return text.length
    let escapes = 0
    while (text[end - 1 - escapes] === '\\') escapes += 1
    if (escapes % 2 === 0) return end
  }
}
