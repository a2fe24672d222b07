import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { expectNoAxeViolations, expectNothingCut, openConsoles } from '../support/browser.ts'
import { writeFrom } from '../support/write-from.ts'

const operator = 'operator@programme.example'

const consoles = await openConsoles()
afterAll(() => consoles[Symbol.asyncDispose]())

const wide = await consoles.signIn(operator, '/programme/partners')
const narrow = await consoles.signIn(operator, '/programme/partners', {
  language: 'de',
  width: 320,
  theme: 'dark',
})
const partner = await addressOf(wide, '/programme/partners', 'Nordlicht Cloudhaus GmbH')
const customer = await addressOf(wide, '/programme/contests', 'Fjordlys Seafood AS')

async function addressOf(page: Page, list: string, name: string): Promise<string> {
  await page.goto(list)
  return (await page.getByRole('link', { name }).first().getAttribute('href')) ?? ''
}

async function loaded(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.getByLabel(/^(Loading|Wird geladen)/).count()).toBe(0)
}

test.for([
  '/programme/partners',
  '/programme/add-partner',
  partner,
  '/programme/operators',
  '/programme/customers',
  '/programme/contests',
  customer,
  '/programme/coverage',
  '/programme/audit-records',
  '/programme/health',
])('%s is free of axe violations, and nothing is cut on a phone in German', async (path) => {
  await Promise.all([wide.goto(path), narrow.goto(path)])
  await loaded(wide)
  await expectNoAxeViolations(wide)
  await loaded(narrow)
  await expectNothingCut(narrow)
  await expectNoAxeViolations(narrow)
})

test('a partner is found by words and by its kind', async () => {
  await wide.goto('/programme/partners?type=indirect-provider')
  await wide.getByRole('link', { name: 'Querwald Distribution AG' }).waitFor()
  await wide.getByLabel('Search partners').fill('harborline')
  await wide.getByText('1 entry', { exact: true }).waitFor()
  await wide.getByLabel('Search partners').fill('nordlicht')
  await wide.getByRole('heading', { name: 'No partner found' }).waitFor()
  await wide.getByLabel('Kind of partner').selectOption('All kinds')
  await wide.getByRole('link', { name: 'Nordlicht Cloudhaus GmbH' }).waitFor()
})

test('what an address says that no filter knows narrows nothing', async () => {
  await wide.goto('/programme/partners?type=evil')
  await wide.getByRole('link', { name: 'Nordlicht Cloudhaus GmbH' }).waitFor()
  await wide.goto('/programme/audit-records?partner=evil&customer=evil&scope=evil&operation=evil')
  await wide.getByRole('gridcell', { name: 'Added partner' }).first().waitFor()
  await wide.goto('/programme/coverage?partner=evil&country=Atlantis')
  const history = wide.getByRole('img', { name: /^Relationships by route/ })
  await history.or(wide.getByText(/^No day has been counted/)).waitFor()
})

test('a partner is added with every mistake shown at once, and can then be given a user', async () => {
  await wide.goto('/programme/add-partner')
  await wide.getByRole('button', { name: 'Add partner' }).click()
  await wide.getByText('5 entries need correcting').waitFor()
  await wide.getByLabel('Name', { exact: true }).fill('Birkenhain Software GmbH')
  await wide.getByLabel('Indirect reseller').check()
  await wide.getByLabel('Country').fill('de')
  await wide.getByText('Germany').waitFor()
  await wide.getByLabel('MPN ID').fill('4399001')
  await wide.getByLabel('Domain').fill('birkenhain.example')
  await wide.getByRole('button', { name: 'Add partner' }).click()
  await wide.getByText('Choose at least one provider.').waitFor()
  await wide.getByLabel('Querwald Distribution AG').check()
  await wide.getByRole('button', { name: 'Add partner' }).click()
  await wide.getByRole('heading', { level: 1, name: 'Birkenhain Software GmbH' }).waitFor()

  await wide.getByRole('button', { name: 'Add user' }).click()
  await wide.getByLabel('User name').fill('agent@birkenhain.example')
  await wide.getByLabel('Name of the person').fill('Wiebke Harmsen')
  await wide.getByRole('button', { name: 'Add user' }).click()
  await wide.getByText('Choose at least one role.').waitFor()
  await wide.getByLabel('Admin agent').check()
  await wide.getByRole('button', { name: 'Add user' }).click()
  const once = wide.getByRole('region', { name: 'Password of Wiebke Harmsen' })
  await once.getByText('agent@birkenhain.example').waitFor()
  await expectNoAxeViolations(wide)
  await once.getByRole('button', { name: 'I have copied it' }).click()
  await expect.poll(() => once.count()).toBe(0)
  await wide.getByRole('button', { name: 'Keep out Wiebke Harmsen' }).click()
  await wide.getByRole('alertdialog').getByRole('button', { name: 'Keep out' }).click()
  await wide.getByRole('button', { name: 'Let in again: Wiebke Harmsen' }).waitFor()
})

