import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { expectNoAxeViolations, expectNothingCut, openConsoles } from '../support/browser.ts'

const adminAgent = 'admin.agent@nordlicht.example'
const salesAgent = 'sales.agent@nordlicht.example'
const helpdeskAgent = 'helpdesk.agent@nordlicht.example'
/** Uncovered customers of the sample programme, each for one test. */
const weidenbach = 'd0c770b3-ca51-4437-9574-0956b5832d5b'
const federkiel = '29b2f464-2349-4f3b-b4e2-539f03b6df7e'
const gletscherblick = 'c70b9183-8eb1-45b5-806e-ba3d054c3576'
const hafenkontor = '8eca7a95-08d3-4687-8ac6-776f7f6cfb50'
const rotbuche = '0d378c31-c554-4351-90f4-5f9480b99d81'
const mosaik = '99a38455-05f3-463a-bf0e-b561f4c5154d'
const birkenhof = '9b8a8cce-8026-43b3-b492-21701eafb4db'

const consoles = await openConsoles()
afterAll(() => consoles[Symbol.asyncDispose]())

const buyAddress = (customerId: string) => `/partner/customers/${customerId}/buy`
const closedGate = 'The agreement comes first'

async function putIntoCart(page: Page, name: string, quantity: string): Promise<void> {
  await page.getByRole('button', { name: `Choose: ${name}`, exact: true }).click()
  await page.getByLabel('Quantity', { exact: true }).fill(quantity)
  await page.getByRole('button', { name: 'Put into the cart' }).click()
  await page.getByText(`${name} is in the cart.`).waitFor()
  await page.waitForURL(/[?&]cart=/)
}

async function buy(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Buy', exact: true }).click()
}

/** More stops than any page here has. */
const mostStops = 60

