import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../support/app.ts'
import { expectNoAxeViolations, expectNothingCut } from '../support/browser.ts'
import { openBrowser } from '../support/open-browser.ts'
import {
  accept,
  companyName,
  post,
  requestAttestation,
  statusOf,
} from '../wire/attestations/support.ts'

const longName = 'Donaudampfschifffahrtsgesellschaft Hauptverwaltung Niederbayern GmbH & Co. KG'

let browser: Browser
let app: TestApp
let origin: string
let last = 0
beforeAll(async () => {
  browser = await openBrowser()
  app = await openTestApp('sqlite')
  origin = await app.server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await browser.close()
  await app[Symbol.asyncDispose]()
})

function newRequest(parts: object = {}): Promise<string> {
  last += 1
  return requestAttestation(app, { signatoryEmail: `browser-${last}@page.example`, ...parts })
}

/** A page of its own, which notes what it asked for and what went wrong on it. */
async function open(attestationId: string, look: BrowserContextOptions = {}, more = '') {
  const context = await browser.newContext({ viewport: { width: 320, height: 800 }, ...look })
  const page = await context.newPage()
  const problems: string[] = []
  const asked: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('request', (request) => asked.push(request.url()))
  await page.goto(`${origin}/mca/?attestationid=${attestationId}${more}`)
  return { page, problems, asked, [Symbol.asyncDispose]: () => context.close() }
}

/** One request in each state that a link can be in. */
async function inEveryState(): Promise<Readonly<Record<string, string>>> {
  const attestationId = await newRequest({ companyName: longName })
  const accepted = await newRequest({ companyName: longName })
  await accept(app, accepted)
  const declined = await newRequest()
  await post(app, '/mca/decline', { attestationid: declined, reason: 'Nein' })
  const forwarded = await newRequest()
  const person = { firstName: 'Ada', lastName: 'Okonjo', email: 'ada@page.example' }
  await post(app, '/mca/forward', { attestationid: forwarded, ...person })
  const superseded = await newRequest({ signatoryEmail: 'twice@page.example' })
  await newRequest({ signatoryEmail: 'twice@page.example' })
  const expired = await newRequest({ expirationTime: 5 })
  await app.moveClock(5 * 60_000)
  return { open: attestationId, accepted, declined, forwarded, superseded, expired, unknown: 'x' }
}

test('in every state, language, width and light it is accessible, and no text is cut', async () => {
  for (const [state, attestationId] of Object.entries(await inEveryState())) {
    for (const [width, colorScheme, language] of [
      [320, 'light', 'de-DE'],
      [1440, 'dark', 'en-US'],
    ] as const) {
      const look = { viewport: { width, height: 800 }, colorScheme, locale: language }
      await using shown = await open(attestationId, look, `&language=${language}`)
      const { page, problems, asked } = shown
      for (const each of await page.locator('summary').all()) await each.click()
      const where = `${state} ${width} ${colorScheme} ${language}`
      await expectNoAxeViolations(page)
      await expectNothingCut(page)
      expect(asked, where).toHaveLength(1)
      // The browser itself writes down an answer that is no success.
      if (state !== 'unknown') expect(problems, where).toStrictEqual([])
    }
  }
})

test('without a script and with the keyboard alone the signatory reads, accepts and keeps the receipt', async () => {
  const attestationId = await newRequest()
  await using shown = await open(attestationId, { javaScriptEnabled: false })
  const { page } = shown
  const box = page.getByRole('checkbox')
  expect(await box.isChecked()).toBe(false)
  await tabTo(page, 'accepted')
  await page.keyboard.press('Space')
  await expect.poll(() => box.isChecked()).toBe(true)
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Zugestimmt' }).waitFor()
  await page.getByRole('status').filter({ hasText: companyName }).waitFor()
  const receipt = page.getByRole('link', { name: 'Beleg', exact: true })
  expect(await receipt.getAttribute('href')).toContain(
    `/mca/receipt?attestationid=${attestationId}`,
  )
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Zugestimmt' }).waitFor()
})

test('an unticked box is not taken, and the browser says so beside it', async () => {
  const attestationId = await newRequest()
  await using shown = await open(attestationId, { javaScriptEnabled: false })
  const { page } = shown
  await page.getByRole('button', { name: 'Der Vereinbarung zustimmen' }).click()
  await page.locator('[name="accepted"]:focus').waitFor()
  expect(await statusOf(app, attestationId)).toBe('pending')
})

test('the language is switched on the page, and everything follows it', async () => {
  const attestationId = await newRequest()
  await using shown = await open(attestationId, { javaScriptEnabled: false })
  const { page } = shown
  await page.getByRole('navigation').getByRole('link', { name: 'English' }).click()
  await page.getByRole('heading', { name: 'Your decision' }).waitFor()
  await expect.poll(() => page.locator('.text').getAttribute('lang')).toBe('en-US')
  await page.getByText('I do not accept').click()
  await page.getByLabel('Why, if you want to say').fill('Not now.\nPerhaps later.')
  await page.getByRole('button', { name: 'Decline' }).click()
  await page.getByRole('heading', { level: 1, name: 'Declined' }).waitFor()
  await page.getByText('Perhaps later.').waitFor()
})

test('naming somebody else shows every mistake beside its field and keeps what was typed', async () => {
  const attestationId = await newRequest()
  await using shown = await open(attestationId, { javaScriptEnabled: false })
  const { page } = shown
  await page.getByText('Jemand anderes muss entscheiden').click()
  await page.getByLabel('Vorname').fill(' ')
  await page.getByLabel('Nachname').fill('Okonjo')
  await page.getByLabel('Geschäftliche E-Mail-Adresse').fill('ada@page')
  await page.getByRole('button', { name: 'Diese Person nennen' }).click()
  await page.getByRole('alert').waitFor()
  expect(await page.getByLabel('Nachname').inputValue()).toBe('Okonjo')
  expect(await page.getByLabel('Vorname').getAttribute('aria-describedby')).toBe('firstName-wrong')
  await page.locator('#firstName:focus').waitFor()
  await page.getByLabel('Vorname').fill('Ada')
  await page.getByRole('button', { name: 'Diese Person nennen' }).click()
  await page.getByRole('heading', { level: 1, name: 'Weitergegeben' }).waitFor()
})

test('an expired link asks for a new one and says where it goes', async () => {
  const attestationId = await newRequest({ expirationTime: 5 })
  await app.moveClock(5 * 60_000)
  await using shown = await open(attestationId, { javaScriptEnabled: false })
  const { page } = shown
  await page.getByRole('button', { name: 'Um einen neuen Link bitten' }).click()
  await page.getByRole('status').filter({ hasText: 'Adresse, an die dieser ging' }).waitFor()
})

test('printed, the page is the text and nothing to press', async () => {
  await using shown = await open(await newRequest())
  const { page } = shown
  await page.emulateMedia({ media: 'print' })
  await expect.poll(() => page.getByRole('button').count()).toBe(0)
  expect(await page.locator('.text').isVisible()).toBe(true)
})

/** Presses Tab until the field with this name has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 30; presses += 1) {
    await page.keyboard.press('Tab')
    if ((await page.locator(`[name="${name}"]:focus`).count()) === 1) return
  }
  throw new Error(`${name} cannot be reached by the keyboard`)
}
