import { createRequire } from 'node:module'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

// Set-up is plain JavaScript for old Nodes, so its exports come without types.
const { findChromium } = createRequire(import.meta.url)(
  join(import.meta.dirname, '../../tools/setup/find-chromium.cjs'),
) as { findChromium(environment: NodeJS.ProcessEnv): string | undefined }

/** @throws an error of one sentence where no Chromium is installed */
export function openBrowser(): Promise<Browser> {
  const executablePath = findChromium(process.env)
  if (executablePath === undefined) {
    throw new Error('No Chromium is installed: set COUNTERSIGN_TEST_CHROMIUM to one.')
  }
  // As root Chromium does not start with its sandbox; it opens nothing here but our own pages.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
