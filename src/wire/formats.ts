import { parseGuid } from '../base/identifiers.ts'
import { parseWireInstant, wireInstantExpected } from './dates.ts'

type Format = {
  /** The value as the server keeps it, or undefined when it does not have the format. */
  readonly parse: (text: string) => string | undefined
  readonly expected: string
}

const labelPattern = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/
const maxDomainLength = 253
const maxEmailLength = 320

/** What the `format` of a schema demands; values come out as the server keeps them. */
export const formats: ReadonlyMap<string, Format> = new Map<string, Format>([
  // Ids are lower-cased at the edge (design 3, queries).
  ['guid', { parse: parseGuid, expected: '00000000-0000-0000-0000-000000000000' }],
  [
    'wire-instant',
    {
      parse: (text) => (parseWireInstant(text) ? text : undefined),
      expected: wireInstantExpected,
    },
  ],
  [
    'email',
    {
      parse: (text) => (isEmail(text) ? text : undefined),
      expected: 'name@domain',
    },
  ],
  [
    'country',
    {
      parse: (text) => (/^[a-z]{2}$/i.test(text) ? text.toUpperCase() : undefined),
      expected: 'ISO 3166-1 alpha-2',
    },
  ],
  ['culture', { parse: parseCulture, expected: 'de-DE' }],
  [
    'language',
    {
      parse: (text) => (/^[a-z]{2}$/i.test(text) ? text.toLowerCase() : undefined),
      expected: 'de',
    },
  ],
  ['domain', { parse: parseDomain, expected: 'company.example' }],
  [
    'sha256',
    {
      parse: (text) => (/^[0-9a-f]{64}$/i.test(text) ? text.toLowerCase() : undefined),
      expected: '64 hexadecimal digits',
    },
  ],
])

/** Whether a message could be sent there: one address, without a name around it. */
export function isEmail(text: string): boolean {
  return text.length <= maxEmailLength && /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(text)
}

/** Upper-case input is accepted and normalised in the answer (wire contract 3.2). */
function parseCulture(text: string): string | undefined {
  const [, language, region] = /^([a-z]{2,3})-([a-z]{2})$/i.exec(text) ?? []
  if (language === undefined || region === undefined) return undefined
  return `${language.toLowerCase()}-${region.toUpperCase()}`
}

function parseDomain(text: string): string | undefined {
  const domain = text.toLowerCase()
  const labels = domain.split('.')
  if (domain.length > maxDomainLength || labels.length < 2) return undefined
  return labels.every((label) => labelPattern.test(label)) ? domain : undefined
}
