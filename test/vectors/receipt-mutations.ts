import { toBase64 } from '../../src/transparency/base64.ts'
import { toUtf8 } from '../../src/transparency/bytes.ts'
import { makeDisclosure } from '../../src/transparency/disclosures.ts'
import { parseHex } from '../../src/transparency/hex.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import type { EvidenceReceipt } from '../../src/transparency/receipt.ts'
import { vectors } from './evidence-log.ts'

const { keys, log, receipt } = vectors
const fromHex = (text: string) => parseHex(text) ?? new Uint8Array()

/** The published proof without the line of the second log key, which the tests' policy does not know. */
const oneKeyProof = receipt.proof.replace(/\u2014 agreements[^\n]* 1c5[^\n]*\n/, '')
/** The published receipt with that proof. */
export const goodReceipt: EvidenceReceipt = { ...receipt, proof: oneKeyProof }
const good = goodReceipt

const proofLines = good.proof.split('\n')
const withLines = (lines: readonly string[]) => ({ ...good, proof: lines.join('\n') })
const { prior = { checkpoint: '', consistency: [] } } = good
const [document = { sha256: '', media_type: '', data: '' }] = good.documents ?? []
const otherText = toUtf8('Another agreement\n')
const scanned = makeDisclosure({ salt: 'AAAA', name: 'customer_id', value: 'another' })

