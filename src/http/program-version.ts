import { readFileSync } from 'node:fs'

/** The version of the program, as its package says. */
export const programVersion = readVersion()

function readVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const parsed: { readonly version: string } = JSON.parse(text)
  return parsed.version
}
