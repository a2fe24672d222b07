import type { Instant } from '../base/time.ts'
import type { Operator } from '../domain/caller.ts'
import type { OutboxEvent } from '../storage/promises/webhooks.ts'
import type { ReadTransaction, Storage } from '../storage/storage.ts'
import { parseNote } from '../transparency/note.ts'
import type { Deps } from './deps.ts'
import type { LogCondition } from './log-condition.ts'
import type { RequestIdentity } from './request-identity.ts'
import { leaseMs } from './take-job-lease.ts'
import { type OnceDeps, writeOnce } from './write-once.ts'

/** Work is counted up to here. */
const mostDue = 1_000
const mostParkedDeliveries = 500

export type JobState = {
  readonly name: string
  readonly lastRunAt: Instant
  readonly holder: string
  readonly due: number | undefined
  readonly dueIsBound: boolean
}

export type DeliveryState = {
  readonly partnerId: string
  readonly partnerName: string
  readonly waiting: number
  readonly parked: number
  readonly oldestWaitingAt: Instant | undefined
}

export type LogHealth = {
  readonly origin: string
  readonly condition: LogCondition
  readonly size: number
  readonly pending: number
  readonly newest:
    | {
        readonly size: number
        readonly note: string
        readonly cosignatures: number
        readonly timestamps: number
      }
    | undefined
  readonly witnesses: readonly {
    readonly name: string
    readonly cosignedSize: number | undefined
  }[]
  readonly lastCheckAt: Instant | undefined
}

export type ProgrammeHealth = {
  readonly engine: Storage['engine']
  readonly now: Instant
  readonly clockOffsetMs: number
  readonly jobs: readonly JobState[]
  readonly deliveries: readonly DeliveryState[]
  readonly log: LogHealth | undefined
}

/** How the jobs of this configuration, the deliveries and the log are. */
export function readProgrammeHealth(
  deps: Pick<Deps, 'storage' | 'evidence'>,
  _caller: Operator,
  { jobNames }: { readonly jobNames: readonly string[] },
): Promise<ProgrammeHealth> {
  return deps.storage.read(async (tx) => ({
    engine: deps.storage.engine,
    now: tx.now,
    clockOffsetMs: await tx.state.getClockOffsetMs(),
    jobs: await jobsOf(tx, jobNames),
    deliveries: await deliveriesOf(tx),
    log: await logOf(deps, tx),
  }))
}

async function jobsOf(
  tx: ReadTransaction,
  jobNames: readonly string[],
): Promise<readonly JobState[]> {
  const { revision } = tx.programme
  const due = await tx.overview.countDue({ now: tx.now, revision, limit: mostDue })
  const dueOf: Readonly<Record<string, number>> = {
    'refresh-summaries': due.summaries,
    'renew-subscriptions': due.subscriptions,
    'place-parked-orders': due.parkedOrders,
    'deliver-events': due.events,
  }
  // Leases outlive their jobs: of one that is configured no longer nobody expects another run.
  const leases = (await tx.overview.listLeases()).filter(({ name }) => jobNames.includes(name))
  return leases.map(({ name, holder, until }) => ({
    name,
    holder,
    // A lease is taken anew with every run.
    lastRunAt: until - leaseMs,
    due: dueOf[name],
    dueIsBound: dueOf[name] === mostDue,
  }))
}

async function deliveriesOf(tx: ReadTransaction): Promise<readonly DeliveryState[]> {
  const counts = await tx.overview.countDeliveries()
  return counts.map((each) => {
    const partnerName = tx.programme.partners.get(each.partnerId)?.name ?? each.partnerId
    return { ...each, partnerName }
  })
}

async function logOf(
  { evidence }: Pick<Deps, 'evidence'>,
  tx: ReadTransaction,
): Promise<LogHealth | undefined> {
  const head = await tx.log.findHead()
  if (head === undefined) return undefined
  const newest = await tx.log.findNewestCheckpoint()
  const condition = evidence.watch.condition()
  const { witnesses, cosigned } = evidence.witnessing
  const lease = await tx.jobs.findLease('check-log')
  const names = witnesses.map(({ key }) => key.name)
  return {
    origin: head.origin,
    // What the database says holds for every process, whatever this one has seen.
    condition:
      head.state === 'halted' && condition.kind !== 'halted'
        ? { kind: 'halted', reason: 'halted-before' }
        : condition,
    size: head.size,
    pending: await tx.log.countPending(),
    newest: newest && {
      size: newest.size,
      note: newest.note,
      cosignatures: countSignaturesOf(newest.note, names),
      timestamps: (await tx.log.listAnchors(newest.size)).length,
    },
    witnesses: witnesses.map(({ key, url }) => ({
      name: key.name,
      cosignedSize: cosigned.get(`${head.origin} ${url}`),
    })),
    lastCheckAt: lease && lease.until - leaseMs,
  }
}

function countSignaturesOf(note: string, names: readonly string[]): number {
  return (parseNote(note)?.lines ?? []).filter(({ name }) => names.includes(name)).length
}

export type ParkedEvent = OutboxEvent & { readonly partnerName: string }

/** Events that could not be delivered, of one partner or of all, oldest first. */
export function listParkedDeliveries(
  deps: Pick<Deps, 'storage'>,
  _caller: Operator,
  partnerId: OutboxEvent['partnerId'] | undefined,
): Promise<readonly ParkedEvent[]> {
  return deps.storage.read(async (tx) => {
    const events =
      partnerId === undefined
        ? await tx.overview.listParkedDeliveries(mostParkedDeliveries)
        : await tx.outbox.listParked(partnerId, mostParkedDeliveries)
    return events.map((each) => {
      const partnerName = tx.programme.partners.get(each.partnerId)?.name ?? each.partnerId
      return { ...each, partnerName }
    })
  })
}

/** Puts parked events of a partner back, oldest first; answers how many. */
export function replayDeliveries(
  deps: OnceDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  {
    partnerId,
    ids,
    request,
  }: {
    readonly partnerId: OutboxEvent['partnerId']
    readonly ids: readonly string[] | undefined
    readonly request?: RequestIdentity
  },
): Promise<number> {
  return writeOnce(deps, { caller, request }, (tx) =>
    tx.outbox.replay(partnerId, tx.now, { ids, limit: mostParkedDeliveries }),
  )
}
