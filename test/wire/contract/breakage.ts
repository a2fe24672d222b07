/**
 * A small mistake put into the source on purpose: `npm run prove` makes each in a copy and shows
 * that a test which names the fact notices. `text` stands exactly once in its file.
 */
export type Breakage = {
  readonly facts: readonly string[]
  readonly file: string
  readonly text: string
  readonly replacement: string
}

/** One member of an answer, or of what is wanted, gone or otherwise spelled. */
export function change(
  file: string,
  text: string,
  replacement: string,
  ...facts: readonly string[]
): Breakage {
  return { facts, file, text, replacement }
}
