import type { LogTreeReads } from '../storage/promises/log.ts'
import type { ProofPlan } from '../transparency/proof.ts'
import type { Deps } from './deps.ts'

/** Makes the hashes of a proof; undefined when a tile is missing or too short. */
export async function makeOfTiles(
  { log }: { readonly log: Pick<LogTreeReads, 'listTiles'> },
  plan: ProofPlan,
  primitives: Deps['primitives'],
): Promise<readonly Uint8Array[] | undefined> {
  const tiles = await log.listTiles(plan.tiles)
  const byPlace = new Map(tiles.map(({ level, n, hashes }) => [`${level}/${n}`, hashes]))
  return plan.make(({ level, n }) => byPlace.get(`${level}/${n}`), primitives)
}
