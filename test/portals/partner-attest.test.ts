import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import {
  expectNoAxeViolations,
  expectNothingCut,
  openConsoles,
  type PageOptions,
} from '../support/browser.ts'

const agent = 'admin.agent@nordlicht.example'
const helpdesk = 'helpdesk.agent@nordlicht.example'
const consoles = await openConsoles()
afterAll(() => consoles[Symbol.asyncDispose]())

/** The customer's screen, found by its name as a person finds it. */
async function openCustomer(upn: string, name: string, options: PageOptions = {}): Promise<Page> {
  const page = await consoles.signIn(upn, '/partner/customers', options)
  await page.getByRole('searchbox').fill(name)
  const found = page.getByRole('grid').getByRole('link', { name }).first()
  // By its address: rows are replaced while the search narrows them, and a click may be lost between.
  await page.goto((await found.getAttribute('href')) ?? '')
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return page
}

async function fillForm(page: Page, { agreedOn = '2024-05-17', first = 'Mara' } = {}) {
  await page.getByLabel('First name').fill(first)
  await page.getByLabel('Last name').fill('Engelbrecht')
  await page.getByLabel('E-mail address').fill('mara.engelbrecht@customer.example')
  await page.getByLabel('Date of acceptance').fill(agreedOn)
  await page.getByRole('checkbox').check()
}

async function expectFocusOn(target: Locator): Promise<void> {
  await expect.poll(() => target.evaluate((each) => each === document.activeElement)).toBe(true)
}

async function review(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review' }).click()
}

test('scenario 1: what blocks a customer is attested from the start page, and the gate opens', async () => {
  const page = await consoles.signIn(agent, '/partner')
  const blocked = page.getByRole('region', { name: 'Blocked now' })
  await blocked.getByRole('link', { name: 'Attest for Druckerei Federkiel KG' }).click()
  await page.getByRole('heading', { level: 1, name: 'Attest the acceptance' }).waitFor()
  // A contact that nobody chose is nobody who accepted.
  expect(await page.getByLabel('First name').inputValue()).toBe('')
  await page.getByRole('button', { name: /Use the primary contact/ }).click()
  await expect.poll(() => page.getByLabel('First name').inputValue()).not.toBe('')
  await page.getByLabel('Date of acceptance').fill('2024-05-17')
  await page.getByRole('checkbox').check()
  await review(page)
  const recorded = page.getByRole('region', { name: 'This will be recorded' })
  await recorded.getByText('Covered').waitFor()
  await recorded.getByText(/^On behalf of Nordlicht Cloudhaus GmbH I state/).waitFor()
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.getByRole('heading', { level: 1, name: 'Druckerei Federkiel KG' }).waitFor()
  const agreement = page.getByRole('region', { name: 'Microsoft Customer Agreement', exact: true })
  await agreement.getByText('Counts now').waitFor()
  for (const name of ['Receipt', 'Certificate', 'Certificate in German', 'Verify it yourself']) {
    await agreement.getByRole('link', { name, exact: true }).waitFor()
  }
  await page.getByRole('region', { name: 'Coverage' }).getByText('Covered').waitFor()
  await page.context().close()
})

test('evidence that is still being made is waited for, and then opens by itself', async () => {
  const path = '/partner/customers/5d3a1aed-2f96-40a6-b2b0-636957358a52'
  const page = await consoles.signIn(agent, path)
  const receipt = page.getByRole('link', { name: 'Receipt', exact: true })
  await receipt.waitFor()
  // As the log answers until it has published the entry (evidence log 10).
  const pending = { status: 202, contentType: 'application/json', body: '{"state":"pending"}' }
  await page.route('**/evidence/receipts/**', (route) => route.fulfill(pending), { times: 1 })
  const download = page.waitForEvent('download')
  await receipt.click()
  await page.getByText('Being made; it opens by itself.').waitFor()
  expect((await download).suggestedFilename()).toMatch(/receipt\.json$/)
  await page.getByText('Ready to open.').waitFor()
  const certificate = page.waitForEvent('popup')
  await page.getByRole('link', { name: 'Certificate', exact: true }).click()
  await (await certificate).waitForURL(/\/evidence\/certificates\/.*language=en/)
  await page.context().close()
})

test('scenario 2: Update opens the form in its place, Save and continue closes it', async () => {
  const page = await openCustomer(agent, 'Quellwasser Brunnen AG')
  await page.getByRole('region', { name: 'Coverage' }).getByText('Partner must attest').waitFor()
  await page.getByRole('button', { name: 'Update' }).click()
  await fillForm(page)
  await review(page)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.getByText('Recorded. What counts now stands below.').waitFor()
  await expect.poll(() => page.getByLabel('First name').count()).toBe(0)
  await page.getByRole('region', { name: 'Coverage' }).getByText('Covered').waitFor()
  await expectNoAxeViolations(page)
  await page.context().close()
})

