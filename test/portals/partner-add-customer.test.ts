import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { countryCodes } from '../../portals/partner/features/countries/country-codes.ts'
import { allCountryRules } from '../../src/domain/country/country-rules.ts'
import { expectNoAxeViolations, expectNothingCut, openConsoles } from '../support/browser.ts'

const agent = 'admin.agent@nordlicht.example'
const consoles = await openConsoles()
afterAll(() => consoles[Symbol.asyncDispose]())

test('the countries to choose from are those that the programme knows', () => {
  const known = allCountryRules().map(({ code }) => code)
  expect([...countryCodes].sort()).toEqual([...known].sort())
})

/** With what an address of it looks like, which is read when it is chosen. */
async function chooseCountry(page: Page, code: string): Promise<void> {
  const rules = page.waitForResponse((each) =>
    each.url().endsWith(`/countryvalidationrules/${code}`),
  )
  await page.getByLabel('Country', { exact: true }).selectOption(code)
  await (await rules).finished()
}

async function fillAccount(page: Page, domain: string): Promise<void> {
  await page.getByLabel('Company name').fill('Dünenkamm Segelmacher GmbH')
  await page.getByLabel('Domain', { exact: true }).fill(domain)
  await chooseCountry(page, 'DE')
  await page.getByLabel('Street and house number').fill('Hafenweg 4')
  await page.getByLabel('Postal code').fill('25813')
  await page.getByLabel('City').fill('Husum')
  await page.getByLabel('First name').fill('Mira')
  await page.getByLabel('Last name').fill('Adomeit')
  await page.getByLabel('E-mail address').fill('mira@duenenkamm.example')
}

