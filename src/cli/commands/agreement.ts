import { listAgreements } from '../../operations/list-agreements.ts'
import { publishAgreementTexts } from '../../operations/publish-agreement-texts.ts'
import { countriesListing, kindsOfText, readAgreementFile } from '../agreement-file.ts'
import { type Arguments, type Command, CommandError } from '../command.ts'
import { print } from '../output.ts'
import { operator, withApp } from '../session.ts'
import { toTable } from '../table.ts'
import { importTerritories } from './import-territories.ts'

/** Countries shown in one cell before it says how many more there are. */
const shownCountries = 6

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
    `FILE ends in ${kindsOfText}; its bytes are kept and hashed as they are.`,
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

export const agreementCommands: readonly Command[] = [publish, importTerritories, list]

async function publishFile(args: Arguments): Promise<void> {
  const [file = ''] = args.operands
  const { bytes, mediaType } = await readAgreementFile(file)
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
  return countriesListing(language)
}

function shorten(countries: readonly string[]): string {
  const rest = countries.length - shownCountries
  const shown = countries.slice(0, shownCountries).join(', ')
  return rest > 0 ? `${shown} and ${rest} more` : shown
}
