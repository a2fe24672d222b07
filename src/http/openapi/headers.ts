import type { OwnHeader } from './route-contract.ts'
import type { Part } from './to-json-schema.ts'

const guid = { type: 'string', format: 'uuid' }
const text = { type: 'string' }

/** Headers of requests (wire contract 1.2). */
export const requestHeaders = {
  RequestId: {
    name: 'MS-RequestId',
    in: 'header',
    required: false,
    description:
      'Names this logical request: send the same id when you repeat it, and it is done once. Made up when absent.',
    schema: guid,
  },
  CorrelationId: {
    name: 'MS-CorrelationId',
    in: 'header',
    required: false,
    description: 'Traces a chain of requests. Made up when absent.',
    schema: guid,
  },
  Locale: {
    name: 'X-Locale',
    in: 'header',
    required: false,
    description: 'Language of names and error messages: English, or German for every `de…`.',
    schema: { type: 'string', default: 'en-US' },
  },
  ContinuationToken: {
    name: 'MS-ContinuationToken',
    in: 'header',
    required: false,
    description:
      'Of a seek: the token in the headers of `links.next`. It carries size and filter, so neither is sent again.',
    schema: text,
  },
  IfMatch: {
    name: 'If-Match',
    in: 'header',
    required: false,
    description: 'The tag that was read, in double quotes; the one in the body does as well.',
    schema: text,
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    required: false,
    description: 'The tag of the last answer; 304 while nothing has changed since.',
    schema: text,
  },
} as const satisfies Readonly<Record<string, Part>>

/** Headers of answers (wire contract 1.3). */
export const responseHeaders = {
  RequestId: { description: 'The id of the request, sent or made up.', schema: text },
  CorrelationId: { description: 'The id of its chain, sent or made up.', schema: text },
  Locale: { description: 'The locale that was asked for, or the one answered in.', schema: text },
  EvidenceEntry: { description: 'Entry of the log that proves what was recorded.', schema: guid },
  ReceiptLink: {
    description: 'Address of the receipt: `<…>; rel="receipt"`.',
    schema: text,
  },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer' } },
  Location: { description: 'Where to go on.', schema: text },
  ETag: { description: 'Changes with what is answered.', schema: text },
  WwwAuthenticate: { description: 'Which credentials are wanted.', schema: text },
  Allow: { description: 'Methods that the address has.', schema: text },
} as const satisfies Readonly<Record<string, Part>>

const namesOfResponseHeaders: Readonly<Record<keyof typeof responseHeaders, string>> = {
  RequestId: 'MS-RequestId',
  CorrelationId: 'MS-CorrelationId',
  Locale: 'X-Locale',
  EvidenceEntry: 'Evidence-Entry',
  ReceiptLink: 'Link',
  RetryAfter: 'Retry-After',
  Location: 'Location',
  ETag: 'ETag',
  WwwAuthenticate: 'WWW-Authenticate',
  Allow: 'Allow',
}

const everyAnswer = ['RequestId', 'CorrelationId', 'Locale'] as const

/** The headers of one answer: those of all, and its own. */
export function headersOf(own: readonly (keyof typeof responseHeaders)[]): Part {
  return Object.fromEntries(
    [...everyAnswer, ...own].map((key) => [
      namesOfResponseHeaders[key],
      { $ref: `#/components/headers/${key}` },
    ]),
  )
}

export const requestHeadersOf: Readonly<
  Record<OwnHeader, readonly (keyof typeof requestHeaders)[]>
> = {
  'continuation-token': ['ContinuationToken'],
  'if-match': ['IfMatch'],
  evidence: [],
  'retry-after': [],
  location: [],
  etag: ['IfNoneMatch'],
}

export const responseHeadersOf: Readonly<
  Record<OwnHeader, readonly (keyof typeof responseHeaders)[]>
> = {
  'continuation-token': [],
  'if-match': [],
  evidence: ['EvidenceEntry', 'ReceiptLink'],
  'retry-after': ['RetryAfter'],
  location: ['Location'],
  etag: ['ETag'],
}