test('every mistake of an attestation stands beside its field at once, a future date among them', async () => {
  const page = await openCustomer(agent, 'Gletscherblick Hotels GmbH')
  await page.getByRole('region', { name: 'Coverage' }).getByText('Partner must attest').waitFor()
  await page.getByRole('link', { name: 'Attest', exact: true }).click()
  await page.getByLabel('E-mail address').fill('nobody')
  await page.getByLabel('Date of acceptance').fill('2099-01-01')
  await review(page)
  await page.getByText('5 entries need correcting').waitFor()
  await expect.poll(() => page.getByText('Please fill this in.').count()).toBe(2)
  await page.getByText('Please enter an e-mail address such as').waitFor()
  await page.getByText('The date must not lie in the future.').waitFor()
  await page.getByText('Please confirm the statement').waitFor()
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('type'))
  await expect.poll(focused).toBe('text')
  await expectNoAxeViolations(page)
  await page.context().close()
})

test('an outdated date is said to open nothing before it is saved; going back keeps what was typed', async () => {
  const page = await openCustomer(agent, 'Gletscherblick Hotels GmbH')
  await page.getByRole('link', { name: 'Attest', exact: true }).click()
  await fillForm(page, { agreedOn: '2021-03-01' })
  await review(page)
  await page.getByText('This will open nothing').waitFor()
  await page.getByText('Partner must attest').waitFor()
  await page.getByRole('button', { name: 'Back to the form' }).click()
  await expect.poll(() => page.getByLabel('Last name').inputValue()).toBe('Engelbrecht')
  await expect.poll(() => page.getByLabel('Date of acceptance').inputValue()).toBe('2021-03-01')
  await page.context().close()
})

test('two agents attest the same at once: one record, and the other sees it', async () => {
  const name = 'Hafenkontor Logistik GmbH'
  const pages = await Promise.all([openCustomer(agent, name), openCustomer(helpdesk, name)])
  for (const page of pages) {
    await page.getByRole('link', { name: 'Attest', exact: true }).click()
    await fillForm(page)
    await review(page)
    await page.getByRole('heading', { name: 'This will be recorded' }).waitFor()
  }
  await Promise.all(
    pages.map((page) => page.getByRole('button', { name: 'Save and continue' }).click()),
  )
  const outcomes = await Promise.all(
    pages.map(async (page) => {
      const known = page.getByRole('heading', { name: 'This is already attested' })
      const saved = page.getByRole('heading', { level: 1, name })
      await known.or(saved).waitFor()
      return (await known.count()) > 0
    }),
  )
  expect(outcomes.toSorted()).toEqual([false, true])
  const [first, second] = pages
  const other = outcomes[0] === true ? first : second
  await other.getByText('By Mara Engelbrecht').waitFor()
  await other.getByRole('button', { name: 'Continue with this record' }).click()
  await other.getByRole('heading', { level: 1, name }).waitFor()
  const id = new URL(other.url()).pathname.split('/').at(-1)
  const answer = await other.request.get(`/partner/api/customers/${id}/acceptances`)
  const { items }: { readonly items: readonly unknown[] } = await answer.json()
  expect(items).toHaveLength(1)
  for (const page of pages) await page.context().close()
})

test('what is recorded already is shown in the review instead of a refusal', async () => {
  const page = await openCustomer(agent, 'Uhrenmanufaktur Seeufer AG')
  for (const outcome of ['This will be recorded', 'This is already attested']) {
    await page.getByRole('button', { name: 'Update' }).click()
    await fillForm(page)
    await review(page)
    await page.getByRole('heading', { name: outcome }).waitFor()
    if (outcome === 'This will be recorded') {
      await page.getByRole('button', { name: 'Save and continue' }).click()
      await page.getByText('Recorded. What counts now stands below.').waitFor()
    }
  }
  await page.getByRole('button', { name: 'Continue with this record' }).waitFor()
  expect(await page.getByRole('button', { name: 'Save and continue' }).count()).toBe(0)
  await page.context().close()
})

