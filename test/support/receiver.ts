import { createServer, type IncomingHttpHeaders } from 'node:http'

export type Received = {
  readonly headers: IncomingHttpHeaders
  readonly raw: Buffer
  readonly body: Readonly<Record<string, unknown>>
}

/** A partner's receiver on this machine: it keeps what it gets and answers what the test says. */
export async function openReceiver() {
  const received: Received[] = []
  const how: { answer: (event: Received) => number } = { answer: () => 200 }
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks)
      const event = { headers: request.headers, raw, body: JSON.parse(raw.toString('utf8')) }
      received.push(event)
      const status = how.answer(event)
      response.writeHead(status, status >= 300 && status < 400 ? { location: '/elsewhere' } : {})
      response.end('thanks')
    })
  })
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      server.once('error', reject)
      server.listen(port, '127.0.0.1', () => {
        const address = server.address()
        resolve(typeof address === 'object' && address ? address.port : 0)
      })
    })
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  const port = await listen(0)
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    /** What it answers from now on; the last answer given stays. */
    answers(answer: (event: Received) => number) {
      how.answer = answer
    },
    /** Refuses connections until it is up again, at the same address. */
    goDown: close,
    comeUp: () => listen(port),
    async [Symbol.asyncDispose]() {
      await close()
    },
  }
}
