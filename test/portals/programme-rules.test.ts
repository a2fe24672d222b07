import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { expectNoAxeViolations, expectNothingCut, openConsoles } from '../support/browser.ts'
import { writeFrom } from '../support/write-from.ts'

const operator = 'operator@programme.example'
const agreement = '/programme/agreements/MicrosoftCustomerAgreement'
// Far enough ahead that nothing of the sample is in force then, whenever this runs.
const year = new Date().getUTCFullYear() + 2
const effectiveOn = `${year}-01-01`
const requiredFrom = `${year}-02-01`

const consoles = await openConsoles()
afterAll(() => consoles[Symbol.asyncDispose]())

const screens = [
  ['/programme', 'Overview'],
  ['/programme/agreements', 'Agreements'],
  [agreement, 'Microsoft Customer Agreement'],
  [`${agreement}/compare`, 'Compare texts'],
  [`${agreement}/publish`, 'Publish a text'],
  ['/programme/what-if', 'What if'],
  ['/programme/policy', 'Policy'],
  ['/programme/policy/edit', 'Edit the policy'],
  ['/programme/policy/history', 'History'],
] as const

const wide = await consoles.signIn(operator, '/programme')
const narrow = await consoles.signIn(operator, '/programme', {
  language: 'de',
  width: 320,
  theme: 'dark',
})

async function loaded(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(() => page.getByLabel(/^(Loading|Wird geladen)/).count()).toBe(0)
}

test.for(screens)(
  '%s is free of axe violations, and nothing is cut on a phone in German',
  async ([path, title]) => {
    await Promise.all([wide.goto(path), narrow.goto(path)])
    await wide.getByRole('heading', { level: 1, name: title }).waitFor()
    await loaded(wide)
    await expectNoAxeViolations(wide)
    await loaded(narrow)
    await expectNothingCut(narrow)
    await expectNoAxeViolations(narrow)
  },
)

test('the overview shows cover, the contested attestation, and the health of the log', async () => {
  const page = await consoles.signIn(operator, '/programme')
  await page.getByRole('img', { name: /^Routes of \d+ relationships/ }).waitFor()
  await page.getByRole('link', { name: /says that its attestation is not right/ }).waitFor()
  await page.getByText('Evidence log: All well').waitFor()
  await page.context().close()
})

test('a text is checked, reviewed and published once, and can be compared with the one before', async () => {
  const page = await consoles.signIn(operator, agreement)
  await page.getByRole('link', { name: 'Publish a text' }).click()
  const check = page.getByRole('button', { name: 'Check the text' })
  await check.click()
  await page.getByText('5 entries need correcting').waitFor()
  await expectNoAxeViolations(page)

  await page.getByLabel('Rank').fill('2')
  await page.getByLabel('In effect from').fill(effectiveOn)
  await page.getByLabel('Language').fill('de-DE')
  await page.getByLabel('Countries').fill('de, Austria')
  await page.getByLabel('File').setInputFiles({
    name: 'fassung-2.md',
    mimeType: '',
    buffer: Buffer.from('# Kundenvereinbarung (Muster), Fassung 2\n\nIn Kraft ab dann.\n'),
  })
  await check.click()
  await page.getByText('Not a country code: AUSTRIA').waitFor()
  await page.getByLabel('Countries').fill('de, at')
  await check.click()
  await page.getByRole('heading', { name: 'Review before publishing' }).waitFor()
  await page.getByText('This makes a new version of the agreement.').waitFor()
  await page.getByText('Austria and Germany').waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Change' }).click()
  await expect.poll(() => page.getByLabel('Language').inputValue()).toBe('de-DE')
  await check.click()
  await page.getByRole('button', { name: 'Publish', exact: true }).dblclick()
  await page.getByText(/rank 2 in German/).waitFor()
  await page.getByRole('link', { name: 'Back to the agreement' }).click()
  await page.getByRole('heading', { name: /^Rank 2, in effect from/ }).waitFor()

  await page.getByRole('link', { name: 'Compare texts' }).click()
  await page.locator('ins', { hasText: '2' }).first().waitFor()
  await page.locator('del', { hasText: '1' }).first().waitFor()
  await page.context().close()
})

