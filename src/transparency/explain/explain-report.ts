import type { Instant } from '../../base/time.ts'
import { toHex } from '../hex.ts'
import { type NoteKey, noteKeyId } from '../keys.ts'
import type { Primitives } from '../primitives.ts'
import type { ReceiptFault } from '../receipt-fault.ts'
import type { ReceiptReport } from '../receipt-report.ts'
import { citedAgreement, entryFields, importedStrength, typeInWords } from './entry-fields.ts'
import type { ChainLink, Explanation, LinkKind, LinkState } from './explanation.ts'
import type { Claims } from './read-claims.ts'
import type { VerifierWords } from './verifier-words.ts'
import { toVisibleText } from './visible-text.ts'

type Valid = Extract<ReceiptReport, { readonly kind: 'valid' }>
type Told = {
  readonly words: VerifierWords
  /** `hints`: the keys are those that came with the file. */
  readonly trust: 'policy' | 'hints'
  /** What the file says of itself, to be shown while no key is known. */
  readonly claims?: Claims | undefined
}
type Hashing = Pick<Primitives, 'sha256'>

/** Puts a report into words: what is proved, what is not, and why. */
export function explainReport(report: ReceiptReport, told: Told, primitives: Hashing): Explanation {
  return report.kind === 'valid'
    ? explainValid(report, told, primitives)
    : explainInvalid(report, told)
}

function explainInvalid(
  { fault, entryProblem }: Extract<ReceiptReport, { readonly kind: 'invalid' }>,
  { words, trust, claims }: Told,
): Explanation {
  const { open } = words
  // No key at all is no fault of the file.
  const isUnconfirmed = fault === 'log-not-trusted' && trust === 'hints' && claims !== undefined
  const verdict = isUnconfirmed ? 'unconfirmed' : 'invalid'
  const signers = claims === undefined ? [] : [open.signers(listed(claims.signers))]
  const broken = brokenLink(fault)
  return {
    verdict,
    ...words.verdicts[verdict],
    reasons: isUnconfirmed
      ? [open.noKey, ...signers]
      : [
          words.faults[fault],
          ...(entryProblem === undefined ? [] : [words.entryProblems[entryProblem]]),
          ...(fault === 'log-not-trusted' ? signers : []),
        ],
    proved: [],
    notProved: isUnconfirmed ? [open.truth, open.later] : [],
    fields: isUnconfirmed ? entryFields(claims.entry, [], words) : [],
    chain: linkKinds.map((kind) =>
      toLink(words, kind, kind === broken && !isUnconfirmed ? 'broken' : 'open'),
    ),
  }
}

function explainValid(report: Valid, told: Told, primitives: Hashing): Explanation {
  const { words, trust } = told
  const { unmet } = report
  const verdict =
    trust === 'hints' ? 'unconfirmed' : unmet.length > 0 ? 'policy-not-met' : 'policy-met'
  return {
    verdict,
    ...words.verdicts[verdict],
    reasons: unmet.map((each) => words.unmet[each]),
    proved: provedBy(report, told, primitives),
    notProved: leftOpenBy(report, told),
    fields: entryFields(report.entry, report.disclosures, words),
    chain: chainOf(report, told),
  }
}

function provedBy(report: Valid, { words, trust }: Told, primitives: Hashing): readonly string[] {
  const { proved } = words
  const { entry, index, checkpoint, disclosures } = report
  const agreement = citedAgreement(entry.fields)
  const signed = listed(report.logKeys.map((key) => nameOf(key, primitives)))
  const stamps = report.timestamps.filter((each) => each.kind === 'trusted')
  return [
    proved.recorded({
      type: typeInWords(entry.type, words),
      log: toVisibleText(checkpoint.origin),
      number: String(index + 1),
      size: String(checkpoint.size),
    }),
    proved.unaltered(words.instant(entry.recordedAt)),
    ...(agreement === undefined ? [] : [proved.cites(agreement)]),
    ...report.documents.map(({ sha256 }) => proved.attached(sha256)),
    ...(disclosures.length === 0 ? [] : [proved.disclosed(disclosures.length)]),
    // Signatures by keys that came with the file show nothing about whoever made them.
    ...(trust === 'hints'
      ? []
      : [
          proved.signed(signed),
          ...report.cosignatures.map(({ key, at }) =>
            proved.cosigned(nameOf(key, primitives), words.instant(at)),
          ),
          ...stamps.map(({ authority, at }) =>
            proved.stamped(toVisibleText(authority), words.instant(at)),
          ),
          ...sentenceAt(report.existedBy, words, proved.existedBy),
          ...sentenceAt(report.notBefore, words, proved.notBefore),
        ]),
  ]
}