test('an application gets its secret once and can be removed', async () => {
  await wide.goto(partner)
  await wide.getByRole('button', { name: 'Add application' }).click()
  await wide.getByLabel('Name of the application').fill('Night sync')
  await wide.getByRole('button', { name: 'Add application' }).click()
  await wide.getByRole('region', { name: 'Secret of Night sync' }).waitFor()
  await wide.getByRole('button', { name: 'Remove Night sync' }).click()
  await wide.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click()
  await expect.poll(() => wide.getByRole('button', { name: 'Remove Night sync' }).count()).toBe(0)
})

test('a partner and a customer are suspended and resumed after asking', async () => {
  for (const [address, noun] of [
    [partner, 'partner'],
    [customer, 'customer'],
  ] as const) {
    await wide.goto(address)
    await wide.getByRole('button', { name: `Suspend ${noun}` }).click()
    await wide
      .getByRole('alertdialog')
      .getByRole('button', { name: `Suspend ${noun}` })
      .click()
    await wide.getByText(`This ${noun} is suspended`).waitFor()
    await wide.getByRole('button', { name: `Resume ${noun}` }).click()
    await wide
      .getByRole('alertdialog')
      .getByRole('button', { name: `Resume ${noun}` })
      .click()
    await wide.getByRole('button', { name: `Suspend ${noun}` }).waitFor()
    await expect.poll(() => wide.getByText(`This ${noun} is suspended`).count()).toBe(0)
  }
})

test('nobody keeps themselves out; another operator gets a password once', async () => {
  await wide.goto('/programme/operators')
  await wide.getByText('(You)').waitFor()
  expect(await wide.getByRole('button', { name: /^Keep out / }).count()).toBe(0)
  await wide.getByRole('button', { name: 'Add operator' }).click()
  await wide.getByLabel('User name').fill('second@programme.example')
  await wide.getByLabel('Name of the person').fill('Henrike Voss')
  await wide.getByRole('button', { name: 'Add operator' }).click()
  await wide.getByRole('region', { name: 'Password of Henrike Voss' }).waitFor()
  await wide.getByRole('button', { name: 'Keep out Henrike Voss' }).waitFor()
  expect(await wide.getByRole('button', { name: /^Keep out / }).count()).toBe(1)
})

test('an acceptance stands with its evidence, and is withdrawn with a reason only', async () => {
  await wide.goto(customer)
  const card = wide.getByRole('article')
  await card.getByText('The person named answered "No"').waitFor()
  const receipt = (await card.getByRole('link', { name: 'Receipt' }).getAttribute('href')) ?? ''
  await expect.poll(async () => (await wide.request.get(receipt)).status()).toBe(200)
  const certificate = card.getByRole('link', { name: 'Certificate', exact: true })
  const address = (await certificate.getAttribute('href')) ?? ''
  expect((await wide.request.get(address)).headers()['content-type']).toMatch(/pdf/)

  await card.getByRole('button', { name: /^Withdraw/ }).click()
  await card.getByRole('button', { name: 'Withdraw for good' }).click()
  await card.getByText('Please fill this in.').waitFor()
  await card.getByLabel('Reason').fill('The person named never agreed')
  await card.getByRole('button', { name: 'Withdraw for good' }).click()
  await card.getByText(/^Withdrawn on/).waitFor()
  await card.getByText('Does not count now').waitFor()
})

test('a person is erased only after what that takes away was shown, and a report stays', async () => {
  await wide.goto(customer)
  await wide.getByLabel('Whoever these acceptances name').check()
  await wide.getByRole('button', { name: 'Show what would be erased' }).click()
  await wide.getByText('2 entries need correcting').waitFor()
  await wide.getByRole('checkbox', { name: /^Torbein Aasenhus/ }).check()
  await wide.getByLabel('Why').selectOption('The person asked for it')
  await wide.getByRole('button', { name: 'Show what would be erased' }).click()
  await wide.getByRole('heading', { name: 'What would be erased' }).waitFor()
  await wide.getByText(/^By Torbein Aasenhus/).waitFor()
  await wide.getByRole('button', { name: 'Erase for good' }).click()
  await wide.getByRole('alertdialog').getByRole('button', { name: 'Erase for good' }).click()
  await wide.getByRole('heading', { name: 'The person has been erased' }).waitFor()
  await wide.getByText('The person has been erased', { exact: true }).nth(1).waitFor()
  await expect.poll(() => wide.getByText('Torbein').count()).toBe(0)
  await wide.getByText(/^Erasure of/).waitFor()
})

