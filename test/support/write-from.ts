import type { APIResponse, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Changes something by the API, as whoever is signed in on the page; the page stays where it is. */
export async function writeFrom(
  page: Page,
  method: 'post' | 'put',
  path: string,
  data: object,
): Promise<APIResponse> {
  const session: { readonly csrfToken: string } = await (await page.request.get('/session')).json()
  const answer = await page.request[method](path, {
    headers: { 'X-CSRF-Token': session.csrfToken },
    data,
    timeout: 90_000,
  })
  expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
  return answer
}
