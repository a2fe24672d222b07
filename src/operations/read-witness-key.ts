import { toVkey } from '../transparency/keys.ts'
import type { Deps } from './deps.ts'
import { witnessNameOf } from './witness-name.ts'

/** The vkey with which this deployment cosigns the logs of others. */
export async function readWitnessKey({
  storage,
  evidence,
  primitives,
}: Pick<Deps, 'storage' | 'evidence' | 'primitives'>): Promise<string> {
  const { publicKey } = await evidence.witnessing.cosigner()
  const origin = await storage.read(async (tx) => tx.programme.logOrigin)
  return toVkey({ name: witnessNameOf(origin), algorithm: 'cosigner', publicKey }, primitives)
}
