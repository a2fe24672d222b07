import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import {
  expectNoAxeViolations,
  expectNothingCut,
  openConsoles,
  signInOn,
} from '../support/browser.ts'

const agent = 'admin.agent@nordlicht.example'
const consoles = await openConsoles()
afterAll(() => consoles[Symbol.asyncDispose]())

test.each(['/partner', '/partner/customers?route=covered', '/customer', '/programme/policy'])(
  'nobody signed in is sent from %s to the sign-in, which remembers the address',
  async (path) => {
    const answer = await fetch(`${consoles.url}${path}`, { redirect: 'manual' })
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`/signin?return=${encodeURIComponent(path)}`)
  },
)

test('addresses of an API beside a console are none of the console', async () => {
  for (const path of ['/partner/api', '/customer/api/nothing', '/programme/api/nothing']) {
    expect((await fetch(`${consoles.url}${path}`)).status).toBe(404)
  }
})

test('the page allows files of its own origin, and nothing written into it', async () => {
  const page = await consoles.newPage()
  await signInOn(page, agent, '/partner')
  const answer = await page.request.get('/partner')
  const policy = answer.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).not.toMatch(/unsafe|https?:|\*/)
  const html = await answer.text()
  expect(html).not.toMatch(/<style|\son\w+=|\sstyle=/i)
  const scripts = [...html.matchAll(/<script([^>]*)>([^<]*)/g)]
  expect(scripts).not.toEqual([])
  for (const [, attributes = '', content = ''] of scripts) {
    expect(content.trim()).toBe('')
    expect(attributes).toMatch(/src="\/assets\/[^"]+"/)
  }
  await page.context().close()
})

test('parts of a page are kept for a year and come compressed, by name', async () => {
  const page = await consoles.signIn(agent, '/partner')
  const html = await (await page.request.get('/partner')).text()
  const [script = ''] = scriptsOf(html)
  for (const coding of ['br', 'gzip']) {
    const answer = await fetch(`${consoles.url}${script}`, {
      headers: { 'accept-encoding': coding },
    })
    expect(answer.headers.get('content-encoding')).toBe(coding)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    expect(answer.headers.get('vary')).toBe('Accept-Encoding')
  }
  const plain = await fetch(`${consoles.url}${script}`, {
    headers: { 'accept-encoding': 'br;q=0, identity' },
  })
  expect(plain.headers.get('content-encoding')).toBeNull()
  expect((await fetch(`${consoles.url}/assets/none.js`)).status).toBe(404)
  expect((await fetch(`${consoles.url}/assets/..%2f.stamp`)).status).toBe(404)
  await page.context().close()
})

const mostBytes = 250_000
const folder = process.env.COUNTERSIGN_CONSOLES ?? join(import.meta.dirname, '../../.consoles')