function sentenceAt(
  at: Instant | undefined,
  words: VerifierWords,
  sentence: (at: string) => string,
): readonly string[] {
  return at === undefined ? [] : [sentence(words.instant(at))]
}

function leftOpenBy(report: Valid, { words, trust }: Told): readonly string[] {
  const { open } = words
  const { entry, disclosures, documents } = report
  const { _sd } = entry.fields
  const hidden = (Array.isArray(_sd) ? _sd.length : 0) - disclosures.length
  const unchecked = report.timestamps.filter(({ kind }) => kind === 'untrusted').length
  const namesText = citedAgreement(entry.fields) !== undefined
  const strength = importedStrength(entry.fields, words)
  const isKnown = Object.hasOwn(words.entryTypes, entry.type)
  return [
    ...(trust === 'hints' ? [open.keysAreHints] : []),
    open.truth,
    ...(strength === undefined ? [] : [open.imported(strength)]),
    open.later,
    ...(trust === 'policy' && report.cosignatures.length === 0 ? [open.noWitness] : []),
    ...(trust === 'policy' && report.existedBy === undefined ? [open.noTime] : []),
    ...(namesText && !documents.some(({ isAgreement }) => isAgreement) ? [open.noText] : []),
    ...(hidden > 0 ? [open.hidden(hidden)] : []),
    ...(unchecked > 0 ? [open.stampsUnchecked(unchecked)] : []),
    ...(isKnown ? [] : [open.unknownType]),
  ]
}

const linkKinds: readonly LinkKind[] = ['entry', 'tree', 'signature', 'witnesses', 'time']

function chainOf(report: Valid, { words, trust }: Told): readonly ChainLink[] {
  const { details } = words
  const { index, checkpoint, cosignatures, logKeys, existedBy, unmet } = report
  const isTrusted = trust === 'policy'
  const isQuorate = cosignatures.length > 0 && !unmet.includes('quorum')
  const isTimeWrong = unmet.includes('recorded-too-early') || unmet.includes('recorded-too-late')
  const time = isTimeWrong ? 'broken' : existedBy === undefined ? 'open' : 'holds'
  return [
    toLink(words, 'entry', 'holds', typeInWords(report.entry.type, words)),
    toLink(words, 'tree', 'holds', details.number(String(index + 1), String(checkpoint.size))),
    toLink(words, 'signature', isTrusted ? 'holds' : 'open', details.keys(logKeys.length)),
    toLink(
      words,
      'witnesses',
      isTrusted && isQuorate ? 'holds' : 'open',
      details.witnesses(new Set(cosignatures.map(({ key }) => key)).size),
    ),
    toLink(
      words,
      'time',
      isTrusted ? time : 'open',
      existedBy === undefined ? '' : words.instant(existedBy),
    ),
  ]
}

function toLink(words: VerifierWords, kind: LinkKind, state: LinkState, detail = ''): ChainLink {
  return { kind, state, label: words.links[kind], detail }
}

/** Where the chain breaks. */
function brokenLink(fault: ReceiptFault): LinkKind {
  switch (fault) {
    case 'not-a-receipt':
    case 'entry-encoding':
    case 'entry-malformed':
    case 'disclosure-malformed':
    case 'disclosure-not-in-entry':
    case 'disclosure-twice':
    case 'disclosure-hides-a-field':
    case 'document-encoding':
    case 'document-altered':
    case 'document-not-cited':
    case 'document-twice':
      return 'entry'
    case 'proof-malformed':
    case 'proof-of-another-entry':
    case 'entry-of-another-log':
    case 'not-included':
      return 'tree'
    case 'checkpoint-malformed':
    case 'signature-forged':
    case 'log-not-trusted':
      return 'signature'
    case 'timestamp-malformed':
    case 'timestamp-of-something-else':
    case 'prior-malformed':
    case 'prior-signature-forged':
    case 'prior-not-trusted':
    case 'prior-of-another-log':
    case 'prior-too-new':
    case 'prior-inconsistent':
      return 'time'
  }
}

/** Two keys may have one name; the key id tells them apart. */
function nameOf(key: NoteKey, primitives: Hashing): string {
  return `${toVisibleText(key.name)} (${toHex(noteKeyId(key, primitives))})`
}

function listed(names: readonly string[]): string {
  return names.map(toVisibleText).join(', ')
}
