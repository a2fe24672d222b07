import { join } from 'node:path'
import type { Page, Route } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { buildConsoles } from '../../tools/build-consoles.ts'
import { temporaryFolder } from '../cli/programs.ts'
import {
  expectNoAxeViolations,
  expectNothingCut,
  openConsoles,
  type PageOptions,
  signInOn,
} from '../support/browser.ts'

const agent = 'admin.agent@nordlicht.example'
const folder = await temporaryFolder()
const built = join(folder.path, 'consoles')
await buildConsoles(built, { root: join(import.meta.dirname, 'probe'), names: ['partner'] })
const consoles = await openConsoles({ built })
afterAll(async () => {
  await consoles[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

let last = 0

/** The form filled in but not sent; `requests` are the ids under which it is sent. */
async function openForm(options: PageOptions = {}) {
  const page = await consoles.signIn(agent, '/partner', options)
  last += 1
  const name = `Probe ${last} GmbH`
  const requests: (string | undefined)[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/customers')) {
      requests.push(request.headers()['ms-requestid'])
    }
  })
  await page.getByLabel('Company').fill(name)
  await page.getByLabel('Domain').fill(`probe-${last}.example`)
  await page.getByLabel('Country').selectOption('DE')
  await page.getByLabel('The customer will be asked').check()
  await page.getByLabel('I am sure').check()
  return { page, name, requests, save: page.getByRole('button', { name: 'Save' }) }
}

/** How many customers of this name there are, by the API. */
async function countCustomers(page: Page, name: string): Promise<number> {
  const filter = JSON.stringify({ Field: 'CompanyName', Value: name, Operator: 'starts_with' })
  const answer = await page.request.get(
    `/v1/customers?size=10&filter=${encodeURIComponent(filter)}`,
  )
  const body: { readonly totalCount: number } = await answer.json()
  return body.totalCount
}

/** The server does what it is asked first, and the browser hears something else. */
async function loseFirst(page: Page, hear: (route: Route) => Promise<void>): Promise<void> {
  let isLost = false
  await page.route('**/v1/customers', async (route) => {
    if (isLost) return route.continue()
    isLost = true
    await route.fetch()
    return hear(route)
  })
}

test('every mistake stands beside its field at once, and the first has the focus', async () => {
  const page = await consoles.signIn(agent, '/partner')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('4 entries need correcting').waitFor()
  const company = page.getByLabel('Company')
  await expect.poll(() => company.getAttribute('aria-invalid')).toBe('true')
  await expect.poll(() => company.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.getByText('Please confirm.').waitFor()
  await expectNoAxeViolations(page)
  await page.context().close()
})

test('a mistake that only the server sees stands beside its field, and what was typed stays', async () => {
  const { page, save } = await openForm()
  await page.getByLabel('Domain').fill('not a domain')
  await save.click()
  await expect.poll(() => page.getByLabel('Domain').getAttribute('aria-invalid')).toBe('true')
  await page.getByText('One entry needs correcting').waitFor()
  expect(await page.getByLabel('Country').inputValue()).toBe('DE')
  await page.context().close()
})

test('a double click has one effect', async () => {
  const { page, name, requests, save } = await openForm()
  await save.dblclick()
  await page.getByText('Created:').waitFor()
  expect(requests).toHaveLength(1)
  expect(await countCustomers(page, name)).toBe(1)
  await page.context().close()
})

test('an answer that was lost on its way is asked for again, and the effect stays one', async () => {
  const { page, name, requests, save } = await openForm()
  await loseFirst(page, (route) => route.abort('connectionreset'))
  await save.click()
  await page.getByText('Created:').waitFor()
  expect(requests.length).toBeGreaterThan(1)
  expect(new Set(requests).size).toBe(1)
  expect(await countCustomers(page, name)).toBe(1)
  consoles.forgiveMistakes(/ERR_CONNECTION_RESET/)
  await page.context().close()
})

test('what failed and is sent again by its person has one effect', async () => {
  const { page, name, requests, save } = await openForm()
  // What stands before the server says that it failed.
  await loseFirst(page, (route) => route.fulfill({ status: 500, body: '' }))
  await save.click()
  await page.locator('[data-form-failure]').waitFor()
  const unheard = requests.length
  await save.click()
  await page.getByText('Created:').waitFor()
  expect(requests.length).toBeGreaterThan(unheard)
  expect(new Set(requests).size).toBe(1)
  expect(await countCustomers(page, name)).toBe(1)
  consoles.forgiveMistakes(/status of 500/)
  await page.context().close()
})

test('a session that ended under a form is renewed beside it, and the form is sent', async () => {
  const { page, name, requests, save } = await openForm()
  await page.context().clearCookies()
  await save.click()
  const dialog = page.getByRole('alertdialog', { name: 'Your session has ended' })
  await dialog.waitFor()
  await expectNoAxeViolations(page)
  const [window] = await Promise.all([
    page.context().waitForEvent('page'),
    dialog.getByRole('link', { name: 'Sign in' }).click(),
  ])
  await signInOn(window, agent)
  await page.getByText('Created:').waitFor()
  await expect.poll(() => dialog.count()).toBe(0)
  expect(new Set(requests).size).toBe(1)
  expect(await page.getByLabel('Company').inputValue()).toBe(name)
  expect(await countCustomers(page, name)).toBe(1)
  await page.context().close()
})

test('what one person typed is never sent as another', async () => {
  const { page, name, save } = await openForm()
  await page.context().clearCookies()
  await save.click()
  const dialog = page.getByRole('alertdialog')
  const [window] = await Promise.all([
    page.context().waitForEvent('page'),
    dialog.getByRole('link', { name: 'Sign in' }).click(),
  ])
  await signInOn(window, 'sales.agent@nordlicht.example')
  await dialog.getByText('Somebody else is signed in').waitFor()
  expect(await countCustomers(page, name)).toBe(0)
  await dialog.getByRole('button', { name: 'discard' }).click()
  await expect.poll(() => page.getByLabel('Company').inputValue()).toBe('')
  await page.context().close()
})

test('a server that is away is said to be, loses nothing, and gets the form when it is back', async () => {
  const { page, name, requests, save } = await openForm({ language: 'de', width: 320 })
  await consoles.stopServer()
  await save.click()
  await page.getByText('Der Server ist nicht erreichbar.').waitFor()
  await expectNothingCut(page)
  await expectNoAxeViolations(page)
  expect(await page.getByLabel('Company').inputValue()).toBe(name)
  await consoles.startServer()
  await page.getByRole('button', { name: 'Jetzt versuchen' }).click()
  await page.getByText('Created:').waitFor()
  await expect.poll(() => page.getByText('Der Server ist nicht erreichbar.').count()).toBe(0)
  expect(new Set(requests).size).toBe(1)
  expect(await countCustomers(page, name)).toBe(1)
  consoles.forgiveMistakes(/ERR_CONNECTION_REFUSED|ERR_EMPTY_RESPONSE|ERR_CONNECTION_RESET/)
  await page.context().close()
}, 60_000)

test('a table of 100,000 rows is walked through by key, from its first row to its last', async () => {
  const page = await consoles.signIn(agent, '/partner/table')
  const grid = page.getByRole('grid', { name: 'Customers' })
  await page.getByText('100,000 rows').waitFor()
  await expect.poll(() => grid.getAttribute('aria-rowcount')).toBe('100001')
  await grid.getByRole('link').first().focus()
  expect(await grid.getByRole('row').count()).toBeLessThan(60)
  const here = () =>
    page.evaluate(() =>
      document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'),
    )
  await page.keyboard.press('ArrowDown')
  await expect.poll(here).toBe('3')
  await page.keyboard.press('End')
  await expect.poll(here).toBe('100001')
  await page.keyboard.press('Home')
  await expect.poll(here).toBe('2')
  await expectNoAxeViolations(page)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Form' }).waitFor()
  await page.context().close()
})

test('an e-mail text that lost its link is neither copied nor opened until it has it again', async () => {
  const page = await consoles.signIn(agent, '/partner/pictures')
  const text = page.getByLabel('Text of the e-mail')
  const copy = page.getByRole('button', { name: 'Copy the text' })
  const open = page.getByRole('button', { name: 'Open in e-mail' })
  await expect
    .poll(() => page.getByRole('link', { name: 'Open in e-mail' }).getAttribute('href'))
    .toContain(encodeURIComponent('http://example.test/approve/abc'))
  await text.fill('Hello')
  await page.getByText('The text must contain the link').waitFor()
  await expect.poll(() => copy.isDisabled()).toBe(true)
  await expect.poll(() => open.isDisabled()).toBe(true)
  await page.getByRole('button', { name: 'Put the link back' }).click()
  await expect.poll(() => text.inputValue()).toBe('Hello\n\nhttp://example.test/approve/abc\n')
  await expect.poll(() => copy.isDisabled()).toBe(false)
  await page.context().close()
})

test.each(['light', 'dark'] as const)(
  'pictures have their numbers beside them, also %s',
  async (theme) => {
    const page = await consoles.signIn(agent, '/partner/pictures', { theme, width: 320 })
    await page.getByRole('img', { name: 'Coverage of all customers' }).waitFor()
    await page.getByText('As a table').click()
    await page.getByRole('cell', { name: '31' }).waitFor()
    await expectNothingCut(page)
    await expectNoAxeViolations(page)
    await page.context().close()
  },
)
