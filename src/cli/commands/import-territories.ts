import { unreachable } from '../../base/assert.ts'
import {
  planAgreementTexts,
  type TextProblem,
  type TextRow,
} from '../../operations/plan-agreement-texts.ts'
import { publishAgreementTexts } from '../../operations/publish-agreement-texts.ts'
import { kindsOfText } from '../agreement-file.ts'
import { type Arguments, type Command, CommandError } from '../command.ts'
import { print, say } from '../output.ts'
import { readTerritories } from '../read-territories.ts'
import { operator, withApp } from '../session.ts'

/** Published in one transaction, so that none holds the database for long. */
const countriesAtOnce = 40

export const importTerritories: Command = {
  words: 'agreement import-territories',
  summary: 'Publishes one version of an agreement for many countries from a list or a folder.',
  options: {
    type: { value: 'TYPE', required: true, help: 'Such as MicrosoftCustomerAgreement.' },
    rank: { value: '2', required: true, help: 'Which version; a later one has a higher rank.' },
    'effective-on': {
      value: 'DATE',
      required: true,
      help: 'From which day it is effective, YYYY-MM-DD.',
    },
    'dry-run': { help: 'Checks everything and publishes nothing.' },
  },
  operands: ['SOURCE'],
  example:
    'agreement import-territories --type MicrosoftCustomerAgreement --rank 2 ' +
    '--effective-on 2026-10-01 --dry-run texts.csv',
  notes: [
    'SOURCE is a CSV file with the columns country, language, file (beside it), or a folder of files',
    `named COUNTRY.LANGUAGE.KIND, such as DE.de-DE.pdf; KIND is one of ${kindsOfText}.`,
    'The country "all" stands for every country that lists the language.',
    'Nothing is published while any row is wrong. A run that was cut short is simply repeated:',
    'what is published already stays as it is.',
  ],
  run: importTexts,
}

async function importTexts(args: Arguments): Promise<void> {
  const [source = ''] = args.operands
  const rank = args.text('rank')
  const agreementType = args.text('type')
  const rows = await readTerritories(source)
  await withApp(async ({ deps }) => {
    const plan = await planAgreementTexts(deps, { agreementType, rank: Number(rank), rows })
    if (!plan.isTypeKnown) {
      throw new CommandError(`There is no agreement type ${agreementType}: see agreement list.`)
    }
    if (plan.problems.length > 0) throw new CommandError(plan.problems.map(sentenceOf))
    const { toPublish } = plan
    const known = rows.length - toPublish.length
    if (args.has('dry-run')) {
      print(`Would publish ${toPublish.length} texts; ${known} are published already.`)
      return
    }
    let done = 0
    for (const group of groupsOf(toPublish)) {
      const [first] = group
      if (!first) continue
      const { language, mediaType, bytes } = first
      await publishAgreementTexts(deps, operator(), {
        agreementType,
        rank,
        effectiveOn: args.text('effective-on'),
        countries: group.map(({ country }) => country),
        language,
        mediaType,
        bytes,
      })
      done += group.length
      say(`${done} of ${toPublish.length} texts`)
    }
    print(`Published ${done} texts; ${known} were published already.`)
  })
}

/** Rows of the same file and language, as many as go into one transaction. */
function groupsOf(rows: readonly TextRow[]): readonly (readonly TextRow[])[] {
  const byText = new Map<Uint8Array, Map<string, TextRow[]>>()
  for (const row of rows) {
    const byLanguage = byText.get(row.bytes) ?? new Map<string, TextRow[]>()
    byText.set(row.bytes, byLanguage)
    byLanguage.set(row.language, [...(byLanguage.get(row.language) ?? []), row])
  }
  const groups: (readonly TextRow[])[] = []
  for (const group of [...byText.values()].flatMap((each) => [...each.values()])) {
    for (let from = 0; from < group.length; from += countriesAtOnce) {
      groups.push(group.slice(from, from + countriesAtOnce))
    }
  }
  return groups
}

function sentenceOf({ where, problem }: TextProblem): string {
  switch (problem) {
    case 'unknown-country':
      return `${where}: the country is not known; it is ISO 3166-1 alpha-2, such as DE, or all.`
    case 'malformed-language':
      return `${where}: the language is malformed; it is written like de-DE.`
    case 'doubled':
      return `${where}: this country and language stand in an earlier row already.`
    case 'published-differently':
      return `${where}: another text is published for this country, language and rank; it never changes. Use a higher rank.`
    default:
      return unreachable(problem)
  }
}
