import { expect, test } from 'vitest'
import { dayMs } from '../../../src/base/time.ts'
import { openTestApp } from '../../support/app.ts'
import { forEachEngine } from '../../support/storage.ts'
import { at, statusOf, textAt } from '../scenarios/support.ts'

const path = '/sandbox/clock'

forEachEngine((engine) => {
  test('the clock moves forward by a span or to an instant, and never back', async () => {
    await using app = await openTestApp(engine)
    const start = statusOf(await app.anybody('GET', path), 200)
    expect(start.json).toMatchObject({ offsetMs: 0 })
    const days = await app.anybody('POST', path, { body: { advanceDays: 2 } })
    expect(statusOf(days, 200).json).toMatchObject({ offsetMs: 2 * dayMs })
    const seconds = await app.anybody('POST', path, { body: { advanceSeconds: 30 } })
    expect(statusOf(seconds, 200).json).toMatchObject({ offsetMs: 2 * dayMs + 30_000 })
    const target = new Date(Date.parse(textAt(seconds, 'now')) + dayMs).toISOString()
    const moved = statusOf(await app.anybody('POST', path, { body: { now: target } }), 200)
    expect(Date.parse(textAt(moved, 'now'))).toBeGreaterThanOrEqual(Date.parse(target))
    const back = await app.anybody('POST', path, { body: { now: textAt(start, 'now') } })
    expect(statusOf(back, 400).json).toMatchObject({ errorName: 'ClockOnlyForward' })
    for (const body of [
      {},
      { advanceDays: 1, advanceMs: 1 },
      { advanceDays: -1 },
      { now: 'soon' },
    ]) {
      statusOf(await app.anybody('POST', path, { body }), 400)
    }
    const after = await app.anybody('GET', path)
    expect(at(after.json, 'offsetMs')).toBe(at(moved.json, 'offsetMs'))
  })

  test('outside a sandbox there is no such clock', async () => {
    await using app = await openTestApp(engine, { sandbox: false })
    for (const [method, body] of [
      ['GET', undefined],
      ['POST', { advanceDays: 1 }],
    ] as const) {
      const answer = await app.anybody(method, path, body ? { body } : {})
      expect(statusOf(answer, 404).json).toMatchObject({
        errorName: 'NotSupportedInThisEnvironment',
      })
    }
  })
})
