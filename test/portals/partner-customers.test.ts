import { afterAll, expect, test } from 'vitest'
import { expectNoAxeViolations, expectNothingCut, openConsoles } from '../support/browser.ts'

const agent = 'admin.agent@nordlicht.example'
const consoles = await openConsoles()
afterAll(() => consoles[Symbol.asyncDispose]())

test('the start page shows coverage as a picture whose parts lead to their customers', async () => {
  const page = await consoles.signIn(agent, '/partner')
  await page.getByRole('img', { name: 'Customers by who must act next' }).waitFor()
  await expectNoAxeViolations(page)
  const coverage = page.getByRole('region', { name: 'How your customers are covered' })
  await coverage.getByRole('link', { name: 'Partner must attest' }).click()
  await page.getByRole('heading', { level: 1, name: 'Customers' }).waitFor()
  const chosen = page.getByLabel('Who must act')
  await expect.poll(() => chosen.inputValue()).toBe('partner-must-attest')
  const grid = page.getByRole('grid')
  await grid.getByText('Partner must attest').first().waitFor()
  await expect.poll(() => grid.getByText('Covered', { exact: true }).count()).toBe(0)
  await page.context().close()
})

test('the start page says of each task why it is the partner who must act', async () => {
  const page = await consoles.signIn(agent, '/partner')
  const tasks = page.getByRole('region', { name: 'Tasks' }).getByRole('listitem')
  const weidenbach = tasks.filter({ hasText: 'Weidenbach Maschinenbau GmbH' })
  await weidenbach.getByText('Scenario 1: bought through you before').waitFor()
  await weidenbach.getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: 'Attest the acceptance' }).waitFor()
  await page.context().close()
})

test('a customer shows what it has and what it ordered, and leads to all of it', async () => {
  const salzquell = '/partner/customers/5d3a1aed-2f96-40a6-b2b0-636957358a52'
  const page = await consoles.signIn(agent, salzquell)
  const subscriptions = page.getByRole('region', { name: 'Subscriptions' })
  await subscriptions.getByText('Workplace Business').waitFor()
  await subscriptions.getByText('Quantity 30 · Active').waitFor()
  const orders = page.getByRole('region', { name: 'Orders' })
  await orders.getByText('30 × Workplace Business').waitFor()
  // Known to the day: no hour of the night stands beside it.
  const history = page.getByRole('region', { name: 'History' })
  await history.getByText(/^Jan 7, 2019 · Nordlicht Cloudhaus GmbH$/).waitFor()
  await orders.getByRole('link', { name: 'Look at the order' }).click()
  await page.getByRole('heading', { level: 1, name: 'Orders' }).waitFor()
  await page.context().close()
})