test('an attestation is corrected and withdrawn only with a reason; the old record stays in the history', async () => {
  const page = await openCustomer(agent, 'Tulpenveld Logistics B.V.')
  await page.getByRole('button', { name: 'Update' }).click()
  await fillForm(page)
  await review(page)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.getByRole('button', { name: 'Correct' }).click()
  await expect.poll(() => page.getByLabel('First name').inputValue()).toBe('Mara')
  await page.getByLabel('First name').fill('Maria')
  await page.getByRole('checkbox').check()
  await review(page)
  await page.getByText('One entry needs correcting').waitFor()
  await page.getByLabel('Reason for the correction').fill('The first name was misspelt.')
  await review(page)
  await page.getByRole('button', { name: 'Save and continue' }).click()
  await page.getByText('By Maria Engelbrecht').waitFor()
  await page.getByText('The attestation was replaced by a corrected one.').waitFor()
  await page.getByRole('button', { name: 'Withdraw' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Withdraw the attestation' }).click()
  await dialog.getByText('Please fill this in.').waitFor()
  await dialog.getByLabel('Reason for the withdrawal').fill('The customer had not agreed.')
  await dialog.getByRole('button', { name: 'Withdraw the attestation' }).click()
  await page.getByText('Does not count now').waitFor()
  await page.getByRole('region', { name: 'Coverage' }).getByText('Partner must attest').waitFor()
  await page.context().close()
})

test.each(['sales.agent', 'billing.admin', 'user.management.admin', 'standard.user'])(
  '%s may not attest and reads why',
  async (role) => {
    const path = '/partner/customers/a29af225-3d7c-46dc-88c6-37d32fab2371/attest'
    const page = await consoles.signIn(`${role}@nordlicht.example`, path)
    await page.getByRole('heading', { name: 'You may not do this' }).waitFor()
    await page.getByText('Admin agent').first().waitFor()
    expect(await page.getByLabel('First name').count()).toBe(0)
    await page.context().close()
  },
)

test('who may not attest hands the prepared statement to a colleague, who has it as a task', async () => {
  const name = 'Weidenbach Maschinenbau GmbH'
  const page = await openCustomer('sales.agent@nordlicht.example', name)
  await page.getByRole('link', { name: 'Hand the prepared statement over' }).click()
  await page.getByText('At your partner:').waitFor()
  await page.getByLabel('To whom').selectOption('Greta Lindqvist')
  await page.getByRole('button', { name: 'Hand over as a task' }).click()
  await page.getByText('Greta Lindqvist has it as a task now.').waitFor()
  await page.getByText('Or send it by e-mail').click()
  await page.getByLabel('Text of the e-mail').waitFor()
  await expectNoAxeViolations(page)
  await page.context().close()
  const colleague = await openCustomer(helpdesk, name)
  await colleague.getByRole('region', { name: 'What waits' }).getByText('Greta Lindqvist').waitFor()
  await colleague.context().close()
})

test('a reseller hands its prepared statement to its provider, which has it as a task', async () => {
  const name = 'Edelweiss Imports LLC'
  const page = await openCustomer('admin.agent@ahornblick.example', name)
  await page.getByRole('link', { name: 'Hand the prepared statement over' }).click()
  await page.getByText('Only your provider may attest for this customer.').waitFor()
  await page.getByRole('button', { name: 'Hand over as a task' }).click()
  await page.getByText('Harborline Distribution Inc. has it as a task now.').waitFor()
  await page.context().close()
  const provider = await openCustomer('admin.agent@harborline.example', name)
  const waiting = provider.getByRole('region', { name: 'What waits' })
  await waiting.getByRole('link').first().waitFor()
  await provider.context().close()
})

test('by keyboard alone a customer is attested', async () => {
  const path = '/partner/customers/99a38455-05f3-463a-bf0e-b561f4c5154d/attest'
  const page = await consoles.signIn(agent, path)
  const primary = page.getByRole('button', { name: /Use the primary contact/ })
  await primary.focus()
  await page.keyboard.press('Enter')
  for (const field of ['First name', 'Last name', 'E-mail address', /Phone number/]) {
    await page.keyboard.press('Tab')
    await expectFocusOn(page.getByLabel(field))
  }
  await page.keyboard.press('Tab')
  await page.keyboard.type('05172024')
  const box = page.getByRole('checkbox')
  // A date has parts, and a picker, each a stop of its own.
  while (!(await box.evaluate((each) => each === document.activeElement))) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const heading = page.getByRole('heading', { name: 'This will be recorded' })
  await expectFocusOn(heading)
  const save = page.getByRole('button', { name: 'Save and continue' })
  while (!(await save.evaluate((each) => each === document.activeElement))) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Mosaik Bildungswerk gGmbH' }).waitFor()
  await page.getByText('Counts now').waitFor()
  await page.context().close()
})

test.each([320, 768])('nothing is cut in German at %d px', async (width) => {
  const customer = '/partner/customers/5d3a1aed-2f96-40a6-b2b0-636957358a52'
  const page = await consoles.signIn(agent, customer, { language: 'de', width, theme: 'dark' })
  await page.getByText('Gilt jetzt').waitFor()
  await expectNothingCut(page)
  await expectNoAxeViolations(page)
  await page.goto(`${customer}/attest`)
  await page.getByRole('button', { name: 'Weiter: Überprüfen' }).click()
  await page.getByText('Angaben müssen berichtigt werden').waitFor()
  await expectNothingCut(page)
  await expectNoAxeViolations(page)
  await page.context().close()
})
