import { parseBase64 } from './base64.ts'
import { type Certificate, parseCertificate } from './certificate.ts'
import type { Primitives } from './primitives.ts'
import { parseTrustPolicy, type TrustPolicy } from './trust-policy.ts'

/** All that whoever verifies trusts: keys and witnesses, and roots of time-stamping authorities. */
export type Trust = { readonly policy: TrustPolicy; readonly roots: readonly Certificate[] }

export type ParsedTrust =
  | ({ readonly kind: 'trust' } & Trust)
  | { readonly kind: 'malformed'; readonly line: number }

type Split =
  | {
      readonly kind: 'split'
      readonly certificates: readonly Certificate[]
      /** The other lines, each where it was. */
      readonly rest: string
    }
  | { readonly kind: 'malformed'; readonly line: number }

const begin = '-----BEGIN CERTIFICATE-----'
const end = '-----END CERTIFICATE-----'

/**
 * Reads a policy file, in which root certificates of time-stamping authorities may stand between the
 * lines, and says at which line it is wrong. Lines may end as on any system.
 */
export function parseTrustFile(text: string, primitives: Pick<Primitives, 'sha256'>): ParsedTrust {
  const split = splitCertificates(text)
  if (split.kind === 'malformed') return split
  const parsed = parseTrustPolicy(split.rest, primitives)
  if (parsed.kind === 'malformed') return parsed
  return { kind: 'trust', policy: parsed.policy, roots: split.certificates }
}

/** The certificates of a PEM file; undefined when there is none, or something broken among them. */
export function parseRoots(pem: string): readonly Certificate[] | undefined {
  const split = splitCertificates(pem)
  return split.kind === 'split' && split.certificates.length > 0 ? split.certificates : undefined
}

function splitCertificates(text: string): Split {
  const certificates: Certificate[] = []
  const rest: string[] = []
  let block: { readonly line: number; base64: string } | undefined
  for (const [at, raw] of text.replaceAll('\r\n', '\n').split('\n').entries()) {
    const line = raw.trim()
    if (block === undefined && line !== begin) {
      rest.push(raw)
      continue
    }
    rest.push('')
    if (block === undefined) block = { line: at + 1, base64: '' }
    else if (line === end) {
      const bytes = parseBase64(block.base64)
      const certificate = bytes && parseCertificate(bytes)
      if (certificate === undefined) return { kind: 'malformed', line: block.line }
      certificates.push(certificate)
      block = undefined
    } else block = { line: block.line, base64: block.base64 + line }
  }
  if (block !== undefined) return { kind: 'malformed', line: block.line }
  return { kind: 'split', certificates, rest: rest.join('\n') }
}