test('the table narrows as one types, and stays narrowed for who comes back from a customer', async () => {
  const page = await consoles.signIn(agent, '/partner/customers')
  const grid = page.getByRole('grid')
  await grid.getByRole('link', { name: /Atelier Brumeline/ }).waitFor()
  await page.getByRole('searchbox').pressSequentially('gletscher')
  await page
    .getByRole('status')
    .getByText(/^1 customer/)
    .waitFor()
  expect(new URL(page.url()).search).toBe('')
  // The count may be there before the rows are: a click is for what stands.
  await expect.poll(() => grid.getByRole('link').count()).toBe(1)
  await grid.getByRole('link', { name: /Gletscherblick/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Gletscherblick Hotels GmbH' }).waitFor()
  await page.goBack()
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('gletscher')
  await page.getByRole('searchbox').fill('nobody is called so')
  await page.getByRole('heading', { name: 'No customer matches' }).waitFor()
  await page.getByRole('button', { name: 'Show all customers' }).click()
  await grid.getByRole('link', { name: /Atelier Brumeline/ }).waitFor()
  await page.context().close()
})

test('filters and order stand in the address, and a saved view brings them back', async () => {
  const page = await consoles.signIn(agent, '/partner/customers')
  await page.getByLabel('Country').selectOption('AT')
  await page.waitForURL(/country=AT/)
  await page.getByRole('button', { name: 'Customer', exact: true }).click()
  await page.waitForURL(/country=AT.*order=desc|order=desc.*country=AT/)
  await page.locator('[aria-sort="descending"]').waitFor()
  await page.getByRole('button', { name: 'Save this view' }).click()
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Please fill this in.').waitFor()
  await page.getByLabel('Name of the view').fill('Austria')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByLabel('Saved views').waitFor()
  await page.goto('/partner/customers')
  await page.getByLabel('Saved views').selectOption('Austria')
  await page.waitForURL(/country=AT/)
  await page.getByRole('button', { name: 'Delete the view Austria' }).click()
  await page.getByRole('button', { name: 'Save this view' }).waitFor()
  await expect.poll(() => page.getByLabel('Saved views').count()).toBe(0)
  await page.context().close()
})

test('what an address says that no filter knows narrows nothing', async () => {
  const page = await consoles.signIn(
    agent,
    '/partner/customers?route=evil&country=Atlantis&reseller=7&provider=toString&sort=evil',
  )
  await page
    .getByRole('grid')
    .getByRole('link', { name: /Atelier Brumeline/ })
    .waitFor()
  await expect.poll(() => page.getByLabel('Who must act').inputValue()).toBe('')
  await page.context().close()
})

test('the table is exported as it is narrowed, by who may; others read who may', async () => {
  const page = await consoles.signIn(agent, '/partner/customers?country=AT')
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Export as CSV' }).click()
  expect(new URL((await download).url()).searchParams.get('country')).toBe('AT')
  await page.context().close()
  const other = await consoles.signIn('sales.agent@nordlicht.example', '/partner/customers')
  await other.getByText('Export: only Global admin and Admin agent').waitFor()
  expect(await other.getByRole('link', { name: 'Export as CSV' }).count()).toBe(0)
  await other.context().close()
})

test('arrow keys go from customer to customer, Enter opens one', async () => {
  const page = await consoles.signIn(agent, '/partner/customers')
  const links = page.getByRole('grid').getByRole('link')
  await links.first().focus()
  await page.keyboard.press('ArrowDown')
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await expect.poll(focused).toContain('Birkenhof')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Birkenhof Gärtnerei eG' }).waitFor()
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await page.context().close()
})

test('a provider narrows by reseller, a reseller sees a row per provider', async () => {
  const provider = await consoles.signIn('admin.agent@querwald.example', '/partner/customers')
  const choices = provider.getByLabel('Reseller')
  await expect.poll(() => choices.getByRole('option').count()).toBeGreaterThan(2)
  const chosen = (await choices.getByRole('option').nth(1).textContent()) ?? ''
  const others = (await choices.getByRole('option').allTextContents()).slice(2)
  const rows = provider
    .getByRole('grid')
    .getByRole('row')
    .filter({ has: provider.getByRole('link') })
  const foreign = () => rows.filter({ hasText: new RegExp(others.join('|')) }).count()
  await expect.poll(foreign).toBeGreaterThan(0)
  await choices.selectOption(chosen)
  await rows.filter({ hasText: chosen }).first().waitFor()
  await expect.poll(foreign).toBe(0)
  expect(await rows.count()).toBe(await rows.filter({ hasText: chosen }).count())
  await provider.context().close()
  const reseller = await consoles.signIn('admin.agent@ahornblick.example', '/partner/customers')
  const grid = reseller.getByRole('grid')
  await grid
    .getByRole('link', { name: /Zwiebelturm/ })
    .nth(1)
    .waitFor()
  await grid.getByText('Harborline Distribution Inc.').first().waitFor()
  await reseller.context().close()
})

test('who may not read customers reads why', async () => {
  const page = await consoles.signIn('billing.admin@nordlicht.example', '/partner/customers')
  await page.getByRole('heading', { name: 'You may not do this' }).waitFor()
  await page.context().close()
})

test.each([320, 768])('nothing is cut in German at %d px', async (width) => {
  const page = await consoles.signIn(agent, '/partner', { language: 'de', width, theme: 'dark' })
  await page.getByRole('region', { name: 'Jetzt blockiert' }).waitFor()
  await expectNothingCut(page)
  await expectNoAxeViolations(page)
  await page.goto('/partner/customers')
  await page.getByRole('grid').getByRole('link').first().waitFor()
  await expectNothingCut(page)
  await expectNoAxeViolations(page)
  await page.context().close()
})

test.each(['', '/attest', '/buy', '/orders', '/subscriptions'])(
  'of a customer whose relationship has ended, %s says so and leads to a new request',
  async (screen) => {
    const ended = '/partner/customers/4ab39da9-fa87-465c-a2ad-b07f65c41872'
    const page = await consoles.signIn(agent, ended + screen)
    await page.getByText(/has ended. Request a new relationship/).waitFor()
    expect(await page.getByRole('main').getByRole('link', { name: 'Buy' }).count()).toBe(0)
    await page.getByRole('main').getByRole('link', { name: 'Invite' }).click()
    await page.getByRole('heading', { level: 1, name: 'Invite a customer' }).waitFor()
    await page.context().close()
  },
)
