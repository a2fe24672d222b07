/**
 * Takes the pictures of docs/screenshots: it starts the program with the sample programme in a folder
 * of its own, signs in as its users and photographs the main screens. `npm run screenshots`.
 */

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { serve, temporaryFolder } from '../test/cli/programs.ts'
import { openBrowser } from '../test/support/open-browser.ts'

type Shot = {
  readonly name: string
  readonly upn: string
  readonly path: string
  readonly language: 'en' | 'de'
  readonly theme: 'light' | 'dark'
  readonly width: number
}

const target = join(import.meta.dirname, '..', 'docs', 'screenshots')
const height = 860
/** Everybody's in the sample programme. */
const password = 'Sandbox-Only-2020'

const agent = 'admin.agent@nordlicht.example'
const newCustomer = 'silke.brunnenkant@birkenhof.example'
const oldCustomer = 'annika.vollmerhaus@weidenbach.example'
const operator = 'operator@programme.example'

const weidenbach = 'd0c770b3-ca51-4437-9574-0956b5832d5b'

const shots: readonly Shot[] = [
  shot('partner-home', agent, '/partner', 'en', 'light'),
  shot('partner-customers', agent, '/partner/customers', 'de', 'light'),
  shot('partner-customer', agent, `/partner/customers/${weidenbach}`, 'en', 'light'),
  shot('partner-attest', agent, `/partner/customers/${weidenbach}/attest`, 'de', 'dark'),
  shot('partner-buy', agent, `/partner/customers/${weidenbach}/buy`, 'en', 'light'),
  shot('partner-add-customer', agent, '/partner/add-customer', 'en', 'light'),
  shot('customer-agreement', newCustomer, '/customer/agreement', 'de', 'light'),
  shot('customer-message', oldCustomer, '/customer/agreement', 'en', 'light'),
  shot('programme-overview', operator, '/programme', 'en', 'light'),
  shot('programme-what-if', operator, '/programme/what-if', 'de', 'light'),
  shot('programme-coverage', operator, '/programme/coverage', 'en', 'dark'),
  shot('programme-health', operator, '/programme/health', 'en', 'light'),
]

function shot(
  name: string,
  upn: string,
  path: string,
  language: Shot['language'],
  theme: Shot['theme'],
): Shot {
  return { name, upn, path, language, theme, width: 1280 }
}

async function take(browser: Browser, baseURL: string, shot: Shot): Promise<void> {
  const { name, upn, path, language, theme, width } = shot
  const context = await browser.newContext({
    baseURL,
    locale: language === 'de' ? 'de-DE' : 'en-US',
    timezoneId: 'Europe/Berlin',
    colorScheme: theme,
    viewport: { width, height },
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  await page.goto(path)
  await page.locator('#upn').fill(upn)
  await page.locator('#password').fill(password)
  await page.locator('#password').press('Enter')
  await page.waitForURL((address) => !address.pathname.startsWith('/common/'))
  await page.waitForLoadState('networkidle')
  // A screen loads its code and then its facts; what still loads is grey lines.
  await page.locator('main h1').waitFor()
  await page.locator('.fui-Skeleton').first().waitFor({ state: 'detached' })
  await page.screenshot({ path: join(target, `${name}.png`) })
  console.log(`docs/screenshots/${name}.png`)
  await context.close()
}

await mkdir(target, { recursive: true })
await using folder = await temporaryFolder()
await using server = await serve({ COUNTERSIGN_DATA: folder.path, COUNTERSIGN_SANDBOX: 'on' })
const browser = await openBrowser()
for (const shot of shots) await take(browser, server.url, shot)
await browser.close()