/** What becomes of the receipt under a forger's hands: every one must be rejected. */
export const receiptMutations: Readonly<Record<string, object>> = {
  'another format': { ...good, format: 'evidence-receipt/v2' },
  'no format': { ...good, format: undefined },
  'no entry': { ...good, entry: undefined },
  'an entry that is a number': { ...good, entry: 1 },
  'an entry of another alphabet': { ...good, entry: good.entry.replace('J', '-') },
  'an entry with a line feed': {
    ...good,
    entry: `${good.entry.slice(0, 8)}\n${good.entry.slice(8)}`,
  },
  'an entry with more padding': { ...good, entry: `${good.entry}=` },
  'an empty entry': { ...good, entry: '' },
  'no proof': { ...good, proof: undefined },
  'an empty proof': { ...good, proof: '' },
  'another header': { ...good, proof: good.proof.replace('@v1', '@v2') },
  'index 1': { ...good, proof: good.proof.replace('index 2', 'index 1') },
  'index 02': { ...good, proof: good.proof.replace('index 2', 'index 02') },
  'index 2.0': { ...good, proof: good.proof.replace('index 2', 'index 2.0') },
  'index -2': { ...good, proof: good.proof.replace('index 2', 'index -2') },
  'a huge index': { ...good, proof: good.proof.replace('index 2', `index ${'9'.repeat(400)}`) },
  'an index of 2^53': { ...good, proof: good.proof.replace('index 2', 'index 9007199254740992') },
  'two index lines': { ...good, proof: good.proof.replace('index 2\n', 'index 2\nindex 2\n') },
  'the entry of another as extra': {
    ...good,
    proof: good.proof.replace('index', `extra ${toBase64(toUtf8(log.entries[3]))}\nindex`),
  },
  'a proof line less': withLines(proofLines.toSpliced(2, 1)),
  'a proof line more': withLines(proofLines.toSpliced(2, 0, proofLines[2] ?? '')),
  'two proof lines swapped': withLines(
    proofLines.with(2, proofLines[3] ?? '').with(3, proofLines[2] ?? ''),
  ),
  'a hash of 31 bytes': withLines(proofLines.with(2, toBase64(new Uint8Array(31)))),
  'a thousand hashes': withLines(
    proofLines.toSpliced(2, 0, ...Array.from({ length: 1000 }, () => proofLines[2] ?? '')),
  ),
  'the proof of another entry': {
    ...good,
    proof: good.proof
      .replace('index 2', 'index 3')
      .replace(proofLines[2] ?? '', toBase64(fromHex(log.leaf_hashes_hex[2] ?? ''))),
  },
  'size 4 in the checkpoint': { ...good, proof: good.proof.replace('/main\n5\n', '/main\n4\n') },
  'no signature line': { ...good, proof: good.proof.replaceAll(/\u2014 [^\n]*\n/g, '') },
  'only the witness': { ...good, proof: good.proof.replace(/\u2014 agreements[^\n]*\n/, '') },
  'only the log': { ...good, proof: good.proof.replace(/\u2014 partner[^\n]*\n/, '') },
  'the checkpoint of size 3': {
    ...good,
    proof: good.proof.slice(0, good.proof.indexOf('\n\n') + 2) + log.checkpoint_3,
  },
  'the signature of size 3': {
    ...good,
    proof: good.proof.replace(
      /\u2014 agreements[^\n]*\n/,
      /\u2014 agreements[^\n]*\n/.exec(log.checkpoint_3)?.[0] ?? '',
    ),
  },
  'the cosignature of size 3': {
    ...good,
    proof: good.proof.replace(
      /\u2014 partner[^\n]*\n/,
      /\u2014 partner[^\n]*\n/.exec(log.checkpoint_3)?.[0] ?? '',
    ),
  },
  'no disclosures': { ...good, disclosures: undefined },
  'disclosures that are one text': { ...good, disclosures: good.disclosures[0] },
  'a disclosure twice': { ...good, disclosures: [...good.disclosures, good.disclosures[0]] },
  'a disclosure of something else': { ...good, disclosures: [scanned] },
  'a disclosure that is null': { ...good, disclosures: [null] },
  'an empty disclosure': { ...good, disclosures: [''] },
  '257 disclosures': {
    ...good,
    disclosures: Array.from({ length: 257 }, () => good.disclosures[0]),
  },
  'a document with another label': {
    ...good,
    documents: [{ ...document, sha256: '00'.repeat(32) }],
  },
  'a label in upper case': {
    ...good,
    documents: [{ ...document, sha256: document.sha256.toUpperCase() }],
  },
  'another document with its own label': {
    ...good,
    documents: [
      {
        ...document,
        sha256: Buffer.from(primitives.sha256(otherText)).toString('hex'),
        data: toBase64(otherText),
      },
    ],
  },
  'another media type': { ...good, documents: [{ ...document, media_type: 'text/html' }] },
  'the document twice': { ...good, documents: [document, document] },
  'a document without data': { ...good, documents: [{ ...document, data: undefined }] },
  'a document with more': { ...good, documents: [{ ...document, note: '' }] },
  'a prior checkpoint of the same size': {
    ...good,
    prior: { checkpoint: log.checkpoint_5, consistency: [] },
  },
  'a prior checkpoint that is larger than the index': {
    ...good,
    prior: { checkpoint: log.checkpoint_3, consistency: log.consistency_3_5 },
  },
  'a prior proof for other sizes': {
    ...good,
    prior: { ...prior, consistency: log.consistency_3_5 },
  },
  'a prior proof with a hash less': {
    ...good,
    prior: { ...prior, consistency: prior.consistency.slice(1) },
  },
  'no prior proof': { ...good, prior: { ...prior, consistency: [] } },
  'a prior root of another': {
    ...good,
    prior: { ...prior, checkpoint: prior.checkpoint.replace('Wkdm', 'Wkdn') },
  },
  'a prior of another log': {
    ...good,
    prior: { ...prior, checkpoint: prior.checkpoint.replaceAll('/main', '/mein') },
  },
  'a prior that nobody signed': {
    ...good,
    prior: { ...prior, checkpoint: prior.checkpoint.replace(/\u2014 agreements[^\n]*\n/, '') },
  },
  'a prior that is empty': { ...good, prior: {} },
  'a prior that is null': { ...good, prior: null },
  'a timestamp of an unknown type': {
    ...good,
    timestamps: [{ type: 'rfc9999', over: 'checkpoint-body', tsr: 'AAAA' }],
  },
  'a timestamp over something else': {
    ...good,
    timestamps: [{ type: 'rfc3161', over: 'entry', tsr: 'AAAA' }],
  },
  'a timestamp that is no base64': {
    ...good,
    timestamps: [{ type: 'rfc3161', over: 'checkpoint-body', tsr: 'A' }],
  },
  'a timestamp without a response': {
    ...good,
    timestamps: [{ type: 'rfc3161', over: 'checkpoint-body' }],
  },
  'a timestamp with more': {
    ...good,
    timestamps: [{ type: 'rfc3161', over: 'checkpoint-body', tsr: 'AAAA', note: '' }],
  },
  'a prior checkpoint that is a number': { ...good, prior: { ...prior, checkpoint: 1 } },
  'a prior proof of numbers': { ...good, prior: { ...prior, consistency: [1] } },
  'a document that is null': { ...good, documents: [null] },
  'a document whose data is a number': { ...good, documents: [{ ...document, data: 1 }] },
  '257 hints of keys': { ...good, keys: Array.from({ length: 257 }, () => keys.log_vkey) },
  'a prior with more': { ...good, prior: { ...prior, note: '' } },
  'an unknown field': { ...good, trust: keys.log_vkey },
  'keys that are numbers': { ...good, keys: [1] },
  'no address of the log': { ...good, log_url: undefined },
}
