import { type DisclosureName, disclosureNames } from './disclosures.ts'

export const entryTypes = [
  'acceptance',
  'attestation',
  'withdrawal',
  'correction',
  'contest',
  'decline',
  'agreement_published',
  'party',
  'erasure',
  'key',
  'log_opened',
  'log_closed',
] as const
export type EntryType = (typeof entryTypes)[number]

export const entryRelations = [
  'withdraws',
  'corrects',
  'erases',
  'forwards',
  'contests',
  'finalises',
] as const
export type EntryRelation = (typeof entryRelations)[number]

type EntryShape = {
  readonly agreement: 'required' | 'none'
  /** Relations that `refers` may hold; the first, when `refersRequired`, must be there. */
  readonly relations: readonly EntryRelation[]
  readonly refersRequired: boolean
  /** Clear fields of this type alone. */
  readonly clearRequired: readonly string[]
  readonly clearAllowed: readonly string[]
  readonly disclosuresRequired: readonly DisclosureName[]
  readonly disclosuresAllowed: readonly DisclosureName[]
}

const nothing: EntryShape = {
  agreement: 'none',
  relations: [],
  refersRequired: false,
  clearRequired: [],
  clearAllowed: [],
  disclosuresRequired: [],
  disclosuresAllowed: [],
}

const recorded: EntryShape = {
  ...nothing,
  agreement: 'required',
  // How an acceptance is known that was made before or elsewhere.
  clearAllowed: ['imported'],
  disclosuresAllowed: disclosureNames,
}

const attested: EntryShape = {
  ...recorded,
  disclosuresRequired: ['customer_id', 'partner_id', 'method', 'accepted_at', 'template_id'],
}

/** `reason` of a contest holds the answer given: `yes`, `no` or `wrong-person`. */
const followed: EntryShape = {
  ...nothing,
  refersRequired: true,
  disclosuresRequired: ['customer_id', 'reason'],
  disclosuresAllowed: ['customer_id', 'partner_id', 'reason', 'accepted_by', 'attested_by'],
}

/** What an entry of each type holds besides the common fields (evidence log 2, "Per type"). */
export const entryShapes: Readonly<Record<EntryType, EntryShape>> = {
  // Signed on a link, a customer may still be unknown: so no disclosure is required.
  acceptance: { ...recorded, relations: ['forwards'] },
  attestation: { ...attested, relations: ['finalises', 'forwards'] },
  correction: {
    ...attested,
    relations: ['corrects'],
    refersRequired: true,
    disclosuresRequired: [...attested.disclosuresRequired, 'reason'],
  },
  withdrawal: { ...followed, relations: ['withdraws'] },
  contest: { ...followed, relations: ['contests'] },
  decline: {
    ...nothing,
    disclosuresRequired: ['attestation_request_id'],
    disclosuresAllowed: [...followed.disclosuresAllowed, 'attestation_request_id'],
  },
  agreement_published: { ...nothing, agreement: 'required' },
  // Which party it is stays hidden from other readers; exactly one of the two names is given.
  party: {
    ...nothing,
    clearRequired: ['scan_commit'],
    disclosuresAllowed: ['customer_id', 'partner_id'],
  },
  erasure: {
    ...nothing,
    relations: ['erases'],
    refersRequired: true,
    clearRequired: ['fields', 'basis'],
  },
  key: { ...nothing, clearRequired: ['vkey'] },
  // A log that follows another one names the last checkpoint of that log.
  log_opened: { ...nothing, clearAllowed: ['checkpoint'] },
  log_closed: nothing,
}
