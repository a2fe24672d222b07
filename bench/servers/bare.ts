import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { BareTask, RecordedAnswer } from '../bare-server.ts'
import { findFreePort, type RunningServer, spawnServer } from './spawn-server.ts'

/** Headers that a server makes by itself for every answer. */
const automatic = new Set(['date', 'connection', 'keep-alive', 'content-length'])

/** Starts the bare alternative, which repeats this answer of the product. */
export async function startBare(
  answer: Buffer,
  {
    folder,
    ...task
  }: Omit<BareTask, 'port' | 'answerFile'> & {
    readonly folder: string
  },
): Promise<RunningServer> {
  const port = await findFreePort()
  const answerFile = join(folder, 'answer.json')
  writeFileSync(answerFile, JSON.stringify(parseAnswer(answer)))
  const whole: BareTask = { ...task, port, answerFile }
  return spawnServer(['bench/bare-server.ts', JSON.stringify(whole)], {
    port,
    // Any answer tells that it listens.
    readyPath: '/',
    env: { PATH: process.env.PATH, TZ: 'UTC' },
    logFile: join(folder, 'bare.log'),
  })
}

function parseAnswer(answer: Buffer): RecordedAnswer {
  const [head = '', ...rest] = answer.toString().split('\r\n\r\n')
  const [statusLine = '', ...lines] = head.split('\r\n')
  const headers: Record<string, string> = {}
  for (const line of lines) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon)
    if (!automatic.has(name.toLowerCase())) headers[name] = line.slice(colon + 1).trim()
  }
  return { status: Number(statusLine.split(' ')[1]), headers, body: rest.join('\r\n\r\n') }
}
