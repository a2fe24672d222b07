/** What the command answers, on stdout. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`)
}

/** What goes along with it, on stderr. */
export function say(text: string): void {
  process.stderr.write(`${text}\n`)
}
