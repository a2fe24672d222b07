import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { ConsoleSession } from '../../portals/shared/session/console-session.ts'

// What every console stands on and that needs no browser: what a browser gives is put in its place.
const kept = new Map<string, string>()
const listeners = new Map<string, Set<(event: object) => void>>()
const tell = (kind: string, event: object = {}) => {
  for (const listener of listeners.get(kind) ?? []) listener(event)
}
const storage = {
  getItem: (key: string) => kept.get(key) ?? null,
  setItem: (key: string, value: string) => void kept.set(key, value),
  removeItem: (key: string) => void kept.delete(key),
}

beforeEach(() => {
  vi.resetModules()
  kept.clear()
  listeners.clear()
  vi.stubGlobal('localStorage', storage)
  vi.stubGlobal('location', { origin: 'https://programme.example' })
  vi.stubGlobal('navigator', { languages: ['fr-FR', 'DE-AT', 'en-GB'] })
  vi.stubGlobal('addEventListener', (kind: string, listener: (event: object) => void) => {
    listeners.set(kind, (listeners.get(kind) ?? new Set()).add(listener))
  })
})
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

test('an address of the server is asked at the origin of the page, whatever it was called', async () => {
  const { ownPath } = await import('../../portals/shared/api/own-path.ts')
  expect(ownPath('https://other.example:8443/evidence/x?as=1&b=%20#top')).toBe(
    '/evidence/x?as=1&b=%20',
  )
  expect(ownPath('/partner/api')).toBe('/partner/api')
})

test('a choice is kept, told to every part of the page and to other tabs, and only if it is one', async () => {
  const { keptChoice } = await import('../../portals/shared/app/kept-choice.ts')
  kept.set('theme', 'purple')
  const choice = keptChoice('theme', ['light', 'dark'])
  expect(choice.get()).toBeUndefined()
  let told = 0
  const forget = choice.subscribe(() => {
    told += 1
  })
  choice.set('dark')
  expect([choice.get(), kept.get('theme'), told]).toEqual(['dark', 'dark', 1])
  expect(keptChoice('theme', ['light', 'dark']).get()).toBe('dark')
  kept.set('theme', 'light')
  tell('storage', { key: 'another' })
  expect([choice.get(), told]).toEqual(['dark', 1])
  tell('storage', { key: 'theme' })
  expect([choice.get(), told]).toEqual(['light', 2])
  forget()
  choice.set(undefined)
  expect([choice.get(), kept.has('theme'), told]).toEqual([undefined, false, 2])
})

test('a browser that keeps nothing lets a choice last as long as the page', async () => {
  const refuse = () => {
    throw new Error('denied')
  }
  vi.stubGlobal('localStorage', { getItem: refuse, setItem: refuse, removeItem: refuse })
  const { keptChoice } = await import('../../portals/shared/app/kept-choice.ts')
  const choice = keptChoice('theme', ['light', 'dark'])
  choice.set('dark')
  expect(choice.get()).toBe('dark')
  choice.set(undefined)
  expect(choice.get()).toBeUndefined()
})

test('the language is the choice, else the first spoken one that is ours, else English', async () => {
  const words = await import('../../portals/shared/words/language.ts')
  expect(words.currentLanguage()).toBe('de')
  expect([words.localeOf('de'), words.localeOf('en')]).toEqual(['DE-AT', 'en-GB'])
  words.languageChoice.set('en')
  expect(words.currentLanguage()).toBe('en')
  words.languageChoice.set(undefined)
  vi.stubGlobal('navigator', { languages: ['fr'] })
  expect(words.currentLanguage()).toBe('en')
  expect([words.localeOf('de'), words.localeOf('en')]).toEqual(['de-DE', 'en-US'])
})

const session = (parts: object) => {
  const facts = { kind: 'partner-user', upn: 'a@b.example', tenantId: 't', csrfToken: 'token' }
  // Only what the session's own rules read.
  return { ...facts, ...parts } as unknown as ConsoleSession
}

test('the same person is one of the same name in the same company', async () => {
  const { isSamePerson, keepSession } = await import(
    '../../portals/shared/session/session-state.ts'
  )
  expect(isSamePerson(session({}))).toBe(true)
  keepSession(session({}))
  expect(isSamePerson(session({ csrfToken: 'another' }))).toBe(true)
  expect(isSamePerson(session({ upn: 'c@b.example' }))).toBe(false)
  expect(isSamePerson(session({ tenantId: 'other' }))).toBe(false)
})

type Asked = {
  readonly method?: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly signal?: AbortSignal
}

