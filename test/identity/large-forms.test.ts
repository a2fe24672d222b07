import type { AddressInfo } from 'node:net'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestApp, type TestApp } from '../support/app.ts'

let app: TestApp
let port: number

beforeAll(async () => {
  app = await openTestApp('sqlite')
  await app.server.listen({ host: '127.0.0.1', port: 0 })
  port = (app.server.server.address() as AddressInfo).port
})
afterAll(() => app[Symbol.asyncDispose]())

const head = (length: number) =>
  `POST /contoso.example/oauth2/v2.0/token HTTP/1.1\r\nhost: 127.0.0.1\r\n` +
  `content-type: application/x-www-form-urlencoded\r\ncontent-length: ${length}\r\n\r\n`

test.each([200 * 1024, 3 * 1024 * 1024])(
  'a form of %i bytes is refused, and the connection ends with the refusal',
  async (length) => {
    const answer = await new Promise<string>((resolve) => {
      let received = ''
      const socket = connect(port, '127.0.0.1', () => {
        socket.write(head(length))
        socket.write('a'.repeat(length))
      })
      socket.on('data', (chunk) => {
        received += chunk
      })
      // What was still on its way when the server closed may come back as a reset.
      socket.on('error', () => {})
      socket.on('close', () => resolve(received))
    })
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer).toMatch(/^connection: close\r$/im)
    expect(answer.match(/HTTP\/1\.1/g)).toHaveLength(1)
  },
)

test('whoever hangs up while sending a form is no error of ours', async () => {
  const logged = app.log.length
  const arrived = new Promise((resolve) => app.server.server.once('request', resolve))
  const socket = connect(port, '127.0.0.1', () => socket.write(`${head(1000)}grant_type=`))
  await arrived
  const ended = new Promise((resolve) => app.server.server.once('connection', resolve))
  socket.destroy()
  const next = connect(port, '127.0.0.1', () =>
    next.write('GET /common/discovery/v2.0/keys HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n'),
  )
  await ended
  await new Promise((resolve) => next.resume().once('close', resolve))
  const since = app.log.slice(logged)
  expect(since.filter((each) => 'error' in each)).toEqual([])
  expect(app.unexpected).toEqual([])
})
