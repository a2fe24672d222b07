import { type NoteAlgorithm, type NoteKey, parseVkey } from '../transparency/keys.ts'
import type { Primitives } from '../transparency/primitives.ts'

type Configured = {
  readonly witnesses: readonly { readonly vkey: string; readonly url: string }[]
  readonly witnessTrust: readonly string[]
}
export type WitnessKeys = {
  readonly witnesses: readonly { readonly key: NoteKey; readonly url: string }[]
  readonly trustedLogs: readonly NoteKey[]
}

/** Reads the keys of the configuration; otherwise a sentence for every one that is none. */
export function readWitnessKeys(
  { witnesses, witnessTrust }: Configured,
  primitives: Pick<Primitives, 'sha256'>,
): WitnessKeys | { readonly mistakes: readonly string[] } {
  const mistakes: string[] = []
  const read = (variable: string, vkey: string, algorithm: NoteAlgorithm): readonly NoteKey[] => {
    const key = parseVkey(vkey, primitives)
    if (key?.algorithm === algorithm) return [key]
    const whose = algorithm === 'log' ? 'a log' : 'a witness'
    mistakes.push(`${variable}: expected the vkey of ${whose} in place of ${vkey}.`)
    return []
  }
  const keys = {
    witnesses: witnesses.flatMap(({ vkey, url }) =>
      read('COUNTERSIGN_WITNESSES', vkey, 'cosigner').map((key) => ({ key, url })),
    ),
    trustedLogs: witnessTrust.flatMap((vkey) => read('COUNTERSIGN_WITNESS_TRUST', vkey, 'log')),
  }
  return mistakes.length > 0 ? { mistakes } : keys
}
