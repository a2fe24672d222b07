import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toEntryId } from '../../src/base/identifiers.ts'
import { buildReceipt } from '../../src/operations/build-receipt.ts'
import { timestampCheckpoint } from '../../src/operations/timestamp-checkpoint.ts'
import { workLog } from '../../src/operations/work-log.ts'
import { toVkey } from '../../src/transparency/keys.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { openLog, policyOf } from '../log/support/log.ts'
import { openTestApp, type TestApp } from '../support/app.ts'
import { expectNoAxeViolations, expectNothingCut } from '../support/browser.ts'
import { openBrowser } from '../support/open-browser.ts'
import { openAuthority } from '../timestamps/support/authority.ts'
import { goodReceipt } from '../vectors/receipt-mutations.ts'
import { policyText } from '../verify/support.ts'

const file = join(import.meta.dirname, '../../src/http/pages/verify/verify.html')
const fromDisk = pathToFileURL(file).href
const widths = [320, 768, 1440]

let browser: Browser
let app: TestApp
let served: string
beforeAll(async () => {
  browser = await openBrowser()
  app = await openTestApp('sqlite')
  served = await app.server.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await browser.close()
  await app[Symbol.asyncDispose]()
})

type Look = {
  readonly url?: string
  readonly width?: number
  readonly scheme?: 'light' | 'dark'
  readonly language?: 'en' | 'de'
}

/** A page of its own, with what went wrong on it. */
async function openPage({ url = fromDisk, width = 768, scheme = 'light', language = 'en' }: Look) {
  const context = await browser.newContext({
    viewport: { width, height: 900 },
    colorScheme: scheme,
    locale: language === 'de' ? 'de-DE' : 'en-GB',
  })
  const page = await context.newPage()
  const problems: string[] = []
  const requests: string[] = []
  page.on('pageerror', (error) => problems.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text())
  })
  page.on('request', (request) => requests.push(request.url()))
  await page.goto(url)
  return { page, problems, requests, [Symbol.asyncDispose]: () => context.close() }
}

const toFile = (name: string, content: string) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
})

async function choose(page: Page, receipt: object, policy: string): Promise<void> {
  await page.locator('#policy').fill(policy)
  await page.locator('#receipt').setInputFiles(toFile('r.receipt.json', JSON.stringify(receipt)))
  await page.locator('#verdict').waitFor()
}

test.each([
  ['from a disk', () => fromDisk],
  ['from the server', () => `${served}/verify`],
])('%s a receipt is judged, and nothing is asked of any network', async (_, url) => {
  await using opened = await openPage({ url: url() })
  const { page, problems, requests } = opened
  await choose(page, goodReceipt, policyText)
  await expect.poll(() => page.locator('#verdict').textContent()).toBe('Proved')
  await expect.poll(() => page.evaluate("document.activeElement?.id ?? ''")).toBe('verdict')
  const forged = { ...goodReceipt, proof: goodReceipt.proof.replace('index 2', 'index 1') }
  await choose(page, forged, policyText)
  await page.locator('.verdict.invalid').waitFor()
  expect(await page.locator('body').textContent()).not.toContain('zoe@customer.example')
  expect(problems).toEqual([])
  expect(requests).toEqual([url()])
})

test.each(widths)(
  'at %d px nothing is cut off, and axe-core finds nothing',
  async (width) => {
    for (const scheme of ['light', 'dark'] as const) {
      for (const language of ['en', 'de'] as const) {
        await using opened = await openPage({ width, scheme, language })
        const { page } = opened
        await expect.poll(() => page.locator('html').getAttribute('lang')).toBe(language)
        await expectNoAxeViolations(page)
        await choose(page, goodReceipt, policyText)
        await expectNothingCut(page)
        await expectNoAxeViolations(page)
      }
    }
  },
  60_000,
)

test('the keyboard reaches everything in the order of the page, and the language changes on the spot', async () => {
  await using opened = await openPage({})
  const { page } = opened
  await choose(page, goodReceipt, policyText)
  await page.locator('#languages [lang=en]').focus()
  const reached: string[] = []
  for (let stop = 0; stop < 5; stop += 1) {
    await page.keyboard.press('Tab')
    reached.push(
      String(
        await page.evaluate(
          "document.activeElement?.id || document.activeElement?.lang || document.activeElement?.localName || ''",
        ),
      ),
    )
  }
  expect(reached).toEqual(['de', 'receipt', 'policy', 'policy-file', 'summary'])
  await page.locator('#languages [lang=de]').focus()
  await page.keyboard.press('Enter')
  await page.locator('#verdict', { hasText: 'Bewiesen' }).waitFor()
  await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('de')
  expect(await page.locator('#policy').inputValue()).toBe(policyText)
})

test('timestamps count once the certificate of their authority is given beside the policy', async () => {
  await using log = await openLog('sqlite')
  await using authority = await openAuthority({ kind: 'ec' })
  const evidence = log.evidenceOf({ witnessing: { authorities: [authority.url] } })
  const deps = { ...log.deps, evidence }
  await workLog(deps)
  await timestampCheckpoint(deps)
  const receipt = await deps.storage.read(async (tx) => {
    const found = await tx.log.listEntries(0, 1)
    const entry = found[0] && (await tx.log.findEntry(toEntryId(found[0].entryId)))
    return entry && buildReceipt(deps, tx, { entry, disclosures: [], withDocuments: false })
  })
  const { logs } = await policyOf(log.key)
  const policy = `${logs.map((key) => `log ${toVkey(key, primitives)}\n`).join('')}quorum none\n`
  await using opened = await openPage({})
  const { page, problems } = opened
  await choose(page, receipt?.file ?? {}, policy)
  const said = page.locator('#result')
  await expect.poll(() => said.textContent()).toContain('named no time-stamping authority')
  await page.locator('#policy-file').setInputFiles(toFile('tsa.pem', authority.rootPem))
  await page.locator('#result', { hasText: 'authority Test authority saw it' }).waitFor()
  expect(await said.textContent()).not.toContain('named no time-stamping authority')
  expect(problems).toEqual([])
})

test('what is no policy, and what is no receipt, is said in words', async () => {
  await using opened = await openPage({ language: 'de' })
  const { page, problems } = opened
  await page.locator('#policy').fill('quorum none\nVertraut mir\n')
  await page.locator('#receipt').setInputFiles(toFile('x.json', '{'))
  await page.locator('[role=alert]', { hasText: 'Zeile 2' }).waitFor()
  await page.locator('#policy').fill('')
  await page.locator('.verdict.invalid').waitFor()
  await page.locator('#result', { hasText: 'weder ein Beleg' }).waitFor()
  expect(problems).toEqual([])
})
