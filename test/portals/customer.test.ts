import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import {
  expectNoAxeViolations,
  expectNothingCut,
  openConsoles,
  signInOn,
} from '../support/browser.ts'

const agreementAddress = '/AdminPortal/Home?ref=/BillingAccounts/agreement'
const message =
  'Please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement.'
const germanMessage =
  'Bitte wenden Sie sich an Ihren Partner, um Ihre Zustimmung zur Microsoft-Kundenvereinbarung zu bestätigen.'
const germanSample = 'Mustertext der Countersign-Testumgebung'
const germanForward = 'Jemand anderes muss entscheiden'
const agent = 'admin.agent@nordlicht.example'
const newAgent = 'admin.agent@kastanie.example'

const consoles = await openConsoles()
afterAll(() => consoles[Symbol.asyncDispose]())

/** Another person's session, to do by the API what the other side does. */
async function asPartner(upn: string) {
  const page = await consoles.signIn(upn, '/signin/done')
  const session: { readonly csrfToken: string } = await (await page.request.get('/session')).json()
  return {
    page,
    get: async (path: string) => (await page.request.get(path)).json(),
    post: (path: string, data: unknown) =>
      page.request.post(path, { data, headers: { 'X-CSRF-Token': session.csrfToken } }),
  }
}

type Partner = Awaited<ReturnType<typeof asPartner>>

async function idOf(partner: Partner, customer: string): Promise<string> {
  const filter = JSON.stringify({ Field: 'CompanyName', Value: customer, Operator: 'starts_with' })
  const found: { readonly items: readonly { readonly id: string }[] } = await partner.get(
    `/v1/customers?size=10&filter=${encodeURIComponent(filter)}`,
  )
  return found.items[0]?.id ?? ''
}

async function attest(upn: string, customer: string, email: string): Promise<void> {
  const partner = await asPartner(upn)
  const answer = await partner.post(`/v1/customers/${await idOf(partner, customer)}/agreements`, {
    primaryContact: { firstName: 'Mira', lastName: 'Adomeit', email },
    templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
    dateAgreed: '2024-03-05T00:00:00Z',
    type: 'MicrosoftCustomerAgreement',
  })
  expect(answer.status()).toBe(201)
  await partner.page.context().close()
}

/** A fresh relationship link of a partner, as it stands in the e-mail; for one customer or for any. */
async function linkOf(upn: string, customer?: string): Promise<string> {
  const partner = await asPartner(upn)
  const query = customer === undefined ? '' : `?customerId=${await idOf(partner, customer)}`
  const { url }: { readonly url: string } = await partner.get(
    `/v1/customers/relationshiprequests${query}`,
  )
  await partner.page.context().close()
  const { pathname, search } = new URL(url)
  return `${pathname}${search}`
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name })
const acceptBox = (page: Page) => page.getByRole('checkbox', { name: /I have read this text/ })