test('audit records are narrowed by what was done, and name partner and person', async () => {
  const id = partner.split('/').at(-1) ?? ''
  for (const suspended of [true, false]) {
    await writeFrom(wide, 'put', `/programme/api/partners/${id}/suspension`, { suspended })
  }
  await wide.goto('/programme/audit-records')
  const added = wide.getByRole('gridcell', { name: 'Added partner' })
  await added.first().waitFor()
  await wide.getByLabel('What was done').selectOption('Suspended partner')
  // The rows from before stay until the narrowed ones are there.
  await expect.poll(() => added.count()).toBe(0)
  await wide.getByRole('gridcell', { name: operator }).first().waitFor()
  await wide.getByRole('gridcell', { name: 'Nordlicht Cloudhaus GmbH' }).first().waitFor()
  await wide.getByLabel('Done by').fill('nobody of this name')
  await wide.getByRole('heading', { name: 'No audit record found' }).waitFor()
})

test('coverage has its numbers in words beside every picture', async () => {
  await wide.goto('/programme/coverage')
  await wide.getByRole('img', { name: /^Of \d+ relationships \d+ are covered/ }).waitFor()
  const table = wide.getByRole('grid', { name: 'By partner' })
  await table.getByRole('button', { name: 'Partner', exact: true }).click()
  await table.getByRole('columnheader', { name: 'Partner', exact: true }).waitFor()
  const first = table.getByRole('row').nth(1)
  await expect.poll(() => first.textContent()).toMatch(/^Harborline Distribution Inc\./)
})

test('among more partners than a page holds any one is found by typing, also as a provider', async () => {
  const numbers = Array.from({ length: 101 }, (_, at) => 100 + at)
  // All at once, so that they share their commits.
  await Promise.all(
    numbers.map((number) =>
      writeFrom(wide, 'post', '/programme/api/partners', {
        name: `Lagerhaus ${number} AG`,
        type: 'indirect-provider',
        country: 'DE',
        mpnId: `5500${number}`,
        domain: `lagerhaus-${number}.example`,
      }),
    ),
  )
  await wide.goto('/programme/audit-records')
  const picker = wide.getByRole('combobox', { name: 'Partner', exact: true })
  await picker.click()
  await wide.getByRole('option', { name: /more: type a part of the name$/ }).waitFor()
  await expect.poll(() => wide.getByRole('option', { name: 'Lagerhaus 200 AG' }).count()).toBe(0)
  await picker.fill('haus 200')
  await wide.getByRole('option', { name: 'Lagerhaus 200 AG' }).click()
  await expect.poll(() => picker.inputValue()).toBe('Lagerhaus 200 AG')
  await wide.getByText('1 entry', { exact: true }).waitFor()
  await expectNoAxeViolations(wide)
  await wide.reload()
  await expect.poll(() => picker.inputValue()).toBe('Lagerhaus 200 AG')
  await picker.click()
  await wide.getByRole('option', { name: 'All partners', exact: true }).waitFor()
  await expectNoAxeViolations(wide)
  await wide.getByRole('option', { name: 'All partners', exact: true }).click()
  await wide.getByText(/entries loaded, more as you scroll$/).waitFor()

  await wide.goto('/programme/add-partner')
  await wide.getByLabel('Indirect reseller').check()
  await wide.getByLabel('Lagerhaus 100 AG').check()
  await wide.getByLabel('Search providers').fill('lagerhaus 200')
  await wide.getByLabel('Lagerhaus 200 AG').check()
  // What was ticked before stays in sight, and ticked.
  await expect.poll(() => wide.getByLabel('Lagerhaus 150 AG').count()).toBe(0)
  await expect.poll(() => wide.getByLabel('Lagerhaus 100 AG').isChecked()).toBe(true)
  await expectNoAxeViolations(wide)
})

test('people of partners and customers are sent away from these screens', async () => {
  const page = await consoles.signIn('admin.agent@nordlicht.example', '/programme/partners')
  await page.getByRole('heading', { name: 'This console is not for you' }).waitFor()
  for (const path of [
    'partners',
    'customers',
    'operators',
    'coverage',
    'audit-records',
    'health',
  ]) {
    expect((await page.request.get(`/programme/api/${path}`)).status()).toBe(403)
  }
  await page.context().close()
})
