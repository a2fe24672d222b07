import { type ChildProcessByStdio, spawn } from 'node:child_process'
import { once } from 'node:events'
import { dirname, join } from 'node:path'
import { createInterface, type Interface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { type DeadlyStep, deadlySteps } from './deadly-steps.ts'
import type { OpenLog } from './log.ts'
import type { ChildOrders, SequencingChild } from './sequencing-child.ts'

/** Random moments are within this time from the first sign of life. */
const longestLifeMs = 90
/** A step is waited for until then; long, because a step is meant to come. */
const longestWaitMs = 20_000
/** At most this time a step comes before the process dies at it. */
const mostTimes = 4

type Child = {
  readonly process: ChildProcessByStdio<Writable, Readable, null>
  readonly lines: Interface
  readonly isReady: Promise<unknown>
  readonly hasEnded: Promise<unknown[]>
}

/** What one process said before it was killed. */
export type Life = {
  readonly diedAt: DeadlyStep | 'anywhere'
  readonly entries: readonly string[]
  readonly notes: readonly string[]
}

/** Every step some times, and any moment for the rest, in no order. */
export function planDeaths(count: number): readonly ChildOrders[] {
  const steps = deadlySteps.flatMap((step) => Array<DeadlyStep>(timesPerStep).fill(step))
  const random = Array.from({ length: count - steps.length }, (): ChildOrders => ({}))
  const atSteps = steps.map((step) => ({ dieAt: { step, time: 1 + anyBelow(mostTimes) } }))
  return [...random, ...atSteps]
    .map((orders) => ({ orders, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ orders }) => orders)
}
const timesPerStep = 3

/**
 * Lets one process after another work until it dies, and answers what each of them said. The next one
 * is loaded meanwhile, so that most of the time is spent working.
 */
export async function* liveAndDie(
  log: OpenLog,
  program: string,
  deaths: readonly ChildOrders[],
): AsyncGenerator<Life, void> {
  let next = startChild(log, program)
  try {
    for (const [at, orders] of deaths.entries()) {
      const child = next
      await child.isReady
      if (at + 1 < deaths.length) next = startChild(log, program)
      yield await live(child, orders)
    }
  } finally {
    next.process.kill('SIGKILL')
    await next.hasEnded
  }
}

function startChild({ engine, test, folder, key }: OpenLog, program: string): Child {
  const setting: SequencingChild = {
    engine,
    place: test.place,
    folder,
    seed: Buffer.from(key.seed).toString('hex'),
  }
  const child = spawn(process.execPath, [program, JSON.stringify(setting)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(program), 'compiled') },
  })
  const lines = createInterface({ input: child.stdout })
  return {
    process: child,
    lines,
    isReady: once(lines, 'line'),
    hasEnded: once(child, 'exit'),
  }
}

async function live({ process, lines, hasEnded }: Child, orders: ChildOrders): Promise<Life> {
  const entries: string[] = []
  const notes: string[] = []
  let diedAt: Life['diedAt'] = 'anywhere'
  let timer: NodeJS.Timeout | undefined
  const killWithin = (ms: number) => {
    clearTimeout(timer)
    timer = setTimeout(() => process.kill('SIGKILL'), ms)
  }
  killWithin(longestWaitMs)
  let isArmed = orders.dieAt !== undefined
  lines.on('line', (line) => {
    // It lives: from here on the moment is left to chance.
    if (!isArmed) killWithin(Math.random() * longestLifeMs)
    isArmed = true
    const said = line.slice(2)
    if (line.startsWith('E ')) entries.push(said)
    else if (line.startsWith('C ')) notes.push(Buffer.from(said, 'base64').toString('utf8'))
    else diedAt = deadlySteps.find((step) => step === said) ?? diedAt
  })
  const hasSaidAll = once(lines, 'close')
  process.stdin.write(`${JSON.stringify(orders)}\n`)
  const [code, signal] = await hasEnded
  clearTimeout(timer)
  await hasSaidAll
  if (signal !== 'SIGKILL') throw new Error(`it ended by itself, with ${code}`)
  return { diedAt, entries, notes }
}

function anyBelow(count: number): number {
  return Math.floor(Math.random() * count)
}
