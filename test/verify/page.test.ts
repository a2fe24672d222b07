import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildVerifyPage } from '../../tools/build-verify-page.ts'

const file = join(import.meta.dirname, '../../src/http/pages/verify/verify.html')
const page = await readFile(file, 'utf8')
const hashOf = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

test('the page is what its sources make', async () => {
  expect(await buildVerifyPage()).toBe(page)
})

test('the page may run and show its own two parts and nothing else', () => {
  const policy = /Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1] ?? ''
  const [, style] = /<style>([\s\S]*?)<\/style>/.exec(page) ?? []
  const [, script] = /<script type="module">([\s\S]*?)<\/script>/.exec(page) ?? []
  expect(policy.split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ])
})

test('the page refers to nothing outside itself and makes no markup of texts', () => {
  expect(page).not.toMatch(/<(?:link|img|iframe|base)\b|\bsrc=|@import|url\(/)
  expect(page).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|sendBeacon|EventSource/)
  expect(page).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(/)
  expect(page).not.toMatch(/^\s*import\b|\bimport\(/m)
  expect(page).not.toMatch(/localStorage|sessionStorage|indexedDB|document\.cookie/)
})