test.each(['partner', 'customer', 'programme'])(
  'the first view of /%s is at most 250 kB of compressed script',
  async (name) => {
    // Measured by what a browser asks for until the first screen stands.
    const page = await consoles.newPage()
    const asked: string[] = []
    page.on('request', (request) => {
      const { pathname } = new URL(request.url())
      if (pathname.endsWith('.js')) asked.push(pathname)
    })
    await signInOn(page, people[name] ?? '', `/${name}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForLoadState('networkidle')
    const sizes = asked.map(async (file) => (await readFile(join(folder, `${file}.br`))).length)
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
    expect(total).toBeGreaterThan(0)
    expect(total).toBeLessThanOrEqual(mostBytes)
    await page.context().close()
  },
)

test('from the keyboard the first stop skips to the content', async () => {
  const page = await consoles.signIn(agent, '/partner')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  const skip = page.getByRole('link', { name: 'Skip to the content' })
  await expect.poll(() => skip.evaluate((link) => link === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.context().close()
})

test('going to a screen names it in the title and moves the focus to its heading', async () => {
  const page = await consoles.signIn(agent, '/partner')
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor()
  await page.getByRole('link', { name: 'Parked orders', exact: true }).click()
  const heading = page.getByRole('heading', { level: 1, name: 'Parked orders' })
  await heading.waitFor()
  await expect.poll(() => page.title()).toBe('Parked orders · Countersign')
  await expect
    .poll(() => heading.evaluate((element) => element === document.activeElement))
    .toBe(true)
  const here = page.getByRole('navigation', { name: 'Main navigation' }).locator('[aria-current]')
  await expect.poll(() => here.allTextContents()).toEqual(['Parked orders'])
  await page.context().close()
})

test('the language follows the browser, can be set, and stays set', async () => {
  const page = await consoles.signIn(agent, '/partner', { language: 'de' })
  const language = () => page.locator('html').getAttribute('lang')
  await page.getByRole('heading', { level: 1, name: 'Start' }).waitFor()
  await expect.poll(language).toBe('de')
  await openUserMenu(page, 'Ihr Konto')
  await page.getByLabel('Sprache').selectOption('en')
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor()
  await expect.poll(language).toBe('en')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor()
  await page.context().close()
})

test('light and dark follow the system, can be set, and stay set', async () => {
  const page = await consoles.signIn(agent, '/partner', { theme: 'dark' })
  await page.getByRole('heading', { level: 1 }).waitFor()
  const shown = () => page.locator('html').getAttribute('data-theme')
  await expect.poll(shown).toBe('dark')
  await openUserMenu(page, 'Your account')
  await page.getByLabel('Appearance').selectOption('light')
  await expect.poll(shown).toBe('light')
  await page.reload()
  await page.getByRole('heading', { level: 1 }).waitFor()
  await expect.poll(shown).toBe('light')
  await page.context().close()
})

test.each([
  ['/partner', agent],
  ['/customer', 'annika.vollmerhaus@weidenbach.example'],
  ['/programme', 'operator@programme.example'],
])(
  'the frame of %s has no axe violations and cuts nothing at 320 px in German',
  async (path, upn) => {
    for (const theme of ['light', 'dark'] as const) {
      const page = await consoles.signIn(upn, path, { language: 'de', width: 320, theme })
      await page.getByRole('heading', { level: 1 }).waitFor()
      await page.getByRole('button', { name: 'Menü' }).click()
      await page.getByRole('navigation', { name: 'Hauptnavigation' }).waitFor()
      await expectNothingCut(page)
      await expectNoAxeViolations(page)
      await openUserMenu(page, 'Ihr Konto')
      await page.getByLabel('Sprache').waitFor()
      await expectNothingCut(page)
      await expectNoAxeViolations(page)
      await page.context().close()
    }
  },
)

test.each(['light', 'dark'] as const)(
  'the sign-in lists sample users, one click each; it cuts nothing at 320 px in German, also %s',
  async (theme) => {
    const page = await consoles.newPage({ language: 'de', width: 320, theme })
    await page.goto('/programme')
    await page.getByRole('heading', { level: 1, name: 'Bei Countersign anmelden' }).waitFor()
    await page.getByRole('heading', { name: 'Weidenbach Maschinenbau GmbH' }).waitFor()
    await expectNothingCut(page)
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'operator@programme.example' }).click()
    await page.getByRole('button', { name: 'Menü' }).waitFor()
    await page.context().close()
  },
)

test('somebody of another kind sees whom the console is for, and a way to their own', async () => {
  const page = await consoles.signIn(agent, '/programme')
  await page.getByRole('heading', { name: 'This console is not for you' }).waitFor()
  await expectNoAxeViolations(page)
  await page.getByRole('link', { name: 'Go to your own console' }).click()
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor()
  await page.context().close()
})

test('an address of no screen says so, inside the console, with a way on', async () => {
  const page = await consoles.signIn(agent, '/partner/nothing/here')
  await page.getByRole('heading', { name: 'There is nothing here' }).waitFor()
  await page.getByRole('link', { name: 'Go to the start page' }).click()
  await page.getByRole('heading', { level: 1, name: 'Home' }).waitFor()
  await page.context().close()
})

test('signing out ends the session and leads to the sign-in', async () => {
  const page = await consoles.signIn(agent, '/partner')
  await openUserMenu(page, 'Your account')
  await page.getByRole('button', { name: 'Sign out', exact: true }).click()
  await page.locator('#password').waitFor()
  expect((await page.request.get('/session')).status()).toBe(401)
  await page.context().close()
})

const people: Readonly<Record<string, string>> = {
  partner: agent,
  customer: 'annika.vollmerhaus@weidenbach.example',
  programme: 'operator@programme.example',
}

function scriptsOf(html: string): readonly string[] {
  return [...html.matchAll(/src="(\/assets\/[^"]+\.js)"/g)].map(([, file = '']) => file)
}

async function openUserMenu(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name }).click()
}