test('whom a required rank would block is seen first, and setting it asks to confirm countries without a text', async () => {
  const page = await consoles.signIn(operator, '/programme')
  await writeFrom(page, 'post', '/programme/api/texts', {
    agreementType: 'MicrosoftCustomerAgreement',
    rank: 3,
    effectiveOn,
    countries: ['IT'],
    language: 'it-IT',
    mediaType: 'text/markdown; charset=utf-8',
    contentBase64: Buffer.from('# Contratto di prova, versione 3\n').toString('base64'),
  })
  await page.goto('/programme/what-if')
  const look = page.getByRole('button', { name: 'Show whom it would block' })
  await look.click()
  await page.getByText('2 entries need correcting').waitFor()
  await page.getByLabel('Required rank').selectOption('3')
  await page.getByLabel('Required from', { exact: true }).fill(requiredFrom)
  await look.click()
  await page.getByRole('heading', { name: /^The answer for/ }).waitFor()
  const blocked = page.locator('dl').first().locator('dd').first()
  await expect.poll(async () => Number(await blocked.textContent())).toBeGreaterThan(0)
  const byPartner = page.getByRole('region', { name: 'By partner' })
  await byPartner.getByText('Nordlicht Cloudhaus GmbH').waitFor()
  await page.getByRole('heading', { name: 'Countries without a text' }).waitFor()
  await expectNoAxeViolations(page)

  await page.getByRole('button', { name: 'Set it in the policy' }).click()
  await page.getByText('publish a text for these countries first').waitFor()
  await page.getByRole('checkbox').check()
  await page.getByRole('button', { name: 'Set it in the policy' }).click()
  await page.getByRole('heading', { name: 'The policy is set' }).waitFor()
  await page.getByRole('link', { name: 'Go to the policy' }).click()
  await page.getByText(/Rank 3 from Feb/).waitFor()
  await page.getByRole('link', { name: 'History' }).click()
  await page.getByText('Microsoft Customer Agreement: Required ranks').waitFor()
  await page.context().close()
})

test('every mistake of the policy stands beside its field', async () => {
  const page = await consoles.signIn(operator, '/programme/policy/edit')
  await page.getByLabel('Name of the operator').fill('')
  await page.getByLabel('Audit records are kept (years)').fill('0')
  await page.getByLabel('Market regions').fill('DE, XXX')
  await page.getByRole('group', { name: 'End a relationship' }).getByLabel('Global admin').uncheck()
  await page.getByRole('button', { name: 'Add a cut-off' }).first().click()
  await page.getByRole('button', { name: 'Check and review' }).click()
  await page.getByText('6 entries need correcting').waitFor()
  for (const label of [
    'Name of the operator',
    'Audit records are kept (years)',
    'Market regions',
  ]) {
    await expectInvalid(page.getByLabel(label))
  }
  await expectInvalid(page.getByLabel('Agreed before'))
  await page.getByText('Is too small: at least 1 is accepted.', { exact: true }).first().waitFor()
  const name = page.getByLabel('Name of the operator')
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true)
  await expectNoAxeViolations(page)
  await page.context().close()
})

async function expectInvalid(field: Locator): Promise<void> {
  await expect.poll(() => field.getAttribute('aria-invalid')).toBe('true')
}

test('two operators at once: the second sees it, and both changes stay', async () => {
  const first = await consoles.signIn(operator, '/programme/policy/edit')
  const second = await consoles.signIn(operator, '/programme/policy/edit')
  await first.getByLabel('Parked orders are kept (days)').fill('14')
  await first.getByRole('button', { name: 'Check and review' }).click()
  await first.getByText('1 change', { exact: true }).waitFor()
  await second.getByLabel('Carts are kept (minutes)').fill('1440')
  await second.getByRole('button', { name: 'Check and review' }).click()
  await confirmAndSet(second)
  await second.getByRole('heading', { name: 'The policy is set' }).waitFor()

  await confirmAndSet(first)
  await first.getByText('The policy was changed meanwhile.').waitFor()
  await first.getByRole('button', { name: /^Take the newest revision/ }).click()
  await expectValue(first.getByLabel('Parked orders are kept (days)'), '14')
  await expectValue(first.getByLabel('Carts are kept (minutes)'), '1440')
  await first.getByRole('button', { name: 'Check and review' }).click()
  await first.getByText('1 change', { exact: true }).waitFor()
  await confirmAndSet(first)
  await first.getByRole('heading', { name: 'The policy is set' }).waitFor()

  await first.goto('/programme/policy/history')
  await first.getByRole('button', { name: 'Compare' }).click()
  await first.locator('ins', { hasText: '14' }).waitFor()
  await first.context().close()
  await second.context().close()
})

async function expectValue(field: Locator, value: string): Promise<void> {
  await expect.poll(() => field.inputValue()).toBe(value)
}

async function confirmAndSet(page: Page): Promise<void> {
  const box = page.getByRole('checkbox', { name: /^I confirm/ })
  // The box comes together with the button, or not at all.
  await page.getByRole('button', { name: 'Set the policy' }).waitFor()
  if ((await box.count()) > 0) await box.check()
  await page.getByRole('button', { name: 'Set the policy' }).click()
}

test('a person of a partner is told at the programme console where to go instead', async () => {
  const page = await consoles.signIn('admin.agent@nordlicht.example', '/programme/policy')
  await page.getByRole('heading', { name: 'This console is not for you' }).waitFor()
  await page.getByRole('link', { name: 'Go to your own console' }).waitFor()
  await expectNoAxeViolations(page)
  await page.context().close()
})
