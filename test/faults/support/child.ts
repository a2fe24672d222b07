import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { TestProgramme } from '../../support/programme.ts'
import type { Answers, ChildSetting, Command } from './commands.ts'

const program = new URL('./child-process.ts', import.meta.url).pathname

/** Another process over the database of the programme, ready to take commands, one at a time. */
export async function startChild(setting: ChildSetting) {
  const child = spawn(process.execPath, [program, JSON.stringify(setting)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const nextLine = async () => {
    const { value, done } = await lines.next()
    if (done) throw new Error('the process ended before it answered')
    return value
  }
  await nextLine()
  return {
    /** Sends a command without waiting for its answer. */
    send(command: Command): void {
      child.stdin.write(`${JSON.stringify(command)}\n`)
    },
    async ask<Asked extends Command>(command: Asked): Promise<Answers[Asked['kind']]> {
      this.send(command)
      return JSON.parse(await nextLine())
    },
    /** Every further line, until the process ends. */
    lines: { [Symbol.asyncIterator]: () => lines },
    /** It may be in the middle of anything. */
    kill(): void {
      child.kill('SIGKILL')
    },
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

export function settingOf({ engine, test, keysFolder }: TestProgramme): ChildSetting {
  return { engine, place: test.place, keysFolder, as: 'command' }
}
