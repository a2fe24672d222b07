import { type Load, measureThroughput } from './load.ts'
import type { Plan } from './options.ts'
import type { Operation } from './requests.ts'
import { type Spread, spreadOf } from './statistics.ts'

/** A side that is no faster than this after another turn is warm. */
const fasterBy = 1.1

/** Requests a second of one side, a number for each round. */
export type Side = { readonly name: string; readonly load: Load }
export type Comparison = ReadonlyMap<string, readonly number[]>

/**
 * Loads the sides in turn, A B C A B C, so that what else the machine does falls on all of them.
 * Every other round goes backwards, so that none always follows the same neighbour.
 */
export async function compare(sides: readonly Side[], plan: Plan): Promise<Comparison> {
  const measured = new Map(sides.map(({ name }): [string, number[]] => [name, []]))
  for (const { load } of sides) await warmUp(load, plan)
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const { name, load } of round % 2 === 0 ? sides : sides.toReversed()) {
      measured.get(name)?.push(await measureThroughput(load, plan.roundMs))
    }
  }
  return measured
}

/** A larger program gets faster for longer: each side is loaded until it no longer does. */
async function warmUp(load: Load, { warmUpMs, warmUpsAtMost }: Plan): Promise<void> {
  let before = 0
  for (let turn = 0; turn < warmUpsAtMost; turn += 1) {
    const rate = await measureThroughput(load, warmUpMs)
    if (rate < before * fasterBy) return
    before = rate
  }
}

/** One side over another, round by round. */
export function ratioOf(comparison: Comparison, one: string, other: string): Spread {
  const below = comparison.get(other) ?? []
  return spreadOf(
    (comparison.get(one) ?? []).map((each, round) => each / (below[round] ?? Number.NaN)),
  )
}

/** What a ratio to the bare route means, in words. */
export function describe(comparison: Comparison, { connections, method }: Operation): string {
  const bare = spreadOf(comparison.get('bare') ?? []).median.toFixed(0)
  const does = method === 'GET' ? 'that returns the same bytes' : 'with one durable insert'
  return `requests/s over those of a bare route ${does} (${bare}), ${connections} connections`
}
