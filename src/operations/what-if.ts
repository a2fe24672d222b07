import type { CustomerId, PartnerId } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { type Day, dayOf, type Instant, parseDay, startOfDay } from '../base/time.ts'
import { decideAcceptanceRoute, type OpenRoute } from '../domain/acceptance/acceptance-route.ts'
import type { Operator } from '../domain/caller.ts'
import type { CustomerFacts } from '../domain/customer/customer.ts'
import { hasActiveRelationship } from '../domain/partner/relationship.ts'
import { parsePolicy } from '../domain/programme/parse-policy.ts'
import type { AgreementRules, ProgrammePolicy } from '../domain/programme/policy.ts'
import { type PolicyChange, policyDiff } from '../domain/programme/policy-diff.ts'
import type { Programme } from '../domain/programme/programme.ts'
import { rulesOf } from '../domain/programme/rules-of.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import { checkAgainstTexts } from './set-policy.ts'

/** One slice takes no longer than this, so that nobody else waits for it. */
const sliceMs = 100
const customersAtOnce = 50
const mostBatches = 40

/** What would be set, hostile until parsed: a whole policy, or rules beside those in force. */
export type PolicyDraft = {
  readonly policy?: unknown
  readonly agreementType?: string
  readonly requirement?: { readonly rank: number; readonly requiredFrom: string }
  readonly cutOff?: { readonly agreedFrom: string; readonly inForceFrom: string }
}

export type WhatIfPlace = { readonly after: CustomerId; readonly total: number }

export type BlockedCustomer = {
  readonly customerId: CustomerId
  readonly companyName: string
  readonly country: string
  readonly partnerId: PartnerId
  readonly partnerName: string
  readonly routeThen: OpenRoute
  readonly orders: number
  readonly changes: number
}

export type WhatIfSlice = {
  readonly on: Day
  readonly looked: number
  readonly total: number
  readonly blocked: readonly BlockedCustomer[]
  readonly countriesWithoutText: readonly string[]
  readonly changes: readonly PolicyChange[]
  readonly next: WhatIfPlace | undefined
}

/**
 * Whom a draft would leave without cover on a day on which the policy in force leaves it covered.
 * It reads the facts slice by slice and writes nothing.
 *
 * @throws policy.invalid, request.invalid
 */
export async function whatIf(
  deps: Pick<Deps, 'storage' | 'clock'>,
  _caller: Operator,
  input: {
    readonly draft: PolicyDraft
    readonly on: string | undefined
    readonly from: WhatIfPlace | undefined
  },
): Promise<WhatIfSlice> {
  const begin = await deps.storage.read(async (tx) => {
    const policy = parseDraft(tx.programme.policy, input.draft)
    const countriesWithoutText = checkAgainstTexts(tx, policy)
    const on = parseOn(input.on) ?? decisiveDay(tx.programme.policy, policy, tx.now)
    const total = input.from?.total ?? (await tx.overview.countCustomers())
    const changes = policyDiff(tx.programme.policy, policy)
    return { policy, countriesWithoutText, on, total, changes }
  })
  const { policy, on, ...rest } = begin
  const blocked: BlockedCustomer[] = []
  const until = deps.clock.realNow() + sliceMs
  let [after, looked] = [input.from?.after, 0]
  for (let batch = 0; batch < mostBatches; batch += 1) {
    const done = await deps.storage.read((tx) => lookAtBatch(tx, { policy, on, after }))
    blocked.push(...done.blocked)
    looked += done.ids.length
    after = done.ids.at(-1)
    if (after === undefined || done.ids.length < customersAtOnce) {
      return { ...rest, on, looked, blocked, next: undefined }
    }
    if (deps.clock.realNow() >= until) break
  }
  const next = after === undefined ? undefined : { after, total: rest.total }
  return { ...rest, on, looked, blocked, next }
}