/** Answers that the server gives one after another, and what it was asked. */
function answering(...answers: (Response | 'broken')[]) {
  const asked: ({ readonly url: string } & Asked)[] = []
  vi.stubGlobal('fetch', async (url: string, init: Asked) => {
    asked.push({ url, ...init })
    const next = answers.shift() ?? 'broken'
    if (next === 'broken') throw new TypeError('the connection broke')
    return next
  })
  return asked
}
const json = (status: number, body: object, headers = {}) =>
  new Response(JSON.stringify(body), { status, headers })

test('a change carries the token of the session and its body, a question neither', async () => {
  const { request } = await import('../../portals/shared/api/request.ts')
  const { keepSession } = await import('../../portals/shared/session/session-state.ts')
  keepSession(session({}))
  const asked = answering(json(200, { a: 1 }), new Response('\uFEFF{"b":2}'), json(200, {}))
  const query = { text: 'a b&c', none: undefined, at: 0, is: false }
  expect(await request({ path: '/x', query })).toEqual({ a: 1 })
  expect(await request({ path: '/x', method: 'POST', body: { c: null } })).toEqual({ b: 2 })
  await request({ path: '/x', method: 'DELETE' })
  expect(asked[0]?.url).toBe('/x?text=a+b%26c&at=0&is=false')
  expect(asked[0]?.headers).not.toHaveProperty('X-CSRF-Token')
  expect(asked[0]?.headers).not.toHaveProperty('Content-Type')
  expect(asked[0]?.headers).toMatchObject({ 'X-Locale': 'DE-AT', Accept: 'application/json' })
  expect(asked[1]?.headers).toMatchObject({
    'X-CSRF-Token': 'token',
    'Content-Type': 'application/json',
  })
  expect(asked[0]).not.toHaveProperty('body')
  expect(asked[0]).not.toHaveProperty('signal')
  expect(asked[1]?.body).toBe('{"c":null}')
  expect(asked.map(({ method }) => method)).toEqual(['GET', 'POST', 'DELETE'])
  expect(asked[0]).toMatchObject({ credentials: 'same-origin', cache: 'no-store' })
  expect(asked[2]?.headers).toMatchObject({ 'X-CSRF-Token': 'token' })
  expect(new Set(asked.map(({ headers }) => headers['MS-RequestId'])).size).toBe(3)
})

test('every attempt has one request id: away, broken, asked too often; then the answer counts', async () => {
  vi.useFakeTimers()
  const { request, requestAnswer } = await import('../../portals/shared/api/request.ts')
  const { serverAway } = await import('../../portals/shared/api/server-away.ts')
  const busy = () => json(429, {}, { 'Retry-After': '3' })
  const asked = answering('broken', json(503, {}), busy(), new Response(null, { status: 204 }))
  const answer = requestAnswer({ path: '/x', method: 'POST', requestId: 'mine' })
  await vi.advanceTimersByTimeAsync(999)
  expect([asked.length, serverAway.get()]).toEqual([1, true])
  await vi.advanceTimersByTimeAsync(1)
  expect(asked).toHaveLength(2)
  // Longer each time, unless there is news of the network.
  await vi.advanceTimersByTimeAsync(1999)
  expect(asked).toHaveLength(2)
  tell('online')
  await vi.advanceTimersByTimeAsync(0)
  expect([asked.length, serverAway.get()]).toEqual([3, false])
  await vi.advanceTimersByTimeAsync(2999)
  expect(asked).toHaveLength(3)
  await vi.advanceTimersByTimeAsync(1)
  expect(await answer).toMatchObject({ status: 204, body: undefined })
  expect(asked.map(({ headers }) => headers['MS-RequestId'])).toEqual(Array(4).fill('mine'))
  answering(new Response(null, { status: 304 }))
  expect(await request({ path: '/x' })).toBeUndefined()
})