test('from the address that every customer gets, through the sign-in, the first acceptance by keyboard alone, with its receipt', async () => {
  const page = await consoles.newPage()
  await page.goto(agreementAddress)
  await signInOn(page, 'silke.brunnenkant@birkenhof.example')
  await heading(page, 'Microsoft Customer Agreement').waitFor()
  expect(new URL(page.url()).pathname).toBe('/customer/agreement')
  expect(await acceptBox(page).isChecked()).toBe(false)
  await expectNoAxeViolations(page)
  // Without a tick nothing is accepted, and the focus is on the box.
  await page.getByRole('button', { name: 'Accept', exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Nothing has been accepted yet').waitFor()
  await expect
    .poll(() => acceptBox(page).evaluate((box) => box === document.activeElement))
    .toBe(true)
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page
    .getByText('Your acceptance of the Microsoft Customer Agreement has been recorded')
    .waitFor()
  // What was done is in view and has the focus: the form is gone.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
    .toContain('has been recorded')
  const receipt = page.getByRole('link', { name: 'Receipt' })
  await receipt.waitFor()
  const address = (await receipt.getAttribute('href')) ?? ''
  const download = page.waitForEvent('download')
  await receipt.click()
  expect(new URL((await download).url()).pathname).toBe(address)
  const kept = await page.request.get(address)
  expect(kept.status()).toBe(200)
  for (const name of ['Certificate', 'Certificate in German', 'Verify it yourself']) {
    await page.getByRole('link', { name, exact: true }).waitFor()
  }
  await expect.poll(() => acceptBox(page).count()).toBe(0)
  await expectNoAxeViolations(page)
  await page.context().close()
})

test('the box is bound to the text that is shown: another language is another text, unticked', async () => {
  const page = await consoles.signIn('gerald.pichelhofer@donaustern.example', '/customer/agreement')
  await page.getByText('sample text of the Countersign sandbox').waitFor()
  await acceptBox(page).check()
  await page.getByLabel('Language of the text').selectOption({ index: 1 })
  await page.getByText(germanSample).waitFor()
  await expect.poll(() => acceptBox(page).isChecked()).toBe(false)
  const text = page.getByRole('region', { name: 'Text of the agreement' })
  await expect.poll(() => text.getAttribute('lang')).toMatch(/^de/)
  const print = page.getByRole('link', { name: 'Print view' })
  expect((await page.request.get((await print.getAttribute('href')) ?? '')).status()).toBe(200)
  const download = await page.request.get(
    (await page.getByRole('link', { name: 'Download' }).getAttribute('href')) ?? '',
  )
  expect(download.headers()['content-disposition']).toContain('attachment')
  await page.context().close()
})

test('a text that is not what was published is never offered for acceptance', async () => {
  const page = await consoles.newPage()
  await page.route('**/agreements/*', (route) => route.fulfill({ body: 'Something else.' }))
  await signInOn(page, 'gerald.pichelhofer@donaustern.example', '/customer/agreement')
  await page.getByText('is not the one that was published').waitFor()
  expect(await acceptBox(page).count()).toBe(0)
  await page.context().close()
})

test('a user whose role may not accept reads the text, learns who may, and has a message to send on', async () => {
  const page = await consoles.signIn('minh.tranvo@ginkgo.example', '/customer/agreement')
  await page.getByRole('heading', { name: 'Somebody else has to decide' }).waitFor()
  await page.getByRole('link', { name: 'charlotte.eisenbarth@ginkgo.example' }).waitFor()
  const text = page.getByLabel('Text of the e-mail')
  await expect.poll(() => text.inputValue()).toContain(agreementAddress)
  await page.getByText('sample text of the Countersign sandbox').waitFor()
  expect(await acceptBox(page).count()).toBe(0)
  await expectNoAxeViolations(page)
  await page.context().close()
})

test('where the existing partner must attest, the exact message, whom to ask, a button, and covered by itself', async () => {
  const page = await consoles.signIn('annika.vollmerhaus@weidenbach.example', agreementAddress)
  await page.getByText(message).waitFor()
  await page.getByRole('link', { name: 'agreements@nordlicht.example' }).waitFor()
  expect(await acceptBox(page).count()).toBe(0)
  await expectNoAxeViolations(page)
  await page.getByRole('button', { name: 'Ask Nordlicht Cloudhaus GmbH to confirm' }).click()
  await page.getByText('Nordlicht Cloudhaus GmbH has your request as a task.').waitFor()
  await attest(agent, 'Weidenbach', 'mira.adomeit@weidenbach.example')
  await page.getByText('Nordlicht Cloudhaus GmbH has confirmed.').waitFor()
  await expect.poll(() => page.getByText(message).count()).toBe(0)
  await page.context().close()
})

test('a relationship link survives the sign-in; with a new partner the message stands for the second box', async () => {
  const link = await linkOf(newAgent)
  const page = await consoles.newPage()
  await page.goto(link)
  await signInOn(page, 'rudiger.sandhorst@federkiel.example')
  await heading(page, 'Relationship with Kastanie Systemberatung GmbH').waitFor()
  await page.getByText(message).waitFor()
  await expectNoAxeViolations(page)
  await expect.poll(() => page.getByRole('checkbox').count()).toBe(1)
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByText('Nothing has been approved yet').waitFor()
  await page.getByRole('checkbox', { name: /I approve the relationship/ }).check()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByText('is active now').waitFor()
  await page.getByRole('button', { name: 'Ask Kastanie Systemberatung GmbH to confirm' }).click()
  await page.getByText('has your request as a task').waitFor()
  await attest(newAgent, 'Druckerei Federkiel', 'mira.adomeit@federkiel.example')
  await page.getByText('Kastanie Systemberatung GmbH has confirmed.').waitFor()
  // Opened again it says so, and asks for nothing.
  await page.goto(link)
  await page.getByText('Nothing is left to approve on this link').waitFor()
  expect(await page.getByRole('checkbox').count()).toBe(0)
  await page.context().close()
})

test('both boxes are separate and empty; ticked, both take effect, and the receipt is one step away', async () => {
  const page = await consoles.signIn('charlotte.eisenbarth@ginkgo.example', await linkOf(agent))
  const second = page.getByRole('checkbox', { name: /I have read the text above/ })
  await second.waitFor()
  const first = page.getByRole('checkbox', { name: /I approve the relationship/ })
  expect([await first.isChecked(), await second.isChecked()]).toEqual([false, false])
  await expectNoAxeViolations(page)
  await second.check()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByText('Nothing has been approved yet').waitFor()
  await first.check()
  await page.getByRole('button', { name: 'Approve' }).click()
  await page.getByText('and your acceptance has been recorded').waitFor()
  await page.getByRole('link', { name: 'To your acceptance and its receipt' }).click()
  await heading(page, 'Acceptances').waitFor()
  await page.getByRole('link', { name: 'Receipt' }).waitFor()
  await page.context().close()
})

test('an altered link and one of another market region are plain pages with a way on', async () => {
  const page = await consoles.signIn(
    'rudiger.sandhorst@federkiel.example',
    '/AdminPortal/Home/partner-invitation/altered.token',
  )
  await heading(page, 'This link does not work').waitFor()
  await expectNoAxeViolations(page)
  await page.goto(await linkOf('admin.agent@harborline.example'))
  await heading(page, 'This partner cannot sell to you').waitFor()
  await page.getByText(/United States, your organisation in Germany/).waitFor()
  await page.getByRole('link', { name: 'To your partners' }).click()
  await heading(page, 'Your partners').waitFor()
  await page.context().close()
})

test('a link for another customer says so, and lets sign in as somebody else', async () => {
  const link = await linkOf(newAgent, 'Rheinufer')
  const page = await consoles.signIn('rudiger.sandhorst@federkiel.example', link)
  await heading(page, 'This link is for another organisation').waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Sign in as somebody else' }).click()
  await signInOn(page, 'gudrun.wallraven@rheinufer.example')
  await heading(page, 'Relationship with Kastanie Systemberatung GmbH').waitFor()
  await page.context().close()
})

test('who may not approve a relationship sends the link on', async () => {
  const link = await linkOf(newAgent)
  const page = await consoles.signIn('tarek.zianoui@weidenbach.example', link)
  await page.getByRole('heading', { name: 'Somebody else has to decide' }).waitFor()
  await expect
    .poll(() => page.getByLabel('Text of the e-mail').inputValue())
    .toContain(link.split('?')[0])
  expect(await page.getByRole('checkbox').count()).toBe(0)
  await page.context().close()
})

test('all partners stand in one list, a reseller once for each provider, and open to their details', async () => {
  const page = await consoles.signIn('raimund.edlbacher@zwiebelturm.example', '/customer')
  const settled = page.getByRole('region', { name: /Querwald Distribution/ })
  await settled.getByText('Settled', { exact: true }).waitFor()
  const open = page.getByRole('region', { name: /Harborline Distribution/ })
  await open.getByText('Partner must confirm').waitFor()
  await expectNoAxeViolations(page)
  await open.getByRole('link', { name: /^Details of/ }).click()
  await heading(page, 'Ahornblick IT-Systeme GmbH').waitFor()
  await page.getByText('Global admin and Helpdesk admin').waitFor()
  // Whom to ask is who attests: the provider behind the reseller.
  await page.getByRole('link', { name: 'agreements@harborline.example' }).waitFor()
  await expectNoAxeViolations(page)
  await page.context().close()
})

test('the person whom a partner named answers no, with a reason, and may answer differently', async () => {
  const page = await consoles.signIn('beatrix.lohengarten@kranich.example', '/customer/acceptances')
  await page.getByText('Nordlicht Cloudhaus GmbH states that you accepted').waitFor()
  await page.getByRole('button', { name: 'No, I did not accept' }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByLabel(/What should they know/).fill('I was on leave.')
  await dialog.getByRole('button', { name: 'Record the answer' }).dblclick()
  await page.getByText('Nordlicht Cloudhaus GmbH has it as a task').waitFor()
  await page.getByText(/^Your answer: no/).waitFor()
  await page.getByRole('button', { name: 'Answer differently' }).click()
  await page.getByRole('button', { name: 'I am the wrong person' }).waitFor()
  await page.context().close()
  const partner = await asPartner(agent)
  const tasks: { readonly items: readonly unknown[] } = await partner.get('/partner/api/tasks')
  const customerId = await idOf(partner, 'Kranich')
  expect(tasks.items).toContainEqual(
    expect.objectContaining({ kind: 'acceptance-contested', customerId }),
  )
  await partner.page.context().close()
})

test('withdrawing an own acceptance says what follows, asks why, and it stops counting', async () => {
  const page = await consoles.signIn(
    'cornelius.haberland@lichtung.example',
    '/customer/acceptances',
  )
  await page.getByRole('button', { name: 'Withdraw', exact: true }).click()
  const dialog = page.getByRole('alertdialog')
  await dialog.getByRole('button', { name: 'Withdraw now' }).click()
  await dialog.getByText('Please say why').waitFor()
  await expectNoAxeViolations(page)
  await dialog.getByLabel('Reason').fill('Accepted by mistake.')
  await dialog.getByRole('button', { name: 'Withdraw now' }).click()
  await page.getByText('Does not count now').waitFor()
  await page.getByText(/^Withdrawn on/).waitFor()
  await page.context().close()
})

test.each([
  ['/customer', 'heidrun.altmannshofer@zweistrom.example', { [germanMessage]: 2 }],
  [
    '/customer/agreement',
    'heidrun.altmannshofer@zweistrom.example',
    { [germanMessage]: 1, [germanSample]: 1 },
  ],
  [
    '/customer/agreement',
    'kerem.aslanbey@almrausch.example',
    { [germanForward]: 1, [germanSample]: 1 },
  ],
  ['/customer/acceptances', 'roswitha.angerbauer@salzquell.example', { 'Gilt jetzt nicht': 1 }],
])('nothing is cut on %s at 320 px in German, for %s', async (path, upn, shown) => {
  const page = await consoles.signIn(upn, path, { language: 'de', width: 320, theme: 'dark' })
  for (const [text, count] of Object.entries(shown)) {
    await expect.poll(() => page.getByText(text).count()).toBe(count)
  }
  await expectNothingCut(page)
  await expectNoAxeViolations(page)
  await page.context().close()
})

test('an expired link is a plain page that names whom to ask for a new one', async () => {
  const link = await linkOf(newAgent)
  const page = await consoles.newPage()
  // The last test: business time goes on for everybody.
  const moved = await page.request.post('/sandbox/clock', { data: { advanceDays: 31 } })
  expect(moved.status()).toBe(200)
  await signInOn(page, 'rudiger.sandhorst@federkiel.example', link)
  await heading(page, 'This link has expired').waitFor()
  await page.getByText('It came from Kastanie Systemberatung GmbH.').waitFor()
  await page.getByRole('link', { name: 'agreements@kastanie.example' }).waitFor()
  await expectNoAxeViolations(page)
  await page.context().close()
})
