import { createConnection, type Socket } from 'node:net'

/** The bytes of one HTTP request, made anew for each. */
export type RequestSource = () => string

export type Load = {
  readonly port: number
  readonly connections: number
  readonly expectedStatus: number
  readonly request: RequestSource
}

const headEnd = Buffer.from('\r\n\r\n')
const lengthHeader = Buffer.from('content-length: ')
const statusAt = 'HTTP/1.1 '.length
const statusLength = 3
const emptyBytes = Buffer.alloc(0)

/**
 * Keeps every connection busy with one request at a time for the given time and answers how many
 * a second were answered. It writes and reads sockets directly, so that the server is what is slow.
 *
 * @throws when an answer has another status than expected
 */
export async function measureThroughput(load: Load, forMs: number): Promise<number> {
  let answered = 0
  const startedAt = performance.now()
  const endsAt = startedAt + forMs
  const loops = Array.from({ length: load.connections }, () =>
    keepBusy(load, () => {
      const now = performance.now()
      // What is answered after the end is the tail of the round and belongs to nobody.
      if (now <= endsAt) answered += 1
      return now < endsAt
    }),
  )
  await Promise.all(loops)
  return (answered / forMs) * 1000
}

/** Sends one request and answers the whole answer, for servers that have to repeat it. */
export async function askOnce(port: number, request: string): Promise<Buffer> {
  let whole = emptyBytes
  const load = { port, connections: 1, expectedStatus: 0, request: () => request }
  await keepBusy(load, (answer) => {
    whole = Buffer.from(answer)
    return false
  })
  return whole
}

function keepBusy(
  { port, expectedStatus, request }: Load,
  goesOn: (answer: Buffer) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = createConnection({ port, host: '127.0.0.1', noDelay: true })
    let received: Buffer = emptyBytes
    const fail = (error: Error) => {
      socket.destroy()
      reject(error)
    }
    socket.on('error', fail)
    socket.on('close', () => reject(new Error(`the server on port ${port} hung up`)))
    socket.on('connect', () => socket.write(request()))
    socket.on('data', (chunk) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      const length = answerLength(received)
      if (length === undefined || received.length < length) return
      const answer = received
      received = emptyBytes
      const status = Number(answer.toString('latin1', statusAt, statusAt + statusLength))
      if (expectedStatus !== 0 && status !== expectedStatus) {
        return fail(new Error(`expected ${expectedStatus}, got: ${answer.toString()}`))
      }
      if (goesOn(answer)) socket.write(request())
      else finish(socket, resolve)
    })
  })
}

function finish(socket: Socket, resolve: () => void): void {
  socket.removeAllListeners('close')
  socket.once('close', () => resolve())
  socket.destroy()
}

/** Undefined while the head is not whole. Every answer here says how long it is. */
function answerLength(received: Buffer): number | undefined {
  const end = received.indexOf(headEnd)
  if (end < 0) return undefined
  const at = received.indexOf(lengthHeader)
  if (at < 0 || at > end) throw new Error(`an answer without a length: ${received.toString()}`)
  const from = at + lengthHeader.length
  const length = Number(received.toString('latin1', from, received.indexOf('\r\n', from)))
  return end + headEnd.length + length
}