function parseDraft(inForce: ProgrammePolicy, draft: PolicyDraft): ProgrammePolicy {
  if (draft.policy !== undefined) return parsePolicy(draft.policy)
  const { requirement, cutOff } = draft
  if (requirement === undefined && cutOff === undefined) {
    const expected = 'policy, requirement or cutOff'
    throw new ProductError('request.invalid', {
      fields: [{ field: 'policy', problem: 'missing', expected }],
    })
  }
  const name = draft.agreementType ?? inForce.gateAgreementType
  const rules = rulesOf(inForce, name)
  return parsePolicy({
    ...inForce,
    agreements: {
      ...inForce.agreements,
      [name]: {
        ...rules,
        requirements: [...rules.requirements, ...(requirement ? [requirement] : [])],
        cutOffs: [...rules.cutOffs, ...(cutOff ? [cutOff] : [])],
      },
    },
  })
}

function parseOn(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  const on = parseDay(text)
  if (on !== undefined) return on
  throw new ProductError('request.invalid', {
    fields: [{ field: 'on', problem: 'malformed', expected: 'an existing day, YYYY-MM-DD' }],
  })
}

/** The last day on which the draft brings something into force that the policy does not, or today. */
function decisiveDay(inForce: ProgrammePolicy, draft: ProgrammePolicy, now: Instant): Day {
  const known = new Set(
    Object.entries(inForce.agreements)
      .flatMap(datesOf)
      .map(({ key }) => key),
  )
  return Object.entries(draft.agreements)
    .flatMap(datesOf)
    .filter(({ key }) => !known.has(key))
    .reduce<Day>((last, { day }) => (day > last ? day : last), dayOf(now))
}

function datesOf([name, { requirements, cutOffs }]: [string, AgreementRules]) {
  return [
    ...requirements.map((each) => ({ key: JSON.stringify([name, each]), day: each.requiredFrom })),
    ...cutOffs.map((each) => ({ key: JSON.stringify([name, each]), day: each.inForceFrom })),
  ]
}

async function lookAtBatch(
  tx: ReadTransaction,
  {
    policy,
    on,
    after,
  }: {
    readonly policy: ProgrammePolicy
    readonly on: Day
    readonly after: CustomerId | undefined
  },
): Promise<{ readonly ids: readonly CustomerId[]; readonly blocked: readonly BlockedCustomer[] }> {
  const ids = await tx.overview.customerIdsAfter(after, customersAtOnce)
  const at = Math.max(startOfDay(on), tx.now)
  const draft: Programme = { ...tx.programme, policy }
  const blocked: BlockedCustomer[] = []
  for (const id of ids) {
    const customer = await tx.customers.findFacts(id)
    if (customer) blocked.push(...(await blockedOf(tx, customer, { draft, at })))
  }
  return { ids, blocked }
}

async function blockedOf(
  tx: ReadTransaction,
  customer: CustomerFacts,
  { draft, at }: { readonly draft: Programme; readonly at: Instant },
): Promise<readonly BlockedCustomer[]> {
  const { programme } = tx
  const found: BlockedCustomer[] = []
  for (const partnerId of new Set(customer.relationships.map(({ providerId }) => providerId))) {
    const partner = programme.partners.get(partnerId)
    if (!partner || !hasActiveRelationship(customer.relationships, partnerId)) continue
    const routeBy = (rules: Programme) =>
      decideAcceptanceRoute({
        customer,
        partner,
        agreementType: rules.policy.gateAgreementType,
        programme: rules,
        now: at,
      })
    const routeThen = routeBy(draft)
    if (routeThen.kind === 'covered' || routeBy(programme).kind !== 'covered') continue
    const companyName = (await tx.customers.findProfile(customer.id))?.companyName ?? ''
    found.push({
      customerId: customer.id,
      companyName,
      country: customer.country,
      partnerId,
      partnerName: partner.name,
      routeThen,
      ...(await whatWaits(tx, customer.id, partnerId)),
    })
  }
  return found
}

/** Orders that wait, and what a renewal without cover would drop (design 2.5). */
async function whatWaits(
  tx: ReadTransaction,
  customerId: CustomerId,
  partnerId: PartnerId,
): Promise<{ readonly orders: number; readonly changes: number }> {
  const orders = (await tx.parkedOrders.list(customerId)).filter(
    (order) =>
      order.partnerId === partnerId && (order.state === 'parked' || order.state === 'queued'),
  )
  const changes = (await tx.subscriptions.list(customerId)).filter(
    (each) =>
      each.partnerId === partnerId &&
      each.status === 'active' &&
      (each.scheduled !== undefined || each.isTrial),
  )
  return { orders: orders.length, changes: changes.length }
}
