import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export type Answer = { readonly status: number; readonly body: Uint8Array | string }
export type Answering = (path: string, request: IncomingMessage) => Promise<Answer> | Answer

/** A server on a port of its own; `base` is the address of its log. */
export async function openServer(answering: Answering) {
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = (request.url ?? '').replace(/^\/evidence\/main\//, '')
    Promise.resolve(answering(path, request)).then(
      ({ status, body }) => response.writeHead(status).end(body),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    base: `http://127.0.0.1:${port}/evidence/main`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Passes everything on to another server, and lets a test change what comes back. */
export function openProxy(
  target: string,
  tamper: (path: string, body: Buffer) => Uint8Array | string,
) {
  return openServer(async (path, { headers }) => {
    const { authorization = '' } = headers
    const answer = await fetch(`${target}/${path}`, { headers: { authorization } })
    const body = Buffer.from(await answer.arrayBuffer())
    return { status: answer.status, body: answer.ok ? tamper(path, body) : body }
  })
}
