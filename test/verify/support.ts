import { parseBase64, toBase64 } from '../../src/transparency/base64.ts'
import { toUtf8 } from '../../src/transparency/bytes.ts'
import { vectors } from '../vectors/evidence-log.ts'
import { goodReceipt, receiptMutations } from '../vectors/receipt-mutations.ts'

const { keys } = vectors

export const policyText =
  `log ${keys.log_vkey} https://agreements.example/\n` +
  `witness w ${keys.witness_vkey}\nquorum w\n`

/** Files that no verifier may accept, by what was done to them. */
export function* hostileFiles(): Generator<readonly [string, Uint8Array]> {
  for (const [name, mutation] of Object.entries(receiptMutations)) yield [name, toFile(mutation)]
  const text = JSON.stringify(goodReceipt)
  for (let length = 0; length < text.length; length += 97) {
    yield [`cut after ${length}`, toUtf8(text.slice(0, length))]
  }
  const entry = parseBase64(goodReceipt.entry) ?? new Uint8Array()
  for (let at = 0; at < entry.length; at += 5) {
    const changed = entry.with(at, (entry[at] ?? 0) ^ (1 << (at % 8)))
    yield [`byte ${at} of the entry`, toFile({ ...goodReceipt, entry: toBase64(changed) })]
  }
  const { proof } = goodReceipt
  for (let at = 0; at < proof.length; at += 11) {
    const other = String.fromCharCode(proof.charCodeAt(at) ^ 1)
    const changed = proof.slice(0, at) + other + proof.slice(at + 1)
    yield [`character ${at} of the proof`, toFile({ ...goodReceipt, proof: changed })]
  }
  const bytes = toUtf8(text)
  for (const byte of [0x00, 0x0a, 0x1b, 0x7f, 0x80, 0xc0, 0xff]) {
    // What follows are hints, which nobody trusts and everybody may write.
    for (let at = 3; at < text.indexOf('"keys"'); at += 301) {
      yield [`byte ${byte} at ${at}`, bytes.with(at, byte)]
    }
  }
  yield ['nothing', new Uint8Array()]
  yield ['a hundred thousand brackets', toUtf8('['.repeat(100_000))]
  yield ['a hundred thousand objects', toUtf8('{"a":'.repeat(100_000))]
  yield ['another file', toUtf8('%PDF-1.7\n')]
}

function toFile(value: object): Uint8Array {
  return toUtf8(JSON.stringify(value))
}
