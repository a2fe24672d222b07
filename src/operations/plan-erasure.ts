import { foldEmail } from '../base/fold.ts'
import type {
  AcceptanceId,
  AttestationRequestId,
  CustomerId,
  PartnerId,
  UserId,
} from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { ErasableAcceptance } from '../storage/promises/erasure.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import { type NamingRecord, selectNamingRecords } from './erasable-audit.ts'
import {
  type ErasableEntry,
  entriesOfAcceptances,
  entriesOfRequests,
  selectPersonal,
} from './erasable-entries.ts'

/** Whom an erasure is about. */
export type ErasedPerson =
  /** Whoever these acceptances of a customer name. */
  | {
      readonly kind: 'acceptances'
      readonly customerId: CustomerId
      readonly ids: readonly AcceptanceId[]
    }
  /** The person with this address, wherever it is named within a customer. */
  | { readonly kind: 'email'; readonly customerId: CustomerId; readonly email: string }
  /** A signatory whom a partner asked for a company that is no customer yet. */
  | { readonly kind: 'signatory'; readonly partnerId: PartnerId; readonly email: string }

/** Everything that names the person, found before anything is deleted. */
export type ErasurePlan = {
  readonly customerId: CustomerId | undefined
  readonly acceptances: readonly ErasableAcceptance[]
  readonly entries: readonly ErasableEntry[]
  readonly contacts: number
  readonly signatories: readonly {
    readonly partnerId: PartnerId
    readonly id: AttestationRequestId
  }[]
  readonly storedAnswers: number
  readonly audit: readonly NamingRecord[]
  /** Accounts of the person in the customer's directory, which is kept by the customer itself. */
  readonly accounts: readonly UserId[]
}
/**
 * Finds what an erasure deletes (evidence log 11). The company's name stays: it is the customer's
 * and names no person. The customer's row is taken, so that nothing is added meanwhile.
 *
 * @throws customer.unknown, acceptance.unknown
 */
export function planErasure(tx: WriteTransaction, person: ErasedPerson): Promise<ErasurePlan> {
  return person.kind === 'signatory'
    ? planForSignatory(tx, person)
    : planForCustomer(tx, person.customerId, person)
}

async function planForSignatory(
  tx: WriteTransaction,
  { partnerId, email }: { readonly partnerId: PartnerId; readonly email: string },
): Promise<ErasurePlan> {
  if (!tx.programme.partners.has(partnerId))
    throw new ProductError('partner.unknown', { partnerId })
  const named = await tx.erasures.listSignatories({ partnerId })
  const own = named.filter((each) => foldEmail(each.email) === foldEmail(email))
  const entries = await entriesOfRequests(tx, own)
  return {
    customerId: undefined,
    acceptances: [],
    entries: await selectPersonal(tx, { entries, users: new Set() }),
    contacts: 0,
    signatories: own,
    storedAnswers: 0,
    audit: [],
    accounts: [],
  }
}

async function planForCustomer(
  tx: WriteTransaction,
  customerId: CustomerId,
  person: Exclude<ErasedPerson, { kind: 'signatory' }>,
): Promise<ErasurePlan> {
  if (!(await tx.erasures.lockCustomer(customerId))) {
    throw new ProductError('customer.unknown', { customerId })
  }
  const all = await tx.erasures.listAcceptances(customerId)
  const contacts = await tx.acceptances.contactsOf(
    customerId,
    all.map(({ id }) => id),
  )
  const users = await tx.people.listCustomerUsers(customerId)
  const acceptances = all.filter((each) => {
    if (person.kind === 'acceptances') return person.ids.includes(each.id)
    const email = foldEmail(person.email)
    const user = each.isDirect && users.find(({ id }) => id === each.recordedBy)
    const addresses = [contacts.get(each.id)?.email, user ? user.upn : undefined]
    return addresses.some((address) => address !== undefined && foldEmail(address) === email)
  })
  if (person.kind === 'acceptances') requireAll(person.ids, acceptances)

  const ids = acceptances.map(({ id }) => id)
  const named = ids.flatMap((id) => contacts.get(id) ?? [])
  const emails = new Set(named.map(({ email }) => foldEmail(email)))
  if (person.kind === 'email') emails.add(foldEmail(person.email))
  const signers = acceptances.flatMap(({ isDirect, recordedBy }) => (isDirect ? recordedBy : []))
  const accounts = users.filter(({ id, upn }) => signers.includes(id) || emails.has(foldEmail(upn)))
  const signatories = (await tx.erasures.listSignatories({ customerId })).filter(
    (each) =>
      emails.has(foldEmail(each.email)) ||
      (each.acceptanceId !== undefined && ids.includes(each.acceptanceId)),
  )
  const entries = [
    ...(await entriesOfAcceptances(tx, { customerId, all, ids })),
    ...(await entriesOfRequests(tx, signatories)),
  ]
  for (const { upn } of accounts) emails.add(foldEmail(upn))
  const userIds = new Set<string>([
    ...accounts.map(({ id }) => id),
    ...signers.filter((id) => id !== undefined),
  ])
  return {
    customerId,
    acceptances,
    entries: await selectPersonal(tx, { entries, users: userIds }),
    contacts: named.length,
    signatories,
    storedAnswers: await tx.erasures.countAnswers(customerId, ids),
    audit: selectNamingRecords(await tx.audit.listOfCustomer(customerId), {
      acceptances,
      named,
      emails,
    }),
    accounts: accounts.map(({ id }) => id),
  }
}

function requireAll(
  ids: readonly AcceptanceId[],
  found: readonly Pick<ErasableAcceptance, 'id'>[],
): void {
  const unknown = ids.find((id) => !found.some((each) => each.id === id))
  if (unknown !== undefined) throw new ProductError('acceptance.unknown', { acceptanceId: unknown })
}
