import { DatabaseSync } from 'node:sqlite'
import { Client } from 'pg'
import {
  type CustomerId,
  randomGuid,
  toCartId,
  toCustomerId,
  toEntryId,
  toOrderId,
  toParkedOrderId,
  toTaskId,
} from '../../../src/base/identifiers.ts'
import type { Acceptance } from '../../../src/domain/acceptance/acceptance.ts'
import type { CustomerProfile } from '../../../src/domain/customer/profile.ts'
import type { Cart, Order, ParkedOrder, RequestedLine } from '../../../src/domain/order/order.ts'
import type { Task } from '../../../src/domain/task.ts'
import type { AcceptanceEvent } from '../../../src/storage/promises/acceptances.ts'
import type { CoverSummary } from '../../../src/storage/promises/summaries.ts'
import type { Storage } from '../../../src/storage/storage.ts'
import { at, partnerA, userId } from '../../support/domain.ts'
import type { TestStorage } from '../../support/storage.ts'

export const sealedScanKey = 'sealed-scan-key'

export function buildProfile(parts: Partial<CustomerProfile> = {}): CustomerProfile {
  const id = parts.id ?? toCustomerId(randomGuid())
  return {
    id,
    commerceId: randomGuid(),
    companyName: 'Müller & Söhne',
    domain: `${id}.example`,
    country: 'DE',
    culture: 'de-DE',
    language: 'de',
    email: 'admin@example.com',
    billingProfileId: randomGuid(),
    organizationRegistrationNumber: undefined,
    address: {
      firstName: 'Erika',
      lastName: 'Muster',
      phoneNumber: undefined,
      addressLine1: 'Hauptstraße 1',
      addressLine2: undefined,
      city: 'Berlin',
      state: undefined,
      postalCode: '10115',
      country: 'DE',
    },
    suspended: false,
    createdAt: at('2024-01-01'),
    createdBy: partnerA.id,
    version: 1,
    ...parts,
  }
}

/** A stored customer with nothing but its profile. */
export async function insertCustomer(
  storage: Storage,
  parts: Partial<CustomerProfile> = {},
): Promise<CustomerProfile> {
  const profile = buildProfile(parts)
  await storage.write((tx) => tx.customers.insert(profile, { sealedScanKey }))
  return profile
}

export function buildSummary(
  customerId: CustomerId,
  parts: Partial<CoverSummary> = {},
): CoverSummary {
  return {
    customerId,
    partnerId: partnerA.id,
    transactingPartnerId: parts.partnerId ?? partnerA.id,
    relationshipActive: true,
    route: 'covered',
    line: 2,
    scenario: undefined,
    endsAt: undefined,
    recheckAt: undefined,
    programmeRevision: 1,
    since: at('2024-01-01'),
    ...parts,
  }
}

export function buildEvent(parts: Partial<AcceptanceEvent> = {}): AcceptanceEvent {
  return {
    entryId: toEntryId(randomGuid()),
    kind: 'withdrawn',
    answer: undefined,
    by: userId,
    at: at('2024-06-01'),
    ...parts,
  }
}

/** The acceptance as it is inserted: what follows it comes by events. */
export function asRecorded(acceptance: Acceptance): Acceptance {
  return { ...acceptance, withdrawnAt: undefined, correctedBy: undefined, contest: undefined }
}

export const requestedLine: RequestedLine = {
  lineNumber: 0,
  catalogItemId: 'product:sku:availability',
  quantity: 5,
  friendlyName: undefined,
  billingCycle: 'annual',
  term: 'P1Y',
  resellerMpnId: undefined,
  provisioningContext: { region: 'west' },
  renewsToTerm: undefined,
  attestationAccepted: false,
  parentSubscriptionId: undefined,
  renewsSubscriptionId: undefined,
  addOns: [],
}

export function buildOrder(parts: Partial<Order> = {}): Order {
  return {
    id: toOrderId(randomGuid()),
    alternateId: 'abc',
    partnerId: partnerA.id,
    resellerId: undefined,
    billingCycle: 'annual',
    currencyCode: 'EUR',
    status: 'completed',
    origin: 'user',
    createdAt: at('2024-05-01'),
    version: 1,
    lines: [],
    ...parts,
  }
}

export function buildCart(parts: Partial<Cart> = {}): Cart {
  return {
    id: toCartId(randomGuid()),
    partnerId: partnerA.id,
    status: 'active',
    createdAt: at('2024-05-01'),
    modifiedAt: at('2024-05-01'),
    expiresAt: at('2024-05-08'),
    modifiedBy: userId,
    partnerOnRecordAttestationAccepted: undefined,
    version: 1,
    lines: [{ ...requestedLine, currencyCode: 'EUR', orderGroup: '0', problem: undefined }],
    ...parts,
  }
}

export function buildParkedOrder(parts: Partial<ParkedOrder> = {}): ParkedOrder {
  return {
    id: toParkedOrderId(randomGuid()),
    partnerId: partnerA.id,
    lines: [requestedLine],
    parkedBy: userId,
    parkedAt: at('2024-05-01'),
    expiresAt: at('2024-05-31'),
    state: 'parked',
    reason: undefined,
    orderId: undefined,
    version: 1,
    ...parts,
  }
}

export function buildTask(parts: Partial<Task> = {}): Task {
  return {
    id: toTaskId(randomGuid()),
    partnerId: partnerA.id,
    kind: 'attest',
    createdAt: at('2024-05-01'),
    askedAt: undefined,
    scenario: 1,
    assignedTo: undefined,
    subjectId: undefined,
    state: 'open',
    ...parts,
  }
}

/** Runs a statement past the storage, as somebody with a database shell would. */
export async function runSql(test: TestStorage, statement: string): Promise<void> {
  if (test.storage.engine === 'sqlite') {
    const database = new DatabaseSync(test.place, { timeout: 1000 })
    try {
      database.exec(statement)
    } finally {
      database.close()
    }
    return
  }
  const client = new Client({ connectionString: test.place })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
