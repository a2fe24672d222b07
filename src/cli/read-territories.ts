import { readdir, stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { TextRow } from '../operations/plan-agreement-texts.ts'
import { countriesListing, readAgreementFile } from './agreement-file.ts'
import { CommandError } from './command.ts'
import { readRows } from './read-rows.ts'

type Place = {
  /** How a problem names it: a line of the list, or a file of the folder. */
  readonly where: string
  readonly country: string
  readonly language: string
  readonly file: string
}

/**
 * The texts that a list or a folder names, read and expanded: `all` stands for every territory that
 * lists the language.
 *
 * @throws CommandError naming every row that cannot be read
 */
export async function readTerritories(source: string): Promise<readonly TextRow[]> {
  const isFolder = (await stat(resolve(source)).catch(() => undefined))?.isDirectory() === true
  const places = isFolder ? await readFolder(source) : await readList(source)
  const files = new Map<string, Awaited<ReturnType<typeof readAgreementFile>>>()
  const rows: TextRow[] = []
  const problems: string[] = []
  for (const { where, country, language, file } of places) {
    try {
      const text = files.get(file) ?? (await readAgreementFile(file))
      files.set(file, text)
      const named = country.toUpperCase()
      const countries = named === 'ALL' ? await countriesListing(language) : [named]
      for (const each of countries) rows.push({ where, country: each, language, ...text })
    } catch (error) {
      // Every row that cannot be read is named before anything is published.
      if (!(error instanceof CommandError)) throw error
      problems.push(...error.sentences.map((sentence) => `${where}: ${sentence}`))
    }
  }
  if (problems.length > 0) throw new CommandError(problems)
  return rows
}

/** CSV with the columns country, language and file; files are looked for beside the list. */
async function readList(source: string): Promise<readonly Place[]> {
  const rows = await readRows(source, ['country', 'language', 'file'])
  return rows.map(({ line, cell }) => ({
    where: `line ${line}`,
    country: cell('country'),
    language: cell('language'),
    file: join(dirname(source), cell('file')),
  }))
}

/** Files named `DE.de-DE.pdf` or `all.en-US.docx`; hidden ones are passed over. */
async function readFolder(source: string): Promise<readonly Place[]> {
  const names = (await readdir(resolve(source))).filter((name) => !name.startsWith('.')).toSorted()
  const misnamed = names.filter((name) => !nameOfText.test(name))
  if (misnamed.length > 0) {
    const expected = 'the name must be COUNTRY.LANGUAGE.KIND, such as DE.de-DE.pdf'
    throw new CommandError(misnamed.map((name) => `${name}: ${expected}.`))
  }
  if (names.length === 0) throw new CommandError(`${source} has no texts in it.`)
  return names.map((name) => {
    const [country = '', language = ''] = name.split('.')
    return { where: name, country, language, file: join(source, name) }
  })
}

const nameOfText = /^[^.]+\.[^.]+\.[^.]+$/
