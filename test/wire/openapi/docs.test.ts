import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../../support/app.ts'

let app: TestApp

beforeAll(async () => {
  app = await openTestApp('sqlite')
})
afterAll(async () => {
  await app[Symbol.asyncDispose]()
})

test('/openapi.json is OpenAPI 3.1 that tools on any origin may read', async () => {
  const answer = await app.anybody('GET', '/openapi.json')
  expect(answer.status).toBe(200)
  expect(answer.json).toMatchObject({ openapi: '3.1.0', info: { title: 'Countersign' } })
  expect(answer.headers).toMatchObject({ 'access-control-allow-origin': '*' })
})

test('/docs shows every operation, type and error code without a script', async () => {
  const { text, headers } = await app.anybody('GET', '/docs')
  expect(headers['content-type']).toBe('text/html; charset=utf-8')
  expect(text).toContain('<h3 id="createAgreement" lang="en">')
  expect(text).toContain('<h3 id="type-Agreement">')
  expect(text).toContain('600061')
  expect(text).not.toMatch(/<script|<link|<img|\son\w+=|style="/)
  expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/)
})

test('every link on the page leads to a place on it', async () => {
  const { text } = await app.anybody('GET', '/docs')
  const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
  const places = [...text.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
  expect(targets.length).toBeGreaterThan(100)
  expect(targets.filter((id) => !places.includes(id))).toEqual([])
  expect(places.filter((id, at) => places.indexOf(id) !== at)).toEqual([])
})

test('its headings are German for whoever reads German first', async () => {
  const { text } = await app.anybody('GET', '/docs', {
    headers: { 'accept-language': 'de-AT,de;q=0.9,en;q=0.5' },
  })
  expect(text).toContain('<html lang="de">')
  expect(text).toContain('>Inhalt</h2>')
  expect(text).toContain('>Fehlercodes</h2>')
})
