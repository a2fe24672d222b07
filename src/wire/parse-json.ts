/** The value, or undefined when the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // Hostile input: the caller decides what a malformed value means for it.
    return undefined
  }
}
