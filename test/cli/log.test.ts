import { copyFile, cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { parseVkey } from '../../src/transparency/keys.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { run, serve, temporaryFolder } from './programs.ts'

const patienceMs = 20_000
/** For a test that starts the program a dozen times, on a machine with other work. */
const manyStarts = { timeout: 240_000 }

/** Asks until the answer is as wanted; a server signs in its own time. */
async function until<Answer>(
  ask: () => Promise<Answer>,
  isWanted: (answer: Answer) => boolean,
): Promise<Answer> {
  const endsAt = Date.now() + patienceMs
  for (;;) {
    const answer = await ask()
    if (isWanted(answer) || Date.now() > endsAt) return answer
    await delay(50)
  }
}

const health = async (url: string) => (await fetch(`${url}/health/ready`)).json()

/** What an operator puts in place: an older copy of the database, keys and marks as they are. */
async function putOlder(folder: string, backup: string) {
  const restored = join(folder, 'restored')
  await mkdir(restored, { mode: 0o700 })
  await copyFile(backup, join(restored, 'countersign.db'))
  for (const part of ['keys', 'evidence']) {
    await cp(join(folder, 'data', part), join(restored, part), { recursive: true })
  }
  return { COUNTERSIGN_DATA: restored, COUNTERSIGN_SANDBOX: 'on' }
}

test(
  'a server signs its log, and commands check it and give it a new key',
  manyStarts,
  async () => {
    await using folder = await temporaryFolder()
    const data = { COUNTERSIGN_DATA: join(folder.path, 'data') }
    await using server = await serve({ ...data, COUNTERSIGN_SANDBOX: 'on' }, ['--empty'])
    const status = () => run(['log', 'status'], data)
    const calm = await until(status, ({ out }) => /active\s+(\d+)\s+\1\s+0/.test(out))
    expect(calm).toMatchObject({ code: 0, out: expect.stringMatching(/active\s+(\d+)\s+\1\s+0/) })
    const checkpoint = await fetch(`${server.url}/evidence/main/checkpoint`)
    expect(await checkpoint.text()).toMatch(/^\S+\/evidence\/main\n\d+\n/)
    expect(await run(['log', 'check'], data)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\d+ entries and \d+ checkpoints agree\.\n$/),
    })
    const rotated = await run(['log', 'rotate-key'], data)
    expect(parseVkey(rotated.out.trim(), primitives)).toMatchObject({ algorithm: 'log' })
    // The server signs what names the new key with the old one alone, and then nothing happens.
    await until(status, ({ out }) => /active\s+(\d+)\s+\1\s+0/.test(out))
    await server.stop()

    await using second = await serve({ ...data, COUNTERSIGN_SANDBOX: 'on' }, ['--empty'])
    const read = async () => (await fetch(`${second.url}/evidence/main/checkpoint`)).text()
    const isOfBoth = (note: string) => note.match(/\u2014 \S+\/evidence\/main /g)?.length === 2
    expect(isOfBoth(await until(read, isOfBoth))).toBe(true)
    const policy = await (await fetch(`${second.url}/evidence/main/policy`)).text()
    expect(policy).toContain(rotated.out.trim())
    await second.stop()
  },
)

