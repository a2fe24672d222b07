import type { ClientClock } from '../../client/retry.ts'
import type { TestApp } from '../support/app.ts'

/** `fetch` into a server that listens nowhere. */
export function fetchInto({ server }: TestApp): typeof globalThis.fetch {
  return async (input, init) => {
    const { method, url, headers, body } = await describe(new Request(input, init))
    const { pathname, search } = new URL(url)
    const answer = await server.inject({
      method,
      url: `${pathname}${search}`,
      headers,
      ...(body === '' ? {} : { payload: body }),
    })
    const hasBody = ![204, 303].includes(answer.statusCode)
    return new Response(hasBody ? new Uint8Array(answer.rawPayload) : null, {
      status: answer.statusCode,
      headers: Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
    })
  }
}

async function describe(request: Request) {
  const { method, url, headers } = request
  if (!isMethod(method)) throw new Error(method)
  return { method, url, headers: Object.fromEntries(headers), body: await request.text() }
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

function isMethod(method: string): method is (typeof methods)[number] {
  return methods.some((each) => each === method)
}

export type Sent = { readonly at: number; readonly headers: Headers }

/** Answers in this order, the last one for ever; remembers what was asked and when. */
export function scripted(answers: readonly (Response | Error)[], clock: ClientClock) {
  const sent: Sent[] = []
  const fetch: typeof globalThis.fetch = async (_input, init) => {
    sent.push({ at: clock.now(), headers: new Headers(init?.headers) })
    const answer = answers[Math.min(sent.length, answers.length) - 1]
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error('no answer')
    return answer.clone()
  }
  return { fetch, sent }
}

/** A clock that moves by sleeping alone. */
export function sleepingClock(): ClientClock {
  let now = 0
  return {
    now: () => now,
    sleep: async (ms) => {
      now += ms
    },
  }
}

export function refusal(status: number, facts: object = {}, headers: Record<string, string> = {}) {
  return Response.json({ code: 1, description: 'No.', ...facts }, { status, headers })
}
