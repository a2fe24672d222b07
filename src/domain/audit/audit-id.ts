import { type PartnerId, parseGuid, toPartnerId } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'

/** Ticks of .NET are 100 ns since the year 1; this many had passed in 1970. */
const ticksBefore1970 = 621_355_968_000_000_000n
const ticksPerMs = 10_000

/** Whose record, of which millisecond, and which of its ten thousand ticks. */
export type AuditPlace = {
  readonly partnerId: PartnerId
  readonly at: Instant
  readonly tick: number
}

/** Wire contract 14 (W14-audit-id): `<partner id>_<.NET ticks of operationDate>`. */
export function toAuditId({ partnerId, at, tick }: AuditPlace): string {
  return `${partnerId}_${ticksBefore1970 + BigInt(at) * BigInt(ticksPerMs) + BigInt(tick)}`
}

/** Undefined for what is no such id; hostile input. */
export function parseAuditId(text: string): AuditPlace | undefined {
  const [, owner = '', digits = ''] = /^([0-9a-f-]{36})_(\d{18})$/i.exec(text) ?? []
  const partnerId = parseGuid(owner)
  if (partnerId === undefined) return undefined
  const since1970 = BigInt(digits) - ticksBefore1970
  if (since1970 < 0n) return undefined
  return {
    partnerId: toPartnerId(partnerId),
    at: Number(since1970 / BigInt(ticksPerMs)),
    tick: Number(since1970 % BigInt(ticksPerMs)),
  }
}

/**
 * Gives each record of one partner and one millisecond a tick of its own. The tick follows from the
 * record's key, so nothing has to be counted when it is written; where two would share one, the
 * later key moves on.
 */
export function assignTicks(keys: readonly string[]): ReadonlyMap<string, number> {
  const wanted = keys.map((key) => ({ key, tick: preferredTick(key) }))
  wanted.sort((a, b) => a.tick - b.tick || (a.key < b.key ? -1 : 1))
  const ticks = new Map<string, number>()
  const taken = new Set<number>()
  for (const { key, tick } of wanted) {
    let free = tick
    for (let tries = 0; taken.has(free) && tries < ticksPerMs; tries += 1) {
      free = (free + 1) % ticksPerMs
    }
    taken.add(free)
    ticks.set(key, free)
  }
  return ticks
}

/** Keys are random GUIDs, so their first digits are spread well enough. */
function preferredTick(key: string): number {
  return Number.parseInt(key.slice(0, 8), 16) % ticksPerMs
}
