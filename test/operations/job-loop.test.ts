import { expect, test } from 'vitest'
import { randomGuid } from '../../src/base/identifiers.ts'
import { dayMs, hourMs } from '../../src/base/time.ts'
import { type Job, startJobs } from '../../src/jobs/job-loop.ts'
import { leaseMs, takeJobLease } from '../../src/operations/take-job-lease.ts'
import { forEachEngine, openTestStorage } from '../support/storage.ts'

const everyMs = hourMs

/** A job that answers these numbers one after another, then nothing. */
function counted(name: string, ...answers: number[]) {
  const job = {
    name,
    everyMs,
    runs: 0,
    run: async () => {
      job.runs += 1
      return answers.shift() ?? 0
    },
  } satisfies Job & { runs: number }
  return job
}

forEachEngine((engine) => {
  async function open() {
    const clock = { offset: 0, realNow: () => 1_000_000 + clock.offset }
    const test = await openTestStorage(engine)
    const { storage } = test
    const failures: unknown[] = []
    const start = (...jobs: Job[]) =>
      startJobs({ storage, clock, processId: randomGuid() }, jobs, (job, error) =>
        failures.push([job, error instanceof Error ? error.message : error]),
      )
    return { ...test, clock, failures, start, storage }
  }

  test('a job runs in one process, and in another once the lease of a dead one is over', async () => {
    await using opened = await open()
    const { clock, storage, start } = opened
    const dead = { storage, clock, processId: 'dead' }
    expect(await takeJobLease(dead, 'renew')).toBe(true)
    const [renew, other] = [counted('renew'), counted('other')]
    await using jobs = start(renew, other)
    clock.offset += leaseMs - 1
    await jobs.runNow()
    expect([renew.runs, other.runs]).toEqual([0, 1])
    clock.offset += 1
    await jobs.runNow()
    await jobs.runNow()
    expect([renew.runs, other.runs]).toEqual([2, 3])
    expect(await takeJobLease(dead, 'renew')).toBe(false)
  })

  test('a daily job runs once a day, in whichever process and however often they start', async () => {
    await using opened = await open()
    const daily = Object.assign(counted('daily'), { atMostEveryMs: dayMs })
    for (const process of ['first', 'started anew']) {
      await using jobs = opened.start(daily)
      await jobs.runNow()
      await jobs.runNow()
      expect([process, daily.runs]).toEqual([process, 1])
    }
    opened.clock.offset += dayMs - 1
    await using jobs = opened.start(daily)
    await jobs.runNow()
    expect(daily.runs).toBe(1)
    opened.clock.offset += 1
    await jobs.runNow()
    expect(daily.runs).toBe(2)
    // A clock that was set back keeps it from nothing.
    opened.clock.offset -= 2 * dayMs
    await jobs.runNow()
    expect(daily.runs).toBe(3)
  })

  test('a job goes on while there is more to do, yet not for ever', async () => {
    await using opened = await open()
    const some = counted('some', 100, 3)
    const endless: Job & { runs: number } = {
      ...counted('endless'),
      run: async () => {
        endless.runs += 1
        return 1
      },
    }
    const last = counted('last')
    await using jobs = opened.start(some, endless, last)
    await jobs.runNow()
    expect([some.runs, endless.runs, last.runs]).toEqual([3, 20, 1])
  })

  test('a job that fails is reported, keeps no other from running, and runs again', async () => {
    await using opened = await open()
    let runs = 0
    const failing: Job = {
      name: 'failing',
      everyMs,
      run: async () => {
        runs += 1
        throw new Error('no luck')
      },
    }
    const next = counted('next')
    await using jobs = opened.start(failing, next)
    await jobs.runNow()
    await jobs.runNow()
    expect(opened.failures).toEqual([
      ['failing', 'no luck'],
      ['failing', 'no luck'],
    ])
    expect([runs, next.runs]).toEqual([2, 2])
  })

  test('stopping waits for what runs, tells it to end, and begins nothing more', async () => {
    await using opened = await open()
    const seen: string[] = []
    let begun = () => {}
    const running = new Promise<void>((resolve) => {
      begun = resolve
    })
    const slow: Job = {
      name: 'slow',
      everyMs,
      apart: true,
      run: async (stop) => {
        begun()
        await new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve()))
        seen.push('told')
        return 1
      },
    }
    const jobs = opened.start(slow)
    // It runs apart, so this does not wait for its end.
    await jobs.runNow()
    await running
    await jobs[Symbol.asyncDispose]()
    expect(seen).toEqual(['told'])
    await jobs.runNow()
    expect(seen).toEqual(['told'])
  })
})
