import { formatInstant } from './format-instant.ts'
import type { VerifierWords } from './verifier-words.ts'

const instant = new Intl.DateTimeFormat('en-GB', {
  dateStyle: 'long',
  timeStyle: 'medium',
  timeZone: 'UTC',
})

export const en: VerifierWords = {
  language: 'en',
  headings: {
    proved: 'What is proved',
    holdsIfKeysAreRight: 'What holds if the keys in the file are the right ones',
    notProved: 'What is not proved',
    content: 'What the entry says',
  },
  verdicts: {
    'policy-met': {
      title: 'Proved',
      summary: 'The receipt is genuine, and everything that your policy asks for is there.',
    },
    'policy-not-met': {
      title: 'Genuine, but your policy asks for more',
      summary: 'The receipt is genuine. Your policy is not met, for the reason below.',
    },
    unconfirmed: {
      title: 'Not confirmed: no keys that you trust',
      summary:
        'The file agrees with itself. That proves nothing yet: whoever forges a receipt can bring keys that fit. Get the keys from somebody you trust and check again.',
    },
    invalid: {
      title: 'Not valid',
      summary: 'This file proves nothing. Do not rely on anything that it says.',
    },
  },
  faults: {
    'not-a-receipt': 'The file is neither a receipt nor a .tlog-proof that carries its entry.',
    'entry-encoding': 'The entry is not written in strict base64.',
    'entry-malformed': 'The entry does not have the form of an entry.',
    'proof-malformed': 'The proof does not have the form of a proof.',
    'proof-of-another-entry': 'The proof belongs to another entry.',
    'checkpoint-malformed': 'The checkpoint does not have the form of a checkpoint.',
    'signature-forged': 'A signature under a known name was not made with the key of that name.',
    'log-not-trusted': 'None of the keys that you trust has signed the checkpoint for its log.',
    'entry-of-another-log': 'The entry belongs to another log than the checkpoint.',
    'not-included': 'The entry is not in the tree that the checkpoint signs: it was altered.',
    'disclosure-malformed': 'A disclosed field does not have the form of one.',
    'disclosure-not-in-entry': 'A disclosed field does not belong to the entry: it was altered.',
    'disclosure-twice': 'A field is disclosed twice.',
    'disclosure-hides-a-field': 'A disclosed field has the name of one that is in the clear.',
    'document-encoding': 'An attached file is not written in strict base64.',
    'document-altered': 'An attached file is not what its label says: it was altered.',
    'document-not-cited': 'An attached file is not cited by the entry.',
    'document-twice': 'A file is attached twice.',
    'timestamp-malformed': 'A timestamp is not written in strict base64.',
    'timestamp-of-something-else': 'A timestamp does not belong to this checkpoint.',
    'prior-malformed': 'The older checkpoint does not have the form of a checkpoint.',
    'prior-signature-forged': 'A signature of the older checkpoint is forged.',
    'prior-not-trusted': 'None of the keys that you trust has signed the older checkpoint.',
    'prior-of-another-log': 'The older checkpoint belongs to another log.',
    'prior-too-new': 'The older checkpoint is not older than the entry.',
    'prior-inconsistent':
      'The log does not continue the older checkpoint: its history was changed.',
  },
  entryProblems: {
    size: 'It is empty or larger than 16 KiB.',
    'not-utf8': 'It is not UTF-8.',
    'not-canonical': 'It is not canonical JSON, so two readers could read two things.',
    'not-an-object': 'It is not a JSON object.',
    fields: 'A field that every entry has is missing or wrong.',
  },
  unmet: {
    quorum: 'Too few of the witnesses that your policy names have signed.',
    'recorded-too-early':
      'The log says that it recorded the entry more than a day before a witness saw the log without it.',
    'recorded-too-late':
      'The log says that it recorded the entry after somebody had already seen it there.',
  },
  entryTypes: {
    acceptance: 'acceptance by the customer itself',
    attestation: 'statement of a partner that the customer has accepted',
    withdrawal: 'withdrawal of an earlier entry',
    correction: 'correction of an earlier attestation',
    contest: 'answer of the person who is said to have accepted',
    decline: 'refusal to accept',
    agreement_published: 'publication of an agreement text',
    party: 'registration of a party',
    erasure: 'erasure of personal data',
    key: 'a new key of the log',
    log_opened: 'opening of the log',
    log_closed: 'closing of the log',
  },
  unknownType: (type) => `a type that this program does not know (${type})`,
  disclosures: {
    customer_id: 'Customer',
    partner_id: 'Partner',
    method: 'How it was accepted',
    accepted_at: 'Date of acceptance',
    template_id: 'Agreement template',
    attested_by: 'Attested by',
    contact_first_name: 'First name',
    contact_last_name: 'Last name',
    contact_email: 'E-mail',
    contact_phone: 'Phone',
    organization_name: 'Organisation',
    rendered_sha256: 'SHA-256 of the page shown',
    accepted_by: 'Accepted by',
    reason: 'Reason',
    attestation_request_id: 'Attestation request',
  },
  clear: {
    id: 'Entry',
    type: 'Type',
    log: 'Log',
    recorded_at: 'Recorded at',
    agreement: 'Agreement text',
    refers: 'Refers to',
    evidence: 'Other files',
    scan_commit: 'Scan key (hash)',
    fields: 'Fields',
    basis: 'Basis',
    imported: 'Imported later; what stands behind it',
    vkey: 'Key',
    checkpoint: 'Checkpoint of the log before',
  },
  strengths: {
    'signed-document': 'a document that the customer signed',
    'system-record': 'the record of another system',
    screenshot: 'a screenshot',
    'declared-by-partner': 'a statement of the partner',
    unknown: 'nothing that is known',
  },
  earliestPossible: 'the day is not known, it is the first possible one',
  evidenceOf: (kind) => `SHA-256 of a file kept elsewhere: ${kind}`,
  links: {
    entry: 'Entry',
    tree: 'Tree of the log',
    signature: 'Signature of the log',
    witnesses: 'Witnesses',
    time: 'Time',
  },
  linkStates: { holds: 'holds', open: 'not proved', broken: 'broken' },
  proved: {
    recorded: ({ type, log, number, size }) =>
      `The log ${log} holds this entry as number ${number} of ${size}: ${type}.`,
    unaltered: (recordedAt) =>
      `Nothing in it was changed since. By its own clock the log recorded it on ${recordedAt}.`,
    signed: (keys) => `The log signed this state with a key that you trust: ${keys}.`,
    cosigned: (witness, at) => `The witness ${witness} saw this state on ${at}.`,
    stamped: (authority, at) => `The time-stamping authority ${authority} saw it on ${at}.`,
    existedBy: (at) => `The entry existed on ${at} at the latest.`,
    notBefore: (at) => `On ${at} the entry was not yet in the log.`,
    disclosed: (count) =>
      count === 1
        ? '1 field that the log itself keeps secret belongs to the entry.'
        : `${count} fields that the log itself keeps secret belong to the entry.`,
    cites: ({ id, version, locale, sha256 }) =>
      `It names exactly one text: ${id}, version ${version}, ${locale}, SHA-256 ${sha256}.`,
    attached: (sha256) => `The attached file is exactly the one named: SHA-256 ${sha256}.`,
  },
  open: {
    truth:
      'That the person really agreed, or that whoever recorded it told the truth. A log keeps what was said, not whether it was so.',
    later:
      'That it still counts. A later withdrawal, correction or contest is an entry of its own and not in this file.',
    noWitness:
      'That everybody sees the same log. No witness that you trust has signed this state, so whoever runs the log could show another history to others.',
    noTime:
      'When it was recorded. The only clock is that of whoever runs the log: no witness or time-stamping authority that you trust has seen it.',
    keysAreHints: 'Who signed. The keys came with the file; they are hints and not trusted.',
    noKey: 'Who signed. The file brings no key and you gave none.',
    signers: (names) => `Names on the signatures: ${names}.`,
    hidden: (count) =>
      count === 1
        ? 'What 1 hidden field says: the file does not disclose it, or it is padding.'
        : `What ${count} hidden fields say: the file does not disclose them, or they are padding.`,
    noText: 'What the agreement text says: it is named by its hash, and not attached.',
    stampsUnchecked: (count) =>
      `What ${count === 1 ? 'the timestamp says' : `${count} timestamps say`}: you named no time-stamping authority that made it.`,
    unknownType: 'What the entry means: its type is unknown to this program.',
    imported: (strength) =>
      `That it was so at the time. It was made before or elsewhere and recorded only later; what stands behind it is ${strength}.`,
  },
  details: {
    number: (index, size) => `number ${index} of ${size}`,
    keys: (count) => (count === 1 ? '1 key' : `${count} keys`),
    witnesses: (count) => (count === 1 ? '1 witness' : `${count} witnesses`),
  },
  instant: (at) => `${formatInstant(at, instant)} UTC`,
}