test('keyboard alone adds a customer who will be asked, with credentials and an e-mail that keeps its link', async () => {
  const page = await consoles.signIn(agent, '/partner/add-customer')
  await page.getByRole('button', { name: 'Next: Review' }).focus()
  await page.keyboard.press('Enter')
  // Every mistake at once, the first of them in focus.
  await expect.poll(() => page.getByText('Please fill this in.').count()).toBeGreaterThan(4)
  await expect.poll(() => focusedLabel(page)).toBe('Company name')
  await expectNoAxeViolations(page)
  await fillAccount(page, 'duenenkamm-eins.example')
  await page.getByLabel('Postal code').fill('1')
  await page.keyboard.press('Enter')
  await page.getByText('This does not look like a postal code of Germany.').waitFor()
  await page.getByLabel('Postal code').fill('25813')
  await page.keyboard.press('Enter')
  const review = page.getByRole('heading', { name: 'Review', exact: true })
  await review.waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Submit' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /Dünenkamm .* is your customer now/ }).waitFor()
  await page.getByText('admin@duenenkamm-eins.example', { exact: true }).waitFor()
  const mail = page.getByLabel('Text of the e-mail')
  await expect.poll(() => mail.inputValue()).toContain('User name: admin@duenenkamm-eins.example')
  expect(await mail.inputValue()).toMatch(/https?:\/\//)
  await expectNoAxeViolations(page)
  await mail.fill('Without the address')
  await page.getByText(/The text must contain the link/).waitFor()
  const copy = page.getByRole('button', { name: 'Copy the text' })
  await expect.poll(() => copy.isDisabled()).toBe(true)
  await page.context().close()
})

test('a step that fails is repeated without a second customer', async () => {
  const page = await consoles.signIn(agent, '/partner/add-customer')
  const domain = 'duenenkamm-zwei.example'
  await fillAccount(page, domain)
  await page.getByLabel(/I confirm that the customer has accepted/).check()
  await page.getByText(/Mira Adomeit \(mira@duenenkamm.example\) accepted on/).waitFor()
  await page.getByRole('button', { name: 'Update' }).click()
  await page.getByLabel('Date of acceptance').fill('2999-01-01')
  await page.getByRole('button', { name: 'Next: Subscriptions' }).click()
  await page.getByRole('button', { name: 'Next: Review' }).click()
  let creations = 0
  page.on('request', (each) => {
    if (each.method() === 'POST' && each.url().endsWith('/v1/customers')) creations += 1
  })
  await page.getByRole('button', { name: 'Submit' }).click()
  await page
    .getByText(/The customer was created, but the acceptance could not be recorded/)
    .waitFor()
  await page.getByRole('button', { name: 'Update: Customer agreement' }).click()
  await page.getByLabel('Date of acceptance').fill('2020-05-04')
  expect(await page.getByLabel('Company name').count()).toBe(0)
  await page.getByRole('button', { name: 'Next: Subscriptions' }).click()
  await page.getByRole('button', { name: 'Next: Review' }).click()
  await page.getByRole('button', { name: 'Submit what is left' }).click()
  await page.getByText(`admin@${domain}`, { exact: true }).waitFor()
  await page.getByText('The acceptance is recorded.').waitFor()
  expect(creations).toBe(1)
  await page.context().close()
})

async function chooseOffer(page: Page, name: string, licences: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Offer', exact: true }).selectOption(name)
  await page.getByLabel('Licences').fill(licences)
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('button', { name: `Remove ${name}` }).waitFor()
}

test('offers chosen in the wizard are parked for a customer who will be asked', async () => {
  const page = await consoles.signIn(agent, '/partner/add-customer')
  await fillAccount(page, 'duenenkamm-drei.example')
  await page.getByLabel(/Choose offers now; they are parked/).check()
  await page.getByRole('button', { name: 'Next: Subscriptions' }).click()
  await chooseOffer(page, 'Mail Standard', '4')
  await chooseOffer(page, 'Security Suite', '2')
  await page.getByRole('button', { name: 'Next: Review' }).click()
  await page.getByText(/Mail Standard: 4 licences,.* parked until the customer has/).waitFor()
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText(/The offers are parked until the customer has accepted/).waitFor()
  await page.goto('/partner/parked-orders')
  const parked = page.getByRole('region', { name: 'Dünenkamm Segelmacher GmbH' })
  await parked.getByText('Waits for the agreement').waitFor()
  const lines = parked.getByRole('listitem')
  await expect.poll(() => lines.allInnerTexts()).toHaveLength(2)
  const texts = await lines.allInnerTexts()
  expect(texts.map((line) => line.split(' · ')[0])).toEqual([
    '4 × Mail Standard',
    '2 × Security Suite',
  ])
  await page.context().close()
})

test('offers chosen for a customer who has accepted are ordered with its acceptance', async () => {
  const page = await consoles.signIn(agent, '/partner/add-customer')
  await fillAccount(page, 'duenenkamm-vier.example')
  await page.getByLabel(/I confirm that the customer has accepted/).check()
  await page.getByRole('button', { name: 'Next: Subscriptions' }).click()
  await chooseOffer(page, 'Mail Standard', '6')
  await page.getByRole('button', { name: 'Next: Review' }).click()
  await page.getByRole('button', { name: 'Submit' }).click()
  await page.getByText('The acceptance is recorded. The offers are ordered.').waitFor()
  await page.getByRole('link', { name: 'Go to the customer' }).click()
  await page.getByRole('region', { name: 'Orders' }).getByText('6 × Mail Standard').waitFor()
  await page.getByText('Counts now').waitFor()
  await page.context().close()
})

test('who leaves in the middle is asked first, unless nothing was entered', async () => {
  const page = await consoles.signIn(agent, '/partner/add-customer')
  const navigation = page.getByRole('navigation', { name: 'Main navigation' })
  const name = page.getByLabel('Company name')
  await name.fill('Halb')
  const asked: string[] = []
  let mayLeave = false
  page.on('dialog', async (dialog) => {
    asked.push(`${dialog.type()}: ${dialog.message()}`)
    await (mayLeave ? dialog.accept() : dialog.dismiss())
  })
  await navigation.getByRole('link', { name: 'Tasks' }).click()
  await expect.poll(() => asked).toEqual([expect.stringMatching(/^confirm: Leave without fin/)])
  expect(await name.inputValue()).toBe('Halb')
  // Before the page is loaded anew the browser asks in its own words.
  await page.evaluate(() => location.reload())
  await expect.poll(() => asked.at(-1)).toMatch(/^beforeunload/)
  expect(await name.inputValue()).toBe('Halb')
  mayLeave = true
  await navigation.getByRole('link', { name: 'Tasks' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor()
  expect(asked).toHaveLength(3)
  await navigation.getByRole('link', { name: 'Add a customer' }).click()
  await name.waitFor()
  await navigation.getByRole('link', { name: 'Tasks' }).click()
  await page.getByRole('heading', { level: 1, name: 'Tasks' }).waitFor()
  expect(asked).toHaveLength(3)
  await page.context().close()
})

test('a domain that somebody has, and an address that does not fit, are told beside their fields', async () => {
  const page = await consoles.signIn(agent, '/partner/add-customer')
  await fillAccount(page, 'nordlicht-frei.example')
  await chooseCountry(page, 'US')
  await page.getByLabel('State or province').waitFor()
  await page.getByLabel('Postal code').fill('98101')
  await page.getByRole('button', { name: 'Next: Review' }).click()
  await page.getByText('Please choose the state or province.').waitFor()
  await page.getByLabel('State or province').selectOption('NY')
  await page.getByRole('button', { name: 'Next: Review' }).click()
  await page.getByText(/is corrected from NY to WA/).waitFor()
  await page.getByLabel('State or province').selectOption('WA')
  await page.getByLabel('Domain', { exact: true }).fill('duenenkamm-eins.example')
  await page.getByRole('button', { name: 'Next: Review' }).click()
  await page.getByText('This domain is taken.', { exact: false }).waitFor()
  await page.context().close()
})

test('who may not add customers is told why, and who may', async () => {
  const helpdesk = await consoles.signIn(
    'helpdesk.agent@nordlicht.example',
    '/partner/add-customer',
  )
  await helpdesk.getByText(/Who may: .*Admin agent/).waitFor()
  await helpdesk.context().close()
  const reseller = await consoles.signIn('admin.agent@lindental.example', '/partner/add-customer')
  await reseller.getByText(/Customers are added by your indirect provider/).waitFor()
  await reseller.context().close()
  // A sales agent may add, and may not attest.
  const sales = await consoles.signIn('sales.agent@nordlicht.example', '/partner/add-customer')
  await sales.getByText(/do not allow you to confirm the acceptance/).waitFor()
  await sales.context().close()
})

test('an invitation names its link in three e-mails', async () => {
  const page = await consoles.signIn(agent, '/partner/invite')
  const mail = page.getByLabel('Text of the e-mail')
  const texts = new Set<string>()
  for (const name of [/New customer/, /in one step/, /Existing customer/]) {
    await page.getByRole('radio', { name }).check()
    // Each is a text of its own.
    await expect.poll(async () => texts.has(await mail.inputValue())).toBe(false)
    const text = await mail.inputValue()
    expect(text).toMatch(/https?:\/\//)
    texts.add(text)
  }
  await expectNoAxeViolations(page)
  await page.context().close()
})

test('a customer who would only be sent back is not invited to accept: Attest is offered', async () => {
  const page = await consoles.signIn(agent, '/partner/invite')
  const answer = await page.request.get('/partner/api/customers?route=partner-must-attest&size=1')
  const { items }: { items: { id: string }[] } = await answer.json()
  await page.goto(`/partner/invite?customer=${items[0]?.id}`)
  await page.getByText(/would only send .* back to you/).waitFor()
  await page.getByRole('link', { name: 'Attest instead' }).click()
  await page.waitForURL(/\/attest$/)
  await page.context().close()
})

test('a signed attestation is asked for, its link shown once, watched and issued again', async () => {
  const page = await consoles.signIn(agent, '/partner/signed-attestations')
  await page.getByRole('button', { name: 'Create the link' }).click()
  await expect.poll(() => page.getByText('Please fill this in.').count()).toBeGreaterThan(3)
  await page.getByLabel('Company name').fill('Signierwerk GmbH')
  await page.getByLabel('Country', { exact: true }).selectOption('DE')
  await page.getByLabel('First name').fill('Jette')
  await page.getByLabel('Last name').fill('Boysen')
  await page.getByLabel('E-mail address').fill('jette@signierwerk.example')
  await page.getByRole('button', { name: 'Create the link' }).click()
  const first = await page.getByLabel('Link', { exact: true }).inputValue()
  expect(first).toContain('/mca/')
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Signierwerk GmbH' }).click()
  await page.getByRole('status').getByText('Not opened yet').waitFor()
  await page.getByRole('button', { name: 'Create a new link' }).click()
  await expect.poll(() => page.getByLabel('Link', { exact: true }).inputValue()).not.toBe(first)
  await page.context().close()
})

test('what the signatory accepted is finalised, and counts as signed', async () => {
  const page = await consoles.signIn(agent, '/partner/signed-attestations')
  await page.getByLabel('Company name').fill('Rotbuche Möbelwerke GmbH')
  await page.getByLabel('Country', { exact: true }).selectOption('DE')
  await page.getByLabel('First name').fill('Henrik')
  await page.getByLabel('Last name').fill('Vahl')
  await page.getByLabel('E-mail address').fill('henrik.vahl@rotbuche.example')
  await page.getByLabel('Language of the text').waitFor()
  await page.getByRole('button', { name: 'Create the link' }).click()
  const link = await page.getByLabel('Link', { exact: true }).inputValue()
  const signatory = await consoles.newPage()
  await signatory.goto(`${link}&language=en-US`)
  await signatory.getByRole('checkbox').check()
  await signatory.getByRole('button', { name: 'Accept the agreement' }).click()
  await signatory.getByRole('heading', { level: 1, name: 'Accepted' }).waitFor()
  await signatory.context().close()
  await page.getByRole('link', { name: 'Rotbuche Möbelwerke GmbH' }).click()
  await page.getByText('Choose the customer that Henrik Vahl accepted for.').waitFor()
  await page.getByRole('searchbox').fill('rotbuche')
  await page.getByRole('button', { name: /^Choose Rotbuche Möbelwerke GmbH/ }).click()
  await page.getByRole('button', { name: 'Finalise for Rotbuche Möbelwerke GmbH' }).waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Finalise for Rotbuche Möbelwerke GmbH' }).click()
  await page.getByText('Finalised: it counts as your attestation').waitFor()
  await page.getByRole('link', { name: 'Go to the customer' }).click()
  await page.getByText('Signed by the named person').waitFor()
  await page.getByText('Counts now').waitFor()
  await page.context().close()
})

test.each([
  ['helpdesk.agent@nordlicht.example', '/partner/invite', /Who may: .*Sales agent/],
  ['sales.agent@nordlicht.example', '/partner/signed-attestations', /Who may: .*Helpdesk agent/],
  ['admin.agent@lindental.example', '/partner/signed-attestations', /Only your indirect provider/],
])('%s is told at %s why not, and who may', async (upn, path, reason) => {
  const page = await consoles.signIn(upn, path)
  await page.getByRole('heading', { name: 'You may not do this' }).waitFor()
  await page.getByText(reason).waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  await expectNoAxeViolations(page)
  await page.context().close()
})

test.each(['/partner/add-customer', '/partner/invite', '/partner/signed-attestations'])(
  'nothing of %s is cut on a narrow screen in German',
  async (path) => {
    const page = await consoles.signIn(agent, path, { language: 'de', width: 320 })
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    await expectNothingCut(page)
    await expectNoAxeViolations(page)
    await page.context().close()
  },
)

function focusedLabel(page: Page): Promise<string | undefined> {
  return page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLInputElement ? field.labels?.[0]?.textContent : undefined
  })
}
