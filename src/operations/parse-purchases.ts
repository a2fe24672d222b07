import type { FieldProblem } from '../base/error-codes.ts'
import { parseGuid, toCustomerId, toPartnerId } from '../base/identifiers.ts'
import { hourMs, type Instant, parseDay, startOfDay } from '../base/time.ts'
import { purchaseFamilies } from '../domain/customer/customer.ts'
import type { PurchaseToImport } from './import-purchases.ts'

/** One row of the operator's file; hostile until parsed. */
export type WrittenPurchase = {
  readonly line: number
  readonly customer: string
  readonly family: string
  readonly date: string
  /** Empty when it is not known through whom. */
  readonly partner: string
}

/** Earlier ones are slips: there were no such purchases. */
const firstDay = '1990-01-01'
/** A day that has begun anywhere on earth is not in the future. */
const earliestZoneMs = 14 * hourMs

/** Reads every row and names everything that is wrong with any of them. */
export function parsePurchases(
  rows: readonly WrittenPurchase[],
  now: Instant,
): { readonly purchases: readonly PurchaseToImport[]; readonly problems: readonly FieldProblem[] } {
  const problems: FieldProblem[] = []
  const purchases = rows.flatMap((row) => parsePurchase(row, now, problems) ?? [])
  return { purchases, problems }
}

function parsePurchase(
  { line, ...written }: WrittenPurchase,
  now: Instant,
  problems: FieldProblem[],
): PurchaseToImport | undefined {
  const known = problems.length
  const report = (name: string, problem: FieldProblem['problem'], expected: string) =>
    problems.push({ field: `line ${line}: ${name}`, problem, expected })
  const required = (name: 'customer' | 'family' | 'date', expected: string) =>
    report(name, written[name] === '' ? 'missing' : 'malformed', expected)
  const customer = parseGuid(written.customer)
  if (customer === undefined) required('customer', 'the id of a customer')
  const family = purchaseFamilies.find((each) => each === written.family)
  if (family === undefined) report('family', 'unknown-value', purchaseFamilies.join(', '))
  const day = parseDay(written.date)
  if (day === undefined) required('date', 'an existing day, YYYY-MM-DD')
  const purchasedAt = day && startOfDay(day)
  if (purchasedAt !== undefined && purchasedAt > now + earliestZoneMs) {
    report('date', 'in-the-future', 'a day in the past')
  }
  if (day !== undefined && day < firstDay) {
    report('date', 'too-small', firstDay)
  }
  const partner = parseGuid(written.partner)
  if (partner === undefined && written.partner !== '') {
    report('partner', 'malformed', 'the id of a partner, or nothing')
  }
  if (problems.length > known) return undefined
  if (customer === undefined || family === undefined || purchasedAt === undefined) return undefined
  const partnerId = partner === undefined ? undefined : toPartnerId(partner)
  return { line, customerId: toCustomerId(customer), family, purchasedAt, partnerId }
}