/** Goes there as one without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor()
  for (let stop = 0; stop < mostStops; stop += 1) {
    if (await target.evaluate((each) => each === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`The keyboard does not come to ${target}.`)
}

async function enterOn(page: Page, button: Locator): Promise<void> {
  await tabTo(page, button)
  await page.keyboard.press('Enter')
}

async function attestInPlace(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Use the primary contact/ }).click()
  await page.getByLabel('Date of acceptance').fill('2026-11-01')
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await page.getByRole('button', { name: 'Save and continue' }).click()
}

async function countOrders(page: Page, customerId: string): Promise<number> {
  const answer = await page.request.get(`/v1/customers/${customerId}/orders`)
  const { totalCount }: { totalCount: number } = await answer.json()
  return totalCount
}

test('a closed gate opens the attestation in place; then the untouched cart is bought, once', async () => {
  const page = await consoles.signIn(adminAgent, buyAddress(weidenbach))
  const before = await countOrders(page, weidenbach)
  await page.getByRole('searchbox').fill('mail standard')
  await putIntoCart(page, 'Mail Standard', '7')
  const chosen = page.getByRole('button', { name: 'Choose: Mail Standard' })
  await expect.poll(() => chosen.evaluate((button) => button === document.activeElement)).toBe(true)
  const cart = new URL(page.url()).searchParams.get('cart')
  await page.getByRole('button', { name: 'Next: Review' }).click()
  await buy(page)
  await page.getByRole('heading', { name: closedGate }).waitFor()
  await page.getByText('Scenario 1: bought through you before').waitFor()
  await page.getByText(/Decided by the policy, edition “16 June 2020/).waitFor()
  await expectNoAxeViolations(page)
  await attestInPlace(page)
  await page.getByText(/The acceptance is recorded/).waitFor()
  expect(new URL(page.url()).searchParams.get('cart')).toBe(cart)
  await page.getByText('7 × Mail Standard').waitFor()
  let checkouts = 0
  page.on('request', (each) => {
    if (each.url().endsWith('/checkout')) checkouts += 1
  })
  await page.getByRole('button', { name: 'Buy', exact: true }).dblclick()
  await page.getByRole('heading', { name: 'Ordered' }).waitFor()
  expect(checkouts).toBe(1)
  expect(await countOrders(page, weidenbach)).toBe(before + 1)
  await page.getByRole('link', { name: 'Orders', exact: true }).click()
  await page.getByText(/7 × Mail Standard/).waitFor()
  await page.context().close()
})

test('by keyboard alone: the gate closes, the acceptance is attested in place, the cart is bought', async () => {
  const page = await consoles.signIn(adminAgent, buyAddress(mosaik))
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('mail standard')
  await enterOn(page, page.getByRole('button', { name: 'Choose: Mail Standard', exact: true }))
  await tabTo(page, page.getByLabel('Quantity', { exact: true }))
  await page.keyboard.type('9')
  await page.keyboard.press('Enter')
  await page.getByText('Mail Standard is in the cart.').waitFor()
  await enterOn(page, page.getByRole('button', { name: 'Next: Review' }))
  await enterOn(page, page.getByRole('button', { name: 'Buy', exact: true }))
  await page.getByRole('heading', { name: closedGate }).waitFor()
  await enterOn(page, page.getByRole('button', { name: /Use the primary contact/ }))
  await tabTo(page, page.getByLabel('Date of acceptance'))
  await page.keyboard.type('11012026')
  await tabTo(page, page.getByRole('checkbox'))
  await page.keyboard.press('Space')
  await enterOn(page, page.getByRole('button', { name: 'Review', exact: true }))
  await enterOn(page, page.getByRole('button', { name: 'Save and continue' }))
  // The form is gone: one's place is at what is said of it.
  const focused = () => page.evaluate(() => document.activeElement?.textContent)
  await expect.poll(focused).toMatch(/^The acceptance is recorded/)
  await page.getByText('9 × Mail Standard').waitFor()
  await enterOn(page, page.getByRole('button', { name: 'Buy', exact: true }))
  await page.getByRole('heading', { name: 'Ordered' }).waitFor()
  await page.context().close()
})

test('a parked order is placed by itself once the acceptance is attested', async () => {
  const page = await consoles.signIn(adminAgent, buyAddress(federkiel))
  const before = await countOrders(page, federkiel)
  await putIntoCart(page, 'Mail Standard', '3')
  await page.getByRole('button', { name: 'Next: Review' }).click()
  await buy(page)
  await page.getByRole('button', { name: 'Park this order' }).click()
  await page.getByText(/The order is parked/).waitFor()
  await page.getByRole('link', { name: 'All parked orders' }).click()
  const parked = page.getByRole('region', { name: 'Druckerei Federkiel KG' })
  await parked.getByText('Waits for the agreement').waitFor()
  await parked.getByRole('link', { name: 'Attest' }).click()
  await attestInPlace(page)
  await expect.poll(() => countOrders(page, federkiel), { timeout: 20_000 }).toBe(before + 1)
  await page.goto('/partner/parked-orders')
  await page.getByRole('heading', { level: 1, name: 'Parked orders' }).waitFor()
  await page.getByRole('region', { name: 'Parkstein Immobilien GmbH' }).waitFor()
  await expect.poll(() => parked.count()).toBe(0)
  await page.context().close()
})

test('who may buy and not attest hands the cart over, and the colleague finds the task', async () => {
  const page = await consoles.signIn(salesAgent, buyAddress(gletscherblick))
  await putIntoCart(page, 'Mail Standard', '2')
  const cart = new URL(page.url()).searchParams.get('cart')
  await page.getByRole('button', { name: 'Next: Review' }).click()
  await buy(page)
  await page.getByRole('heading', { name: 'You may not do this' }).waitFor()
  await page.getByLabel('To whom').selectOption({ label: 'Greta Lindqvist' })
  await page.getByRole('button', { name: 'Hand over as a task' }).click()
  await page.getByText('Greta Lindqvist has it as a task now.').waitFor()
  await page.context().close()

  const colleague = await consoles.signIn(helpdeskAgent, '/partner/tasks')
  await colleague.getByText('Handed to you').waitFor()
  const task = { name: 'Open the prepared statement: Gletscherblick Hotels GmbH' }
  await colleague.getByRole('link', task).click()
  await colleague.getByRole('heading', { level: 1, name: 'Attest the acceptance' }).waitFor()
  expect(new URL(colleague.url()).searchParams.get('cart')).toBe(cart)
  await colleague.context().close()
})

test('who may not buy is told who may', async () => {
  const page = await consoles.signIn(helpdeskAgent, buyAddress(weidenbach))
  await page.getByText(/Who may: Global admin, Admin agent,? and Sales agent/).waitFor()
  expect(await page.getByRole('button', { name: /Choose/ }).count()).toBe(0)
  await page.goto(`/partner/customers/${weidenbach}/subscriptions`)
  await page.getByText(/You may read the subscriptions/).waitFor()
  await page.getByText('Terms', { exact: true }).first().waitFor()
  expect(await page.getByRole('button', { name: 'Change' }).count()).toBe(0)
  await page.goto('/partner/parked-orders')
  await page.getByText(/Who may place or discard them/).waitFor()
  await page.getByRole('region', { name: 'Parkstein Immobilien GmbH' }).waitFor()
  expect(await page.getByRole('button', { name: 'Discard' }).count()).toBe(0)
  await page.context().close()
})

test('where the customer may accept, buying offers to ask the customer instead', async () => {
  const page = await consoles.signIn(adminAgent, buyAddress(birkenhof))
  await putIntoCart(page, 'Mail Standard', '1')
  await page.getByRole('button', { name: 'Next: Review' }).click()
  await buy(page)
  const ask = page.getByRole('link', { name: 'Ask the customer instead' })
  expect(await ask.getAttribute('href')).toBe(`/partner/invite?customer=${birkenhof}`)
  await page.context().close()
})

test('more licences pass the gate, fewer do not need it', async () => {
  const page = await consoles.signIn(adminAgent, `/partner/customers/${rotbuche}/subscriptions`)
  const change = page.getByRole('button', { name: 'Change', exact: true })
  await change.click()
  const quantity = page.getByLabel('Quantity', { exact: true })
  const before = Number(await quantity.inputValue())
  await quantity.fill(String(before + 1))
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('heading', { name: closedGate }).waitFor()
  await page.getByText('Nothing was changed.').waitFor()
  const gate = page.getByRole('region', { name: closedGate })
  await gate.getByRole('button', { name: 'Cancel', exact: true }).click()
  await quantity.fill(String(before - 1))
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText(/is changed\./).waitFor()
  await page.context().close()
})

test('a cart that is gone says so, and the next choice begins a new one', async () => {
  const gone = '00000000-0000-4000-8000-000000000000'
  const page = await consoles.signIn(adminAgent, `${buyAddress(birkenhof)}?cart=${gone}`)
  await page.getByText(/This cart has expired or was ordered already/).waitFor()
  await putIntoCart(page, 'Mail Standard', '1')
  expect(new URL(page.url()).searchParams.get('cart')).not.toBe(gone)
  await page.context().close()
})

test.each([
  buyAddress(birkenhof),
  `/partner/customers/${hafenkontor}/subscriptions`,
  `/partner/customers/${hafenkontor}/orders`,
  '/partner/parked-orders',
  '/partner/tasks',
])('%s has no axe violations and cuts nothing at 320 px in German', async (path) => {
  for (const theme of ['light', 'dark'] as const) {
    const page = await consoles.signIn(adminAgent, path, { language: 'de', width: 320, theme })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const choose = page.getByRole('button', { name: 'Auswählen: Workplace', exact: true })
    if (path.endsWith('/buy')) {
      await choose.click()
      await page.getByLabel('Menge', { exact: true }).waitFor()
    }
    await expectNothingCut(page)
    await expectNoAxeViolations(page)
    await page.context().close()
  }
})
