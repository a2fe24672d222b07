import type { FieldProblem } from '../base/error-codes.ts'
import {
  type CustomerId,
  type PartnerId,
  parseGuid,
  toCustomerId,
  toPartnerId,
} from '../base/identifiers.ts'
import { type Instant, parseDay, startOfDay } from '../base/time.ts'
import type { AcceptingContact } from '../domain/acceptance/acceptance.ts'
import { type ImportedAs, importStrengths } from '../domain/acceptance/imported.ts'

export const acceptanceColumns = [
  'customer',
  'partner',
  'agreement',
  'date',
  'rank',
  'first-name',
  'last-name',
  'email',
  'phone',
  'strength',
  'evidence-sha256',
] as const
type Column = (typeof acceptanceColumns)[number]

/** One row of the operator's file; hostile until parsed. A missing cell is empty. */
export type WrittenAcceptance = {
  readonly line: number
  readonly cell: (column: Column) => string
}

/** An acceptance made before or elsewhere, with what is known of it. */
export type AcceptanceToImport = {
  /** Where it stood in the file, for refusals. */
  readonly line: number
  readonly customerId: CustomerId
  /** Absent when the customer accepted by itself. */
  readonly partnerId: PartnerId | undefined
  readonly agreementType: string
  readonly agreedAt: Instant | undefined
  readonly rank: number | undefined
  readonly contact: AcceptingContact | undefined
  readonly strength: ImportedAs
  /** Of a file that the operator keeps. */
  readonly evidenceSha256: string | undefined
}

const longestText = 320

/** Reads every row and names everything that is wrong with any of them. */
export function parseAcceptances(rows: readonly WrittenAcceptance[]): {
  readonly acceptances: readonly AcceptanceToImport[]
  readonly problems: readonly FieldProblem[]
} {
  const problems: FieldProblem[] = []
  const acceptances = rows.flatMap((row) => parseAcceptance(row, problems) ?? [])
  return { acceptances, problems }
}

function parseAcceptance(
  { line, cell }: WrittenAcceptance,
  problems: FieldProblem[],
): AcceptanceToImport | undefined {
  const known = problems.length
  const report = (name: Column, problem: FieldProblem['problem'], expected: string) => {
    problems.push({ field: `line ${line}: ${name}`, problem, expected })
  }
  const optional = <Value>(
    name: Column,
    parse: (text: string) => Value | undefined,
    expected: string,
  ): Value | undefined => {
    if (cell(name) === '') return undefined
    const value = parse(cell(name))
    if (value === undefined) report(name, 'malformed', expected)
    return value
  }
  const required = <Value>(
    name: Column,
    parse: (text: string) => Value | undefined,
    expected: string,
  ): Value | undefined => {
    if (cell(name) === '') report(name, 'missing', expected)
    return optional(name, parse, expected)
  }
  for (const name of acceptanceColumns) {
    if (cell(name).length > longestText) report(name, 'too-long', `${longestText} characters`)
  }
  const customer = required('customer', parseGuid, 'the id of a customer')
  const partner = optional('partner', parseGuid, 'the id of a partner, or nothing')
  const agreementType = required('agreement', (text) => text, 'the name of an agreement type')
  const day = optional('date', parseDay, 'an existing day, YYYY-MM-DD')
  const rank = optional('rank', parseRank, 'a whole number')
  const strength = required('strength', parseStrength, importStrengths.join(', '))
  const evidenceSha256 = optional('evidence-sha256', parseSha256, '64 hexadecimal digits')
  const contact = parseContact(cell, report)
  if (problems.length > known) return undefined
  if (customer === undefined || agreementType === undefined || strength === undefined) {
    return undefined
  }
  return {
    line,
    customerId: toCustomerId(customer),
    partnerId: partner === undefined ? undefined : toPartnerId(partner),
    agreementType,
    agreedAt: day && startOfDay(day),
    rank,
    contact,
    strength,
    evidenceSha256,
  }
}

/** A person is known by all three fields, or not at all. */
function parseContact(
  cell: WrittenAcceptance['cell'],
  report: (name: Column, problem: FieldProblem['problem'], expected: string) => void,
): AcceptingContact | undefined {
  const names = ['first-name', 'last-name', 'email'] as const
  const isAny = [...names, 'phone' as const].some((name) => cell(name) !== '')
  if (!isAny) return undefined
  for (const name of names) {
    if (cell(name) === '') report(name, 'missing', 'first name, last name and e-mail, or none')
  }
  const email = cell('email')
  if (email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email)) report('email', 'malformed', 'an address')
  return {
    firstName: cell('first-name'),
    lastName: cell('last-name'),
    email,
    phoneNumber: cell('phone') || undefined,
  }
}

function parseRank(text: string): number | undefined {
  return /^\d{1,7}$/.test(text) ? Number(text) : undefined
}

function parseStrength(text: string): ImportedAs | undefined {
  return importStrengths.find((each) => each === text.toLowerCase())
}

function parseSha256(text: string): string | undefined {
  const lower = text.toLowerCase()
  return /^[0-9a-f]{64}$/.test(lower) ? lower : undefined
}
