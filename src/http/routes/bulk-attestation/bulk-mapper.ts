import { toCustomerId } from '../../../base/identifiers.ts'
import { isObject } from '../../../base/json.ts'
import { ProductError } from '../../../base/product-error.ts'
import type { PartnerUser } from '../../../domain/caller.ts'
import type { BulkResult, BulkRow } from '../../../operations/bulk-attest.ts'
import type { AgreementRecord } from '../../../operations/list-agreement-records.ts'
import { describerFor } from '../../../texts/describe.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { bindBody } from '../../../wire/bind.ts'
import { requireWireInstant } from '../../../wire/dates.ts'
import { foldWireName } from '../../../wire/enumerations.ts'
import { wireErrorOf } from '../../../wire/error-catalogue.ts'
import {
  BulkReAttestationRow,
  type AgreementRecord as WireAgreementRecord,
} from '../../../wire/schemas/bulk-attestation.ts'

export function toWireAgreementRecord({
  customerId,
  last,
  isAttested,
}: AgreementRecord): WireAgreementRecord {
  const { firstName = '', lastName = '', email = '', phoneNumber = '' } = last?.contact ?? {}
  return {
    customerTenantId: customerId,
    lastAgreementPrimaryContact: { firstName, lastName, email, phoneNumber },
    ...(last ? { lastAgreementDateEpoch: last.agreedAt } : {}),
    partnerAttestationCompleted: isAttested,
  }
}

/** A row of a hostile array; it is read when its turn has come, so that its mistakes are its own. */
export function toBulkRow(given: unknown, caller: PartnerUser): BulkRow {
  return () => {
    const row = bindBody(BulkReAttestationRow, given)
    const { templateId, primaryContact, dateAgreed } = row.agreement
    requireAttestable(row, caller)
    const { instant, isPureDate } = requireWireInstant(dateAgreed, 'agreement.dateAgreed')
    const { firstName, lastName, email, phoneNumber } = primaryContact
    return {
      customerId: toCustomerId(row.customerId),
      templateId,
      contact: { firstName, lastName, email, phoneNumber },
      agreedAt: instant,
      isPureDate,
    }
  }
}

/** A partner attests for itself, and never that a customer accepted by its own hand. */
function requireAttestable(row: BulkReAttestationRow, { partnerId }: PartnerUser): void {
  const fields = [
    row.partnerId !== undefined && row.partnerId !== partnerId
      ? ({ field: 'partnerId', problem: 'not-allowed', expected: partnerId } as const)
      : undefined,
    row.customerDirectAcceptance === true
      ? ({ field: 'customerDirectAcceptance', problem: 'not-allowed', expected: 'false' } as const)
      : undefined,
  ].filter((each) => each !== undefined)
  if (fields.length > 0) throw new ProductError('request.invalid', { fields })
}

/** What became of a row, as it would have been answered by itself. */
export function toBulkResult(result: BulkResult, row: unknown, texts: Texts) {
  if (result.kind === 'attested') return { customerId: result.attestation.customerId, status: 201 }
  const { status, number } = wireErrorOf(result.error)
  const describer = describerFor(texts)
  const problems = 'fields' in result.error.facts ? result.error.facts.fields : []
  return {
    customerId: namedCustomer(row),
    status,
    code: number,
    description: [
      describer.describeError(result.error),
      ...problems.map((each) => describer.describeProblem(each)),
    ].join(' '),
  }
}

const maxIdLength = 100

/** As the row spelled it, however wrong the row is. */
function namedCustomer(row: unknown): string {
  if (!isObject(row)) return ''
  const name = Object.keys(row).find((key) => foldWireName(key) === 'customerid')
  const value = name === undefined ? undefined : row[name]
  return typeof value === 'string' ? value.slice(0, maxIdLength) : ''
}
