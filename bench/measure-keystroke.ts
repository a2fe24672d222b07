import type { Browser, Page } from 'playwright-core'
import { openBrowser } from '../test/support/open-browser.ts'
import type { Plan } from './options.ts'
import { kinds } from './population/found-programme.ts'
import { customerIdAt } from './population/identifiers.ts'
import type { Row } from './report.ts'
import { type Deployment, startProduct } from './servers/product.ts'
import { spreadOf } from './statistics.ts'

const keystrokeAimMs = 100
/** Everybody's in the sample programme. */
const password = 'Sandbox-Only-2020'
/** How every name of the population begins, and how many digits of an id follow that are typed. */
const nameStart = 'kunde'
const digitsTyped = 4
/** No more than a first page has. */
const rowsShown = 10

/**
 * In the page: from the key to the end of the first frame that shows other rows. As text, because it
 * runs where there is a document.
 */
const untilRowsChange = `new Promise((resolve) => {
  let pressedAt
  addEventListener('keydown', ({ timeStamp }) => { pressedAt = timeStamp }, { once: true, capture: true })
  const observer = new MutationObserver(() => {
    observer.disconnect()
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.now() - pressedAt)
      port2.postMessage(undefined)
    })
  })
  const rows = document.querySelector('[role=grid]')
  observer.observe(rows, { childList: true, characterData: true, subtree: true })
})`

/** Types names into the search of the customers table of the first agent. */
export async function measureKeystroke(
  deployment: Deployment,
  customers: number,
  { rounds }: Plan,
): Promise<Row> {
  const { agents } = deployment.foundation
  // The population takes the kinds of one agent after the other, again and again.
  const names = Array.from({ length: customers }, (_, number) => number)
    .filter((number) => number % (agents.length * kinds.length) < kinds.length)
    .map((number) => customerIdAt(number).slice(0, digitsTyped))
    .sort((one, other) => (one < other ? -1 : 1))
  const server = await startProduct(deployment)
  const browser = await openBrowser()
  try {
    const page = await openTable(browser, deployment)
    const times: number[] = []
    // The round before the first warms up.
    for (let round = -1; round < rounds; round += 1) {
      const name = names[Math.floor(((round + 1) * names.length) / (rounds + 1))] ?? ''
      const measured = await typeName(page, names, name)
      if (round >= 0) times.push(...measured)
    }
    return {
      name: 'keystroke',
      ratio: spreadOf(times.map((each) => keystrokeAimMs / each)),
      value: spreadOf(times),
      unit: 'ms',
      aim: '≥ 1',
      meaning: `${keystrokeAimMs} ms over the time from a key in the search of ${names.length} customers to the frame with other rows`,
    }
  } finally {
    await browser.close()
    await server.stop()
  }
}

async function openTable(browser: Browser, { environment, foundation }: Deployment): Promise<Page> {
  const page = await browser.newPage({
    baseURL: environment.PUBLIC_URL ?? '',
    viewport: { width: 1440, height: 900 },
  })
  await page.goto(`/signin?return=${encodeURIComponent('/partner/customers')}`)
  await page.locator('#upn').fill(foundation.agents[0]?.caller.upn ?? '')
  await page.locator('#password').fill(password)
  await page.locator('#password').press('Enter')
  await page.getByRole('grid').getByRole('link').first().waitFor()
  // Menus of the filters are filled once, and would be in the way of the first key.
  await page.waitForLoadState('networkidle')
  return page
}

/** How many milliseconds each digit takes that is typed after what all names begin with. */
async function typeName(page: Page, names: readonly string[], name: string): Promise<number[]> {
  const search = page.getByRole('searchbox')
  await search.fill('')
  await page.waitForLoadState('networkidle')
  await search.fill(nameStart)
  await page.waitForLoadState('networkidle')
  const times: number[] = []
  for (const [place, digit] of [...name].entries()) {
    const before = names.filter((each) => each.startsWith(name.slice(0, place)))
    const after = before.filter((each) => each.startsWith(name.slice(0, place + 1)))
    // A digit that leaves the first rows as they are shows nothing that could be waited for.
    if (before.slice(0, rowsShown).join() === after.slice(0, rowsShown).join()) return times
    const changed = page.evaluate<number>(untilRowsChange)
    await search.press(digit)
    times.push(await changed)
    await page.waitForLoadState('networkidle')
  }
  return times
}
