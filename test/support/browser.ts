import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { BrowserContextOptions, Cookie, Page } from 'playwright-core'
import { expect, vi } from 'vitest'
import { type Serving, serve, temporaryFolder } from '../cli/programs.ts'
import { openBrowser } from './open-browser.ts'

const root = join(import.meta.dirname, '../..')
// Longer than the browser waits for one step, so that a failure names the step.
vi.setConfig({ testTimeout: 120_000 })
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js')
/** Of a session: src/identity/sessions.ts, where pages come over plain HTTP. */
const sessionCookie = 'countersign'
/** Everybody's in the sample programme. */
const samplePassword = 'Sandbox-Only-2020'

export type PageOptions = {
  readonly language?: 'en' | 'de'
  readonly width?: number
  readonly theme?: 'light' | 'dark'
  readonly javaScriptEnabled?: boolean
}

/**
 * A browser in front of the real program with the sample programme. `consoles` are the built ones:
 * COUNTERSIGN_CONSOLES, else `.consoles`. What a page wrote into its console as an error, and a
 * request to any other host, is thrown when it is disposed of.
 */
export async function openConsoles({ built = builtConsoles() }: { readonly built?: string } = {}) {
  const folder = await temporaryFolder()
  const environment = {
    COUNTERSIGN_DATA: folder.path,
    COUNTERSIGN_SANDBOX: 'on',
    COUNTERSIGN_LOG_LEVEL: 'error',
    COUNTERSIGN_CONSOLES: built,
  }
  let server = await serve(environment)
  const { url } = server
  const browser = await openBrowser()
  const mistakes: string[] = []
  const sessions = new Map<string, readonly Cookie[]>()

  async function newPage(options: PageOptions = {}): Promise<Page> {
    const context = await browser.newContext({ baseURL: url, ...toContext(options) })
    await context.route(
      (address) => address.origin !== url && address.protocol !== 'data:',
      async (route) => {
        mistakes.push(`asked another host: ${route.request().url()}`)
        await route.abort()
      },
    )
    context.on('page', (page) => watch(page, mistakes))
    return context.newPage()
  }

  return {
    url,
    newPage,
    /**
     * A page of its own at the address, of somebody signed in: through the sign-in page, but for who
     * has come in that way before and whose session still stands.
     */
    async signIn(upn: string, path: string, options: PageOptions = {}): Promise<Page> {
      const page = await newPage(options)
      const context = page.context()
      await context.addCookies(sessions.get(upn) ?? [])
      if (sessions.has(upn)) await page.goto(path)
      if (!sessions.has(upn) || isIssuers(new URL(page.url()))) {
        await signInOn(page, upn, path)
        const cookies = await context.cookies()
        sessions.set(
          upn,
          cookies.filter(({ name }) => name === sessionCookie),
        )
      }
      return page
    },
    /** What a test expects a page to have complained of, so that it is no mistake. */
    forgiveMistakes(pattern: RegExp): void {
      for (let at = mistakes.length - 1; at >= 0; at -= 1) {
        if (pattern.test(mistakes[at] ?? '')) mistakes.splice(at, 1)
      }
    },
    mistakes: (): readonly string[] => mistakes,
    /** The server goes away, at once, as a machine does. */
    async stopServer(): Promise<void> {
      await server.stop('SIGKILL')
    },
    /** It comes back under the same address, with the same data. */
    async startServer(): Promise<void> {
      server = await serve({ ...environment, PORT: new URL(url).port, PUBLIC_URL: url })
    },
    async [Symbol.asyncDispose]() {
      await browser.close()
      await disposeOf(server)
      await folder[Symbol.asyncDispose]()
      if (mistakes.length > 0) throw new Error(mistakes.join('\n'))
    },
  }
}

async function disposeOf(server: Serving): Promise<void> {
  await server[Symbol.asyncDispose]()
}

