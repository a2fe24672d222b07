import { extname, resolve } from 'node:path'
import { loadCountries } from '../../app.ts'
import { listAgreements } from '../../operations/list-agreements.ts'
import { publishAgreementTexts } from '../../operations/publish-agreement-texts.ts'
import { type Arguments, type Command, CommandError } from '../command.ts'
import { print } from '../output.ts'
import { readNamedFile } from '../read-file.ts'
import { operator, withApp } from '../session.ts'
import { toTable } from '../table.ts'

const maxTextBytes = 20 * 1_048_576
/** Countries shown in one cell before it says how many more there are. */
const shownCountries = 6

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

const publish: Command = {
  words: 'agreement publish',
  summary: 'Publishes a text of an agreement; a published text never changes.',
  options: {
    type: { value: 'TYPE', required: true, help: 'Such as MicrosoftCustomerAgreement.' },
    country: {
      value: 'DE',
      required: true,
      list: true,
      help: 'Where it holds; "all" for every country that lists the language.',
    },
    language: { value: 'de-DE', required: true, help: 'In which language it is.' },
    rank: { value: '2', required: true, help: 'Which version; a later one has a higher rank.' },
    'effective-on': {
      value: 'DATE',
      required: true,
      help: 'From which day it is effective, YYYY-MM-DD.',
    },
  },
  operands: ['FILE'],
  example:
    'agreement publish --type MicrosoftCustomerAgreement --country DE,AT --language de-DE --rank 2 ' +
    '--effective-on 2026-10-01 mca.pdf',
  notes: [
    `FILE ends in ${Object.keys(mediaTypes).join(', ')}; its bytes are kept and hashed as they are.`,
    'Several countries are published together or not at all.',
  ],
  run: publishFile,
}

const list: Command = {
  words: 'agreement list',
  summary: 'Lists agreements, their versions and where each can be read.',
  options: {},
  operands: [],
  example: 'agreement list',
  async run() {
    const { versions, typesWithoutVersion } = await withApp(({ deps }) => listAgreements(deps))
    const rows = versions.flatMap(({ agreementType, rank, effectiveOn, texts }) => {
      const head = [agreementType, String(rank), effectiveOn]
      if (texts.length === 0) return [[...head, 'no text', '']]
      return texts.map(({ language, countries }) => [...head, language, shorten(countries)])
    })
    const without = typesWithoutVersion.map((name) => [name, '-', '-', 'no version', ''])
    const columns = ['Agreement', 'Rank', 'Effective on', 'Language', 'Countries']
    print(toTable(columns, [...rows, ...without]))
  },
}

export const agreementCommands: readonly Command[] = [publish, list]

async function publishFile(args: Arguments): Promise<void> {
  const [file = ''] = args.operands
  const mediaType = mediaTypes[extname(file).toLowerCase()]
  if (mediaType === undefined) {
    const known = Object.keys(mediaTypes).join(', ')
    throw new CommandError(`${file} has an unknown kind: the name must end in ${known}.`)
  }
  const bytes = await readNamedFile(resolve(file), maxTextBytes)
  if (bytes.byteLength === 0)
    throw new CommandError(`${file} is empty: there is no text to publish.`)
  const head = heads[mediaType]
  if (head !== undefined && !bytes.subarray(0, head.length).equals(Buffer.from(head))) {
    throw new CommandError(`${file} is no ${extname(file)} file: it must begin with ${head}.`)
  }
  const language = args.text('language')
  const countries = await countriesOf(args, language)
  const agreementType = args.text('type')
  const texts = await withApp(async ({ deps }) => {
    const { versions, typesWithoutVersion } = await listAgreements(deps)
    const types = [...versions.map((each) => each.agreementType), ...typesWithoutVersion]
    if (!types.includes(agreementType)) {
      const known = [...new Set(types)].join(', ')
      throw new CommandError(
        `There is no agreement type ${agreementType}: --type is one of ${known}.`,
      )
    }
    return publishAgreementTexts(deps, operator(), {
      agreementType,
      rank: args.text('rank'),
      effectiveOn: args.text('effective-on'),
      countries,
      language,
      mediaType,
      bytes,
    })
  })
  print(
    `Published for ${shorten(texts.map(({ country }) => country))}: sha256 ${texts[0]?.sha256 ?? ''}`,
  )
}

async function countriesOf(args: Arguments, language: string): Promise<readonly string[]> {
  const named = args.list('country').map((each) => each.toUpperCase())
  if (!named.includes('ALL')) return named
  const found = (await loadCountries())
    .filter(({ languages }) => languages.includes(language))
    .map(({ code }) => code)
  if (found.length === 0) throw new CommandError(`No country lists ${language}: name them.`)
  return found
}

function shorten(countries: readonly string[]): string {
  const rest = countries.length - shownCountries
  const shown = countries.slice(0, shownCountries).join(', ')
  return rest > 0 ? `${shown} and ${rest} more` : shown
}
