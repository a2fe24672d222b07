import { type NoteKey, parseVkey, toVkey } from './keys.ts'
import type { Primitives } from './primitives.ts'

type Hashing = Pick<Primitives, 'sha256'>

/** How many of whom must have cosigned. */
export type Quorum =
  | { readonly kind: 'none' }
  | { readonly kind: 'witness'; readonly key: NoteKey }
  | { readonly kind: 'group'; readonly atLeast: number; readonly members: readonly Quorum[] }

/** What whoever verifies trusts: never taken from the receipt. */
export type TrustPolicy = {
  readonly logs: readonly NoteKey[]
  readonly witnesses: readonly NoteKey[]
  readonly quorum: Quorum
}

export type ParsedTrustPolicy =
  | { readonly kind: 'policy'; readonly policy: TrustPolicy }
  | { readonly kind: 'malformed'; readonly line: number }

const longestPolicy = 262_144

/** Have enough of the right witnesses cosigned? */
export function isQuorumMet(quorum: Quorum, cosigners: ReadonlySet<NoteKey>): boolean {
  switch (quorum.kind) {
    case 'none':
      return true
    case 'witness':
      return cosigners.has(quorum.key)
    case 'group': {
      const met = quorum.members.filter((member) => isQuorumMet(member, cosigners))
      return met.length >= quorum.atLeast
    }
  }
}

/** Reads a policy file (C2SP tlog-policy) and says at which line it is wrong. */
export function parseTrustPolicy(text: string, primitives: Hashing): ParsedTrustPolicy {
  const logs: NoteKey[] = []
  const witnesses: NoteKey[] = []
  const names = new Map<string, Quorum>()
  let quorum: Quorum | undefined
  if (text.length > longestPolicy) return { kind: 'malformed', line: 1 }
  const lines = text.split('\n')
  for (const [at, line] of lines.entries()) {
    const malformed = { kind: 'malformed', line: at + 1 } as const
    const words = line.trim().split(/[ \t]+/)
    const [keyword = '', first = '', second = '', ...rest] = words
    if (keyword === '' || keyword.startsWith('#')) continue
    if (keyword === 'log') {
      const key = parseVkey(first, primitives)
      if (key?.algorithm !== 'log' || rest.length > 0) return malformed
      logs.push(key)
    } else if (keyword === 'witness') {
      const key = parseVkey(second, primitives)
      if (key?.algorithm !== 'cosigner' || rest.length > 1 || !isNew(first, names)) return malformed
      witnesses.push(key)
      names.set(first, { kind: 'witness', key })
    } else if (keyword === 'group') {
      const group = toGroup(second, rest, names)
      if (group === undefined || !isNew(first, names)) return malformed
      names.set(first, group)
    } else if (keyword === 'quorum') {
      const named: Quorum | undefined = first === 'none' ? { kind: 'none' } : names.get(first)
      if (named === undefined || quorum !== undefined || second !== '') return malformed
      quorum = named
    } else {
      return malformed
    }
  }
  if (quorum === undefined) return { kind: 'malformed', line: lines.length }
  return { kind: 'policy', policy: { logs, witnesses, quorum } }
}

function isNew(name: string, names: ReadonlyMap<string, Quorum>): boolean {
  return name !== '' && name !== 'none' && !names.has(name)
}

function toGroup(
  threshold: string,
  members: readonly string[],
  names: ReadonlyMap<string, Quorum>,
): Quorum | undefined {
  const found = members.map((name) => names.get(name))
  const known = found.filter((member) => member !== undefined)
  if (known.length === 0 || known.length !== members.length) return undefined
  if (new Set(members).size !== members.length) return undefined
  const counts: Readonly<Record<string, number>> = { any: 1, all: members.length }
  const atLeast = /^[1-9][0-9]{0,3}$/.test(threshold) ? Number(threshold) : counts[threshold]
  if (atLeast === undefined || atLeast > members.length) return undefined
  return { kind: 'group', atLeast, members: known }
}

/**
 * A policy file that trusts these keys, knows these witnesses and asks for none of them: a hint for
 * verifiers.
 */
export function formatLogPolicy(
  {
    keys,
    url,
    witnesses = [],
  }: {
    readonly keys: readonly NoteKey[]
    readonly url: string
    readonly witnesses?: readonly { readonly key: NoteKey; readonly url: string }[]
  },
  primitives: Hashing,
): string {
  const logs = keys.map((key) => `log ${toVkey(key, primitives)} ${url}\n`)
  const others = witnesses.map(
    (each, at) => `witness w${at + 1} ${toVkey(each.key, primitives)} ${each.url}\n`,
  )
  return `${logs.join('')}\n${others.join('')}quorum none\n`
}