/** Fills the sign-in page that is shown, or comes to it from the address. */
export async function signInOn(page: Page, upn: string, path?: string): Promise<void> {
  if (path !== undefined) await page.goto(`/signin?return=${encodeURIComponent(path)}`)
  await page.locator('#upn').fill(upn)
  await page.locator('#password').fill(samplePassword)
  await page.locator('#password').press('Enter')
  // Past the issuer's own addresses. A window that was opened for the sign-in alone closes itself.
  await page
    .waitForURL((address) => !isIssuers(address))
    .catch((error: unknown) => {
      if (!page.isClosed()) throw error
    })
}

const isIssuers = ({ pathname }: URL) => pathname.includes('/oauth2/')

function builtConsoles(): string {
  const folder = process.env.COUNTERSIGN_CONSOLES ?? join(root, '.consoles')
  if (!existsSync(folder)) {
    throw new Error('The consoles have not been built: run `node tools/build-consoles.ts`.')
  }
  return folder
}

const height = 900

function toContext({
  language = 'en',
  width = 1440,
  theme = 'light',
  javaScriptEnabled = true,
}: PageOptions): BrowserContextOptions {
  return {
    locale: language === 'de' ? 'de-DE' : 'en-US',
    timezoneId: 'Europe/Berlin',
    colorScheme: theme,
    viewport: { width, height },
    // What moves is never photographed or clicked half-way.
    reducedMotion: 'reduce',
    javaScriptEnabled,
  }
}

/** Refusals of the API are the page's to show: the browser's own line about them is no mistake. */
const isRefusal = /^Failed to load resource: the server responded with a status of (4\d\d|503)/

function watch(page: Page, mistakes: string[]): void {
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() !== 'error' || isRefusal.test(text)) return
    mistakes.push(`${new URL(page.url()).pathname}: ${text}`)
  })
  page.on('pageerror', (error) => mistakes.push(`${new URL(page.url()).pathname}: ${error.stack}`))
}

/** Runs axe on the page as it stands. */
export async function expectNoAxeViolations(page: Page): Promise<void> {
  // Through the debugger, which the page's own policy does not bind.
  const { readFile } = await import('node:fs/promises')
  await page.evaluate(`${await readFile(axe, 'utf8')};0`)
  const found: unknown = await page.evaluate(async () => {
    // The page's own world, where the script above has put axe.
    const { axe } = globalThis as unknown as {
      axe: {
        run(
          context: object,
          options: object,
        ): Promise<{
          violations: {
            id: string
            help: string
            nodes: { html: string; failureSummary: string }[]
          }[]
        }>
      }
    }
    const { violations } = await axe.run(
      // Where the library that traps the focus in dialogs catches it, to pass it on at once.
      { exclude: [['[data-tabster-dummy]']] },
      { resultTypes: ['violations'] },
    )
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map((node) => `${id}: ${help}\n  ${node.html}\n  ${node.failureSummary}`),
    )
  })
  expect(found).toEqual([])
}

/** No sideways scrolling of the page, and no text that its box hides. */
export async function expectNothingCut(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const problems: string[] = []
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth)
      problems.push(`the page is ${scrollWidth} wide of ${clientWidth}`)
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const hasText = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      )
      if (!hasText || !element.checkVisibility({ visibilityProperty: true })) continue
      const style = getComputedStyle(element)
      // For screen readers alone.
      if (style.clip !== 'auto' || style.clipPath !== 'none') continue
      const hides = ['hidden', 'clip']
      const cutX = hides.includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1
      const cutY =
        hides.includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1
      const box = element.getBoundingClientRect()
      const isOutside =
        box.width > 0 &&
        (box.right > innerWidth + 1 || box.left < -1) &&
        !isInScroller(element) &&
        box.bottom > 0
      if (cutX || cutY || isOutside) {
        problems.push(`${element.tagName} "${element.textContent?.trim().slice(0, 60)}" is cut`)
      }
    }
    return problems

    function isInScroller(element: Element): boolean {
      for (let at = element.parentElement; at !== null; at = at.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true
      }
      return false
    }
  })
  expect(found).toEqual([])
}
