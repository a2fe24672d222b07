/** A text as part of a `like` pattern with `escape '\\'`, where it stands for itself. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&')
}
