import type { Deps } from './deps.ts'

/** On PostgreSQL changes of the programme take effect later (design 3, writes on PostgreSQL). */
const effectDelaySeconds = 15

/** For how many seconds at most other processes may decide by the programme as it was. */
export function takesEffectAfterSeconds({ storage }: Pick<Deps, 'storage'>): number {
  return storage.engine === 'sqlite' ? 0 : effectDelaySeconds
}
