import { toAcceptanceId, toCustomerId } from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'
import { erasePerson } from '../../../operations/erase-person.ts'
import { listErasureReports } from '../../../operations/erasure-report.ts'
import type { ErasedPerson } from '../../../operations/plan-erasure.ts'
import {
  getProgrammeCustomer,
  listContests,
  searchCustomers,
} from '../../../operations/programme-customers.ts'
import { setCustomerSuspension } from '../../../operations/set-suspension.ts'
import { withdrawAcceptance } from '../../../operations/withdraw-acceptance.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { WithdrawnAcceptance, WithdrawRequest } from '../../../wire/schemas/acceptance.ts'
import {
  ContestedAttestationList,
  EraseRequest,
  ErasureReportView,
  ProgrammeCustomerDetails,
  ProgrammeCustomerList,
  ProgrammeCustomersQuery,
} from '../../../wire/schemas/programme-customers.ts'
import { SuspensionRequest, SuspensionSet } from '../../../wire/schemas/programme-partners.ts'
import { PageQuery } from '../../../wire/schemas/programme-policy.ts'
import { requireAcceptanceId } from '../../acceptance-id.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { decodeCursor, encodeCursor } from '../partner-api/list-cursor.ts'
import {
  toErasureView,
  toStoredErasureView,
  toWireContest,
  toWireCustomer,
  toWireCustomerInFull,
} from './customer-mapper.ts'
import { toSearchWords } from './search-words.ts'

const tag = 'programme console'
const customersList = 'programme-customers'
const contestsList = 'contests'
const standardSize = 50

const listProgrammeCustomers = defineRoute({
  method: 'GET',
  path: '/programme/api/customers',
  auth: 'operator',
  query: ProgrammeCustomersQuery,
  status: 200,
  answer: ProgrammeCustomerList,
  about: { id: 'listProgrammeCustomers', tag, summary: 'Customers of all partners, by name' },
  async handle({ deps, caller, query }) {
    const { cursor } = query
    const place =
      cursor === undefined ? undefined : decodeCursor(customersList, cursor, ['text', 'text'])
    const { items, hasMore } = await searchCustomers(deps, caller, {
      words: toSearchWords(query.search),
      from: place && { key: place[0], id: toCustomerId(place[1]) },
      limit: query.size ?? standardSize,
    })
    const last = items.at(-1)
    return {
      items: items.map(toWireCustomer),
      ...(hasMore && last ? { next: encodeCursor(customersList, [last.nameKey, last.id]) } : {}),
    }
  },
})

const getCustomerInFull = defineRoute({
  method: 'GET',
  path: '/programme/api/customers/:customerId',
  auth: 'operator',
  status: 200,
  answer: ProgrammeCustomerDetails,
  about: { id: 'getProgrammeCustomer', tag, summary: 'One customer with cover and acceptances' },
  async handle({ deps, caller, params, texts }) {
    const customerId = requireCustomerId(params)
    const found = await getProgrammeCustomer(deps, caller, customerId)
    const reports = await listErasureReports(deps, customerId)
    return {
      ...toWireCustomerInFull(found, { publicUrl: deps.publicUrl, texts }),
      erasures: reports.toReversed().flatMap(({ report }) => toStoredErasureView(report)),
    }
  },
})

const withdraw = defineRoute({
  method: 'POST',
  path: '/programme/api/customers/:customerId/acceptances/:acceptanceId/withdrawal',
  auth: 'operator',
  body: WithdrawRequest,
  status: 201,
  answer: WithdrawnAcceptance,
  about: {
    id: 'withdrawAnyAcceptance',
    tag,
    summary: 'Withdraws an acceptance of either kind',
    headers: ['evidence'],
  },
  async handle({ deps, caller, params, body, identity, recorded }) {
    const customerId = requireCustomerId(params)
    const { acceptanceId, entryId, withdrawnAt } = await withdrawAcceptance(deps, caller, {
      customerId,
      acceptanceId: requireAcceptanceId(params),
      reason: body.reason,
      request: identity,
    })
    recorded({ customerId, entryId })
    return { acceptanceId, entryId, withdrawnAt: toWireInstant(withdrawnAt) }
  },
})

const suspend = defineRoute({
  method: 'PUT',
  path: '/programme/api/customers/:customerId/suspension',
  auth: 'operator',
  body: SuspensionRequest,
  status: 200,
  answer: SuspensionSet,
  about: { id: 'setCustomerSuspension', tag, summary: 'Suspends or resumes a customer, at once' },
  async handle({ deps, caller, params, body: { suspended }, identity: request }) {
    const customerId = requireCustomerId(params)
    await setCustomerSuspension(deps, caller, { customerId, suspended, request })
    return { suspended, takesEffectAfterSeconds: 0 }
  },
})

const erase = defineRoute({
  method: 'POST',
  path: '/programme/api/customers/:customerId/erasure',
  auth: 'operator',
  body: EraseRequest,
  status: 200,
  answer: ErasureReportView,
  about: { id: 'erasePerson', tag, summary: 'Erases a person who accepted, with a report' },
  async handle({ deps, caller, params, body, identity: request }) {
    const person = toPerson(requireCustomerId(params), body)
    const { basis, dryRun = false } = body
    return toErasureView(await erasePerson(deps, caller, { person, basis, dryRun, request }))
  },
})

function toPerson(
  customerId: ReturnType<typeof requireCustomerId>,
  { email, acceptanceIds }: EraseRequest,
): ErasedPerson {
  if (email !== undefined && email.trim() !== '' && acceptanceIds === undefined) {
    return { kind: 'email', customerId, email: email.trim() }
  }
  if (email === undefined && acceptanceIds !== undefined) {
    return { kind: 'acceptances', customerId, ids: acceptanceIds.map(toAcceptanceId) }
  }
  throw new ProductError('request.invalid', {
    fields: [{ field: 'email', problem: 'missing', expected: 'email, or acceptanceIds' }],
  })
}

const listContestedAttestations = defineRoute({
  method: 'GET',
  path: '/programme/api/contests',
  auth: 'operator',
  query: PageQuery,
  status: 200,
  answer: ContestedAttestationList,
  about: { id: 'listContests', tag, summary: 'Attestations that the person named denies' },
  async handle({ deps, caller, query }) {
    const { cursor } = query
    const place =
      cursor === undefined ? undefined : decodeCursor(contestsList, cursor, ['integer', 'text'])
    const from = place && { at: place[0], acceptanceId: toAcceptanceId(place[1]) }
    const { items, hasMore } = await listContests(deps, caller, from)
    const last = items.at(-1)?.contest
    return {
      items: items.map(toWireContest),
      ...(hasMore && last
        ? { next: encodeCursor(contestsList, [last.at, last.acceptanceId]) }
        : {}),
    }
  },
})

export const customerRoutes = [
  listProgrammeCustomers,
  getCustomerInFull,
  withdraw,
  suspend,
  erase,
  listContestedAttestations,
]
