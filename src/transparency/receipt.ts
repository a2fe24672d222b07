import { isObject } from '../base/json.ts'
import { hasDuplicateKeys } from './duplicate-keys.ts'
import { parseJson } from './parse-json.ts'

/** The file that proves one entry to whoever trusts nobody (evidence log 10). */
export type EvidenceReceipt = {
  readonly format: typeof receiptFormat
  /** Base64 of the entry's bytes. */
  readonly entry: string
  /** Text of a `.tlog-proof`. */
  readonly proof: string
  readonly disclosures: readonly string[]
  readonly documents?: readonly ReceiptDocument[]
  readonly prior?: { readonly checkpoint: string; readonly consistency: readonly string[] }
  readonly timestamps?: readonly ReceiptTimestamp[]
  /** Hints: they MUST NOT be trusted. */
  readonly keys: readonly string[]
  readonly log_url: string
}
export type ReceiptDocument = {
  readonly sha256: string
  readonly media_type: string
  readonly data: string
}
export type ReceiptTimestamp = {
  readonly type: 'rfc3161'
  readonly over: 'checkpoint-body'
  readonly tsr: string
}

export const receiptFormat = 'evidence-receipt/v1'
/** Room for a few attached documents. */
export const longestReceipt = 64 * 1024 * 1024
const mostItems = 256

/** Reads a receipt from outside; undefined unless every field is one of ours and of its form. */
export function parseReceipt(text: string): EvidenceReceipt | undefined {
  if (text.length > longestReceipt) return undefined
  const value = parseJson(text)
  // Two readers of one file must never see two different receipts.
  if (!isReceipt(value) || hasDuplicateKeys(text)) return undefined
  return value
}

function isReceipt(value: unknown): value is EvidenceReceipt {
  if (!isObject(value) || value.format !== receiptFormat) return false
  const { entry, proof, disclosures, documents, prior, timestamps, keys, log_url } = value
  return (
    Object.keys(value).every((name) => receiptNames.has(name)) &&
    typeof entry === 'string' &&
    typeof proof === 'string' &&
    typeof log_url === 'string' &&
    isListOf(disclosures, isText) &&
    isListOf(keys, isText) &&
    (documents === undefined || isListOf(documents, isDocument)) &&
    (timestamps === undefined || isListOf(timestamps, isTimestamp)) &&
    (prior === undefined || isPrior(prior))
  )
}

const receiptNames: ReadonlySet<string> = new Set([
  'format',
  'entry',
  'proof',
  'disclosures',
  'documents',
  'prior',
  'timestamps',
  'keys',
  'log_url',
])

function isDocument(value: unknown): value is ReceiptDocument {
  return hasTexts(value, ['sha256', 'media_type', 'data'])
}

function isTimestamp(value: unknown): value is ReceiptTimestamp {
  if (!isObject(value) || !hasTexts(value, ['type', 'over', 'tsr'])) return false
  return value.type === 'rfc3161' && value.over === 'checkpoint-body'
}

function isPrior(value: unknown): value is NonNullable<EvidenceReceipt['prior']> {
  if (!isObject(value) || Object.keys(value).length !== 2) return false
  return typeof value.checkpoint === 'string' && isListOf(value.consistency, isText)
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  if (!isObject(value) || Object.keys(value).length !== names.length) return false
  return names.every((name) => typeof value[name] === 'string')
}

function isListOf<Item>(
  value: unknown,
  isItem: (item: unknown) => item is Item,
): value is readonly Item[] {
  return Array.isArray(value) && value.length <= mostItems && value.every(isItem)
}

function isText(value: unknown): value is string {
  return typeof value === 'string'
}
