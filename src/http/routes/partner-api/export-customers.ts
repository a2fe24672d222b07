import Papa from 'papaparse'
import {
  exportPartnerCustomers,
  type PartnerCustomerLine,
} from '../../../operations/list-partner-customers.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { ExportCustomersQuery } from '../../../wire/schemas/partner-customers.ts'
import { content } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { wordsIn } from '../../words.ts'
import { toCustomersFilter } from './customer-table-query.ts'

const mediaType = 'text/csv; charset=utf-8'
/** By it spreadsheets know that letters are UTF-8. */
const byteOrderMark = '\uFEFF'
const columns = [
  'customerId',
  'companyName',
  'domain',
  'country',
  'transactingPartner',
  'resellers',
  'route',
  'scenario',
  'since',
  'endsAt',
  'products',
]

/** The table as a file that spreadsheets open, sent page after page as it is read. */
export const exportCustomers = defineRoute({
  method: 'GET',
  path: '/partner/api/customers/export',
  auth: 'partner-user',
  query: ExportCustomersQuery,
  status: 200,
  answer: 'text/csv',
  about: {
    id: 'exportCustomers',
    tag: 'partner console',
    summary: 'Customers of the partner as CSV',
  },
  async handle({ deps, caller, query, texts, setHeader }) {
    const { sort = 'name', order = 'asc' } = query
    const pages = exportPartnerCustomers(deps, caller, {
      filter: toCustomersFilter(query),
      sort,
      order,
    })
    // A refusal comes with the first page, while there still is a status to say it by.
    const first = await pages.next()
    setHeader('Content-Disposition', 'attachment; filename="customers.csv"')
    setHeader('Cache-Control', 'no-store')
    return content(toFile(first, pages, texts), mediaType)
  },
})

type Page = readonly PartnerCustomerLine[]

async function* toFile(
  first: IteratorResult<Page>,
  pages: AsyncGenerator<Page>,
  texts: Texts,
): AsyncGenerator<string> {
  yield `${byteOrderMark}${toLines([columns])}`
  if (first.done) return
  yield toLines(first.value.map((line) => toCells(line, texts)))
  for await (const page of pages) yield toLines(page.map((line) => toCells(line, texts)))
}

/** Hostile: names come from customers, and a spreadsheet runs what looks like a formula. */
function toLines(rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { escapeFormulae: true, newline: '\r\n' },
  )}\r\n`
}

function toCells(line: PartnerCustomerLine, { language }: Texts): readonly string[] {
  return [
    line.id,
    line.companyName,
    line.domain,
    line.country,
    line.transactingPartner.name,
    line.resellers.map((each) => each.name).join('; '),
    line.route,
    line.scenario === undefined ? '' : String(line.scenario),
    toWireInstant(line.since),
    line.endsAt === undefined ? '' : toWireInstant(line.endsAt),
    line.products.map((each) => wordsIn(each.names, language)).join('; '),
  ]
}