test('whoever gave up waits no longer, and what is refused is asked once', async () => {
  const { request } = await import('../../portals/shared/api/request.ts')
  const gaveUp = new AbortController()
  vi.useFakeTimers()
  const { signal } = gaveUp
  const vain = answering('broken', json(200, {}))
  const waiting = request({ path: '/x', signal, headers: { 'If-Match': 'a' } })
  const refused = expect(waiting).rejects.toThrow('gone')
  await vi.advanceTimersByTimeAsync(500)
  gaveUp.abort(new Error('gone'))
  await refused
  expect(vain).toMatchObject([{ signal, headers: { 'If-Match': 'a' } }])
  vi.useRealTimers()
  const body = {
    code: 400001,
    errorName: 'InvalidThing',
    description: 'Not so.',
    data: [
      { field: 'name', problem: 'missing', description: 'A name.' },
      { field: 1, description: 'A number.' },
      { field: 'b', description: 2 },
      null,
    ],
    parameters: { limit: 3 },
  }
  const headers = {
    Link: '</a>; rel="other", </customers/1>; rel="related"',
    'MS-CorrelationId': 'c1',
  }
  const asked = answering(json(400, body, headers))
  await expect(request({ path: '/x' })).rejects.toMatchObject({
    status: 400,
    code: 400001,
    errorName: 'InvalidThing',
    description: 'Not so.',
    fields: [{ field: 'name', problem: 'missing', description: 'A name.' }],
    parameters: { limit: 3 },
    related: '/customers/1',
    correlationId: 'c1',
  })
  expect(asked).toHaveLength(1)
  answering(json(418, { message: 'In other words.' }))
  await expect(request({ path: '/x' })).rejects.toMatchObject({
    description: 'In other words.',
    errorName: '',
    correlationId: undefined,
  })
  answering(new Response('<h1>Bad gateway</h1>', { status: 418, statusText: 'Teapot' }))
  await expect(request({ path: '/x' })).rejects.toMatchObject({
    status: 418,
    code: 0,
    description: 'Teapot',
    fields: [],
    related: undefined,
  })
})

test('the first answer that comes wakes every request that waits for the server', async () => {
  vi.useFakeTimers()
  const { request } = await import('../../portals/shared/api/request.ts')
  const { serverAway } = await import('../../portals/shared/api/server-away.ts')
  const told: boolean[] = []
  const forget = serverAway.subscribe(() => told.push(serverAway.get()))
  const asked = answering('broken', 'broken', 'broken', json(200, [1]), json(200, [2]), 'broken')
  const first = request({ path: '/first' })
  await vi.advanceTimersByTimeAsync(1000)
  expect(asked).toHaveLength(2)
  const second = request({ path: '/second' })
  await vi.advanceTimersByTimeAsync(1000)
  // The second asked after its first second, and the first need not wait out its two.
  expect(asked.map(({ url }) => url)).toEqual(['/first', '/first', '/second', '/second', '/first'])
  expect([await second, await first]).toEqual([[1], [2]])
  expect(told).toEqual([true, false])
  forget()
  request({ path: '/third' }).catch(() => undefined)
  await vi.advanceTimersByTimeAsync(0)
  expect([serverAway.get(), told.length]).toEqual([true, 2])
})

test('a server that stays away is asked for ten minutes, and then it is said', async () => {
  vi.useFakeTimers()
  const { request } = await import('../../portals/shared/api/request.ts')
  for (const [answers, failure] of [
    [[], { name: 'TypeError' }],
    [Array.from({ length: 99 }, () => json(503, {})), { status: 503 }],
  ] as const) {
    const asked = answering(...answers)
    const refused = expect(request({ path: '/x' })).rejects.toMatchObject(failure)
    await vi.advanceTimersByTimeAsync(9 * 60_000)
    expect(asked.length).toBeLessThan(45)
    await vi.advanceTimersByTimeAsync(3 * 60_000)
    await refused
    expect(asked).toHaveLength(45)
  }
})

test('an answer that is none is said at once', async () => {
  const { request } = await import('../../portals/shared/api/request.ts')
  const asked = answering(new Response('{"a":'))
  await expect(request({ path: '/x' })).rejects.toThrow(SyntaxError)
  expect(asked).toHaveLength(1)
})

test('whose session is over waits until the same person is there again', async () => {
  const { request } = await import('../../portals/shared/api/request.ts')
  const state = await import('../../portals/shared/session/session-state.ts')
  state.keepSession(session({ csrfToken: 'old' }))
  const mismatch = json(403, { errorName: 'CsrfTokenMismatch' })
  const told: boolean[] = []
  state.sessionEnded.subscribe(() => told.push(state.sessionEnded.get()))
  for (const over of [json(401, {}), mismatch]) {
    const asked = answering(over, json(200, { done: true }))
    const waiting = request({ path: '/x', method: 'POST', body: {} })
    await expect.poll(() => state.sessionEnded.get()).toBe(true)
    expect(asked).toHaveLength(1)
    state.signedInAgain(session({ csrfToken: 'new' }))
    expect(await waiting).toEqual({ done: true })
    expect(asked[1]?.headers).toMatchObject({ 'X-CSRF-Token': 'new' })
    expect(state.sessionEnded.get()).toBe(false)
  }
  expect(told).toEqual([true, false, true, false])
  answering(json(403, { errorName: 'Forbidden' }))
  await expect(request({ path: '/x' })).rejects.toMatchObject({ status: 403 })
})