test(
  'an older copy put in place is served, and its log stands still and says what to do',
  manyStarts,
  async () => {
    await using folder = await temporaryFolder()
    const data = { COUNTERSIGN_DATA: join(folder.path, 'data') }
    const backup = join(folder.path, 'backup.db')
    await using server = await serve({ ...data, COUNTERSIGN_SANDBOX: 'on' }, ['--empty'])
    expect((await run(['backup', backup], data)).code).toBe(0)
    expect((await run(['log', 'rotate-key'], data)).code).toBe(0)
    const status = () => run(['log', 'status'], data)
    await until(status, ({ out }) => /active\s+(\d+)\s+\1\s+0/.test(out))
    await server.stop()

    const older = await putOlder(folder.path, backup)
    await using second = await serve(older, ['--empty'])
    const found = await until(
      () => health(second.url),
      (answer) => JSON.stringify(answer).includes('evidenceLog'),
    )
    expect(found).toEqual({
      status: 'ready',
      evidenceLog: expect.stringContaining(
        'The database is older than what this deployment has signed',
      ),
    })
    // What a process says arrives in its own time.
    const said = async () => second.logged()
    expect(await until(said, (text) => text.includes('The database is older'))).toContain(
      'The database is older',
    )
    const stopped = await run(['log', 'status'], older)
    expect(stopped.code).toBe(1)
    expect(stopped.err).toContain('countersign log resume')
    expect(await run(['log', 'resume'], older)).toMatchObject({ code: 1 })
    await second.stop()

    // A copy that is none puts nothing back; what is lost is given up, and another log follows.
    const mirror = join(folder.path, 'mirror')
    expect(await run(['log', 'restore', mirror, '--dry-run'], older)).toMatchObject({
      code: 1,
      err: expect.stringContaining('mirror'),
    })
    const succeed = ['log', 'succeed', '--name', 'main-2']
    expect(await run([...succeed, '--dry-run'], older)).toMatchObject({
      code: 1,
      err: expect.stringContaining('--abandon'),
    })
    expect(await run([...succeed, '--abandon'], older)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^\S+\/evidence\/main-2\+/),
    })
    await using third = await serve(older, ['--empty'])
    const successor = async () => (await fetch(`${third.url}/evidence/main-2/checkpoint`)).text()
    const isSigned = (note: string) => /\/main-2\n[1-9]/.test(note)
    expect(isSigned(await until(successor, isSigned))).toBe(true)
    expect((await fetch(`${third.url}/evidence/main/checkpoint`)).status).toBe(200)
    await third.stop()
  },
)

test(
  'a mirror that somebody kept puts back what an older copy lost, and the log goes on for its followers',
  manyStarts,
  async () => {
    await using folder = await temporaryFolder()
    const data = { COUNTERSIGN_DATA: join(folder.path, 'data') }
    const open = { COUNTERSIGN_LOG_PUBLIC: 'on' }
    const backup = join(folder.path, 'backup.db')
    const mirror = join(folder.path, 'mirror')
    const follow = ({ url }: { readonly url: string }) =>
      run(['monitor', `${url}/evidence/main`, '--once', '--state', mirror])
    /** Everything recorded is signed, and so much it is. */
    const sizeOf = async (environment: Readonly<Record<string, string>>, moreThan: number) => {
      const size = ({ out }: { readonly out: string }) =>
        Number(/active\s+(\d+)\s+\1\s+0/.exec(out)?.[1])
      const status = await until(
        () => run(['log', 'status'], environment),
        (found) => size(found) > moreThan,
      )
      expect(size(status)).toBeGreaterThan(moreThan)
      return size(status)
    }
    await using server = await serve({ ...data, ...open, COUNTERSIGN_SANDBOX: 'on' }, ['--empty'])
    const kept = await sizeOf(data, 0)
    expect((await run(['backup', backup], data)).code).toBe(0)
    expect((await run(['log', 'rotate-key'], data)).code).toBe(0)
    const lost = await sizeOf(data, kept)
    expect(await follow(server)).toMatchObject({ code: 0 })
    await server.stop()

    const older = await putOlder(folder.path, backup)
    await using second = await serve({ ...older, ...open }, ['--empty'])
    const standsStill = (answer: unknown) => JSON.stringify(answer).includes('evidenceLog')
    expect(standsStill(await until(() => health(second.url), standsStill))).toBe(true)
    const missing = `Entries ${kept} to ${lost - 1} are`
    expect(await run(['log', 'restore', mirror, '--dry-run'], older)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${missing} missing and can be put back: 1 key.`),
    })
    expect(await run(['log', 'restore', mirror], older)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`${missing} back: 1 key.`),
    })
    expect(standsStill(await health(second.url))).toBe(true)
    expect(await run(['log', 'resume'], older)).toMatchObject({ code: 0 })
    const goesOn = (answer: unknown) => !standsStill(answer)
    expect(await until(() => health(second.url), goesOn)).toEqual({ status: 'ready' })
    expect(await run(['log', 'rotate-key'], older)).toMatchObject({ code: 0 })
    await sizeOf(older, lost)
    // Whoever kept the mirror sees one history, of which nothing was taken back.
    expect(await follow(second)).toMatchObject({ code: 0 })
    await second.stop()
  },
)
