import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { expectNoAxeViolations, expectNothingCut, openConsoles } from '../support/browser.ts'
import { openReceiver } from '../support/receiver.ts'
import { writeFrom } from '../support/write-from.ts'

const operator = 'operator@programme.example'
const event = 'countersign-route-changed'

const consoles = await openConsoles()
const receiver = await openReceiver()
afterAll(async () => {
  await consoles[Symbol.asyncDispose]()
  await receiver[Symbol.asyncDispose]()
})

const wide = await consoles.signIn(operator, '/programme')
const narrow = await consoles.signIn(operator, '/programme', {
  language: 'de',
  width: 320,
  theme: 'dark',
})

async function expectFit(page: Page): Promise<void> {
  await expectNothingCut(page)
  await expectNoAxeViolations(page)
}

test('the health of the log is told in words of the reader, with what to do about it', async () => {
  await wide.goto('/programme/health')
  await wide.getByText(/^All is well: entries are taken in/).waitFor()
  for (const [page, words] of [
    [wide, /The database is older than what this deployment has signed/],
    [narrow, /Die Datenbank ist älter als das, was diese Installation unterzeichnet hat/],
  ] as const) {
    await page.route('**/programme/api/health', async (route) => {
      const answer = await route.fetch()
      const health: unknown = await answer.json()
      await route.fulfill({ response: answer, json: withLogHalted(health) })
    })
    for (const path of ['/programme/health', '/programme']) {
      await page.goto(path)
      await page.getByText(words).waitFor()
      await page.getByText('countersign log resume').waitFor()
      await expectFit(page)
    }
    // One asked for a moment ago may still be on its way.
    await page.unrouteAll({ behavior: 'ignoreErrors' })
  }
})

/** The server's own answer but for what its log cannot be brought to say in a test. */
function withLogHalted(health: unknown): unknown {
  // The boundary where the server's bytes become something to change.
  const { log, ...rest } = health as { readonly log: object }
  return { ...rest, log: { ...log, state: 'halted', reason: 'rolled-back' } }
}

test('a job that has not run for a while is named on the overview, and marked among the jobs', async () => {
  await wide.route('**/programme/api/health', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, json: withJobLate(await answer.json()) })
  })
  await wide.goto('/programme')
  await wide.getByText(/^Not run for a while: Deliver events to partners$/).waitFor()
  await wide.goto('/programme/health')
  const late = wide.getByRole('row').filter({ hasText: 'Not run for a while' })
  await late.filter({ hasText: 'Deliver events to partners' }).waitFor()
  expect(await late.count()).toBe(1)
  await expectFit(wide)
  await wide.unrouteAll({ behavior: 'ignoreErrors' })
})

/** The server's own answer but for a job that is not to be held up in a test. */
function withJobLate(health: unknown): unknown {
  // The boundary where the server's bytes become something to change.
  const { jobs, now, ...rest } = health as {
    readonly jobs: readonly { readonly name: string }[]
    readonly now: string
  }
  const lastRunAt = new Date(Date.parse(now) - 60 * 60_000).toISOString()
  return {
    ...rest,
    now,
    jobs: jobs.map((job) => (job.name === 'deliver-events' ? { ...job, lastRunAt } : job)),
  }
}

test('events that a partner could not be given are parked, shown, and delivered again one by one or all', async () => {
  receiver.answers(() => 500)
  const partner = await consoles.signIn('global.admin@nordlicht.example', '/partner')
  await writeFrom(partner, 'post', '/webhooks/v1/registration', {
    WebhookUrl: receiver.url,
    WebhookEvents: [event],
  })
  const customer = await customerOf(wide, 'Fjordlys Seafood AS')
  for (const suspended of [true, false]) {
    await writeFrom(wide, 'put', `/programme/api/customers/${customer}/suspension`, { suspended })
  }
  // What is a week old is tried once more, and then parked.
  await writeFrom(wide, 'post', '/sandbox/clock', { advanceDays: 8 })

  await wide.goto('/programme')
  await wide.getByRole('link', { name: /^\d+ deliveries could not be made$/ }).click()
  const parked = wide.getByRole('grid', { name: 'Parked events' })
  const again = parked.getByRole('button', { name: `Deliver again: ${event}` })
  await again.first().waitFor()
  await parked.getByText('Nordlicht Cloudhaus GmbH').first().waitFor()
  await parked.getByText('Answered 500').first().waitFor()
  await expectFit(wide)
  await narrow.goto('/programme/health')
  await narrow.getByRole('grid', { name: 'Zurückgestellte Ereignisse' }).waitFor()
  await expectFit(narrow)

  const before = await again.count()
  expect(before).toBeGreaterThan(1)
  receiver.answers(() => 200)
  const received = receiver.received.length
  await again.first().click()
  await wide.getByText('1 event is being delivered again.').waitFor()
  await expect.poll(() => again.count()).toBe(before - 1)
  await expect.poll(() => receiver.received.length).toBe(received + 1)
  await wide
    .getByRole('button', { name: 'Deliver all again: parked events of Nordlicht Cloudhaus GmbH' })
    .click()
  await wide.getByText('No event waits, and none is parked.').waitFor()
  await expect.poll(() => receiver.received.length).toBe(received + before)
  await partner.context().close()
})

async function customerOf(page: Page, name: string): Promise<string> {
  await page.goto('/programme/contests')
  const address = await page.getByRole('link', { name }).first().getAttribute('href')
  return address?.split('/').at(-1) ?? ''
}
