import { extname, resolve } from 'node:path'
import { loadCountries } from '../app/first-programme.ts'
import { CommandError } from './command.ts'
import { readNamedFile } from './read-file.ts'

const maxTextBytes = 20 * 1_048_576

const mediaTypes: Readonly<Record<string, string>> = {
  '.md': 'text/markdown; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.htm': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** How such a file begins, whatever its name says. */
const heads: Readonly<Record<string, string>> = {
  'application/pdf': '%PDF-',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'PK',
}

export const kindsOfText = Object.keys(mediaTypes).join(', ')

/** The bytes of an agreement text and what they are. @throws CommandError in plain sentences */
export async function readAgreementFile(
  file: string,
): Promise<{ readonly bytes: Buffer; readonly mediaType: string }> {
  const mediaType = mediaTypes[extname(file).toLowerCase()]
  if (mediaType === undefined) {
    throw new CommandError(`${file} has an unknown kind: the name must end in ${kindsOfText}.`)
  }
  const bytes = await readNamedFile(resolve(file), maxTextBytes)
  if (bytes.byteLength === 0)
    throw new CommandError(`${file} is empty: there is no text to publish.`)
  const head = heads[mediaType]
  if (head !== undefined && !bytes.subarray(0, head.length).equals(Buffer.from(head))) {
    throw new CommandError(`${file} is no ${extname(file)} file: it must begin with ${head}.`)
  }
  return { bytes, mediaType }
}

/** Every territory that lists a language. @throws CommandError when none does */
export async function countriesListing(language: string): Promise<readonly string[]> {
  const found = (await loadCountries())
    .filter(({ languages }) => languages.includes(language))
    .map(({ code }) => code)
  if (found.length === 0) throw new CommandError(`No country lists ${language}: name them.`)
  return found
}
