import type { FieldProblem } from '../base/error-codes.ts'
import { randomGuid, toAcceptanceId, toEntryId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { toIsoInstant } from '../base/time.ts'
import type { Acceptance } from '../domain/acceptance/acceptance.ts'
import { toContactFingerprint } from '../domain/acceptance/attestation-facts.ts'
import {
  decideImport,
  type ImportDecision,
  isKnownAcceptance,
} from '../domain/acceptance/import-acceptance.ts'
import { findAgreementType } from '../domain/agreement/versions.ts'
import type { Operator } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import type { ReadTransaction, WriteTransaction } from '../storage/storage.ts'
import type { AttestDeps } from './attest-acceptance.ts'
import { lockCustomer } from './customer-access.ts'
import { digestHex } from './digest.ts'
import type { AcceptanceToImport } from './parse-acceptances.ts'
import { recordEntry } from './record-entry.ts'
import { refreshCover } from './refresh-cover.ts'
import { writeAudit } from './write-audit.ts'

export type ImportedAcceptances = {
  readonly customers: number
  readonly imported: number
  /** Recorded or imported before: not added again. */
  readonly known: number
}

/**
 * Imports acceptances made before or elsewhere, customer by customer, each as an entry of the log
 * that says how it is known (decision 008). What is known already is passed over, so a file can be
 * imported twice. Nothing is imported while any row is wrong.
 *
 * @throws request.invalid with everything that is wrong with any row
 */
export async function importAcceptances(
  deps: AttestDeps,
  caller: Operator,
  {
    acceptances,
    problems = [],
    onProgress,
  }: {
    readonly acceptances: readonly AcceptanceToImport[]
    /** What was wrong with other rows already, so that everything is named at once. */
    readonly problems?: readonly FieldProblem[]
    readonly onProgress: (done: number) => void
  },
): Promise<ImportedAcceptances> {
  const byCustomer = Map.groupBy(acceptances, (each) => each.customerId)
  const wrong = [...problems]
  for (const [customerId, own] of byCustomer) {
    await deps.storage.read(async (tx) => {
      const customer = await tx.customers.findFacts(customerId)
      for (const row of own) wrong.push(...toProblems(row, decideRow(tx, customer, row)))
    })
  }
  if (wrong.length > 0) throw new ProductError('request.invalid', { fields: wrong })
  let imported = 0
  let done = 0
  for (const [customerId, own] of byCustomer) {
    imported += await deps.storage.write(async (tx) => {
      const customer = await lockCustomer(tx, customerId)
      return importOfCustomer(deps, tx, { caller, customer, rows: own })
    })
    done += own.length
    onProgress(done)
  }
  return { customers: byCustomer.size, imported, known: acceptances.length - imported }
}

async function importOfCustomer(
  deps: AttestDeps,
  tx: WriteTransaction,
  {
    caller,
    customer,
    rows,
  }: {
    readonly caller: Operator
    readonly customer: CustomerFacts
    readonly rows: readonly AcceptanceToImport[]
  },
): Promise<number> {
  const ids = customer.acceptances.map(({ id }) => id)
  const people = new Map(await tx.acceptances.fingerprintsOf(customer.id, ids))
  const known = [...customer.acceptances]
  let imported = 0
  for (const row of rows) {
    const decision = decideRow(tx, customer, row)
    // The programme has changed since every row was looked at.
    if (decision.kind === 'wrong') {
      throw new ProductError('request.invalid', { fields: toProblems(row, decision) })
    }
    const { acceptance } = decision
    const person = row.contact && digestHex(deps.primitives, toContactFingerprint(row.contact))
    const isSamePerson = (id: Acceptance['id']) => {
      const other = people.get(id)
      // Of somebody who was erased nothing is left to compare, and nothing may come back.
      return other === undefined || other === person
    }
    if (isKnownAcceptance(known, acceptance, isSamePerson)) continue
    await record(deps, tx, { customer, row, decision })
    if (row.contact && person !== undefined) {
      const contact = { ...row.contact, fingerprint: person }
      await tx.acceptances.insertContact(customer.id, acceptance.id, contact)
      people.set(acceptance.id, person)
    }
    known.push(acceptance)
    imported += 1
  }
  if (imported === 0) return 0
  await writeAudit(tx, {
    caller,
    partnerId: undefined,
    customerId: customer.id,
    resourceType: 'agreement',
    operationType: 'import_acceptances',
    newValue: { Acceptances: imported },
  })
  await refreshCover(tx, { ...customer, acceptances: known })
  return imported
}

/** What a row records; an unknown customer, partner or agreement is a mistake of the row. */
function decideRow(
  { programme, now }: Pick<ReadTransaction, 'programme' | 'now'>,
  customer: CustomerFacts | undefined,
  row: AcceptanceToImport,
): ImportDecision {
  const partner = row.partnerId && programme.partners.get(row.partnerId)
  const agreementType = findAgreementType(programme, row.agreementType)
  const problems: FieldProblem[] = []
  if (!customer) problems.push({ field: 'customer', problem: 'unknown-value' })
  if (row.partnerId !== undefined && !partner) {
    problems.push({ field: 'partner', problem: 'unknown-value' })
  }
  if (!agreementType) {
    const expected = programme.types.map(({ name }) => name).join(', ')
    problems.push({ field: 'agreement', problem: 'unknown-value', expected })
  }
  if (!customer || !agreementType || problems.length > 0) return { kind: 'wrong', problems }
  return decideImport({
    id: toAcceptanceId(randomGuid()),
    customer,
    partner,
    agreementType,
    programme,
    now,
    agreedAt: row.agreedAt,
    rank: row.rank,
    importedAs: row.strength,
  })
}

function toProblems(row: AcceptanceToImport, decision: ImportDecision): readonly FieldProblem[] {
  if (decision.kind === 'acceptance') return []
  return decision.problems.map((each) => ({ ...each, field: `line ${row.line}: ${each.field}` }))
}

async function record(
  deps: AttestDeps,
  tx: WriteTransaction,
  {
    customer,
    row,
    decision,
  }: {
    readonly customer: CustomerFacts
    readonly row: AcceptanceToImport
    readonly decision: Extract<ImportDecision, { kind: 'acceptance' }>
  },
): Promise<void> {
  const { acceptance, text, date } = decision
  const { contact, strength, evidenceSha256 } = row
  const profile = await tx.customers.findProfile(customer.id)
  await recordEntry(deps, tx, {
    type: acceptance.kind === 'direct' ? 'acceptance' : 'attestation',
    entryId: toEntryId(acceptance.id),
    customerId: customer.id,
    partnerId: acceptance.partnerId,
    agreement: text,
    // Decision 008: in clear, so that nobody who shows the receipt can leave it out.
    clear: { imported: { date, strength } },
    disclosures: {
      method: acceptance.method,
      accepted_at: toIsoInstant(acceptance.agreedAt),
      template_id: findAgreementType(tx.programme, acceptance.agreementType)?.templateId,
      contact_first_name: contact?.firstName,
      contact_last_name: contact?.lastName,
      contact_email: contact?.email,
      contact_phone: contact?.phoneNumber,
      organization_name: profile?.companyName,
      [`evidence_${strength}`]: evidenceSha256,
    },
  })
  await tx.acceptances.insert(customer.id, acceptance)
}
