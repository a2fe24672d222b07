import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { formatAddCheckpoint } from '../../src/transparency/add-checkpoint.ts'
import { formatCheckpoint } from '../../src/transparency/checkpoint.ts'
import { signerOfSeed } from '../../src/transparency/ed25519.ts'
import { parseVkey } from '../../src/transparency/keys.ts'
import { formatNote, parseNote, parseNoteLine } from '../../src/transparency/note.ts'
import { openNote } from '../../src/transparency/open-note.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { signNoteLine } from '../../src/transparency/sign-note.ts'
import { openTestApp, type TestApp } from '../support/app.ts'
import { forEachEngine } from '../support/storage.ts'
import { createSmallLog } from './support/small-log.ts'

const origin = 'peer.example/evidence/main'
const log = await createSmallLog(origin)

const submit = (app: TestApp, raw: string) =>
  app.anybody('POST', '/witness/add-checkpoint', { raw, headers: { 'content-type': 'text/plain' } })
const latest = (app: TestApp, of = origin) =>
  app.anybody('GET', `/witness/${createHash('sha256').update(of).digest('hex')}/checkpoint`)

async function keyOf(app: TestApp) {
  const key = parseVkey((await app.anybody('GET', '/witness/key')).text.trim(), primitives)
  if (key === undefined) throw new Error('no vkey')
  return key
}

forEachEngine((engine) => {
  const openWitness = () => openTestApp(engine, { witnessing: { trustedLogs: [log.key] } })

  test('a log that grows is cosigned step by step, with the time and by our own key', async () => {
    await using app = await openWitness()
    const key = await keyOf(app)
    for (const [oldSize, size] of [
      [0, 3],
      [3, 3],
      [3, 8],
      [8, 200],
    ] as const) {
      const answer = await submit(app, await log.request(oldSize, size))
      expect(answer).toMatchObject({ status: 200 })
      const line = parseNoteLine(answer.text.trimEnd())
      const note = parseNote(await log.noteOf(size))
      if (line === undefined || note === undefined) throw new Error(answer.text)
      const opened = await openNote({ text: note.text, lines: [line] }, [key], primitives)
      expect(opened).toMatchObject({ kind: 'opened', cosignatures: [{ key }] })
      const at = opened.kind === 'opened' ? opened.cosignatures[0]?.at : undefined
      expect(Math.abs((at ?? 0) - Date.now())).toBeLessThan(60_000)
      const shown = await latest(app)
      expect(shown).toMatchObject({ status: 200, text: expect.stringContaining(answer.text) })
      expect(parseNote(shown.text)?.text).toBe(note.text)
    }
    expect(key.publicKey).not.toEqual(log.key.publicKey)
  })

  test('whoever asks from another size is told ours, and nothing changes', async () => {
    await using app = await openWitness()
    const first = await submit(app, await log.request(2, 5))
    expect([first.status, first.text, first.headers['content-type']]).toEqual([
      409,
      '0\n',
      'text/x.tlog.size',
    ])
    await submit(app, await log.request(0, 5))
    for (const oldSize of [0, 4]) {
      const answer = await submit(app, await log.request(oldSize, 7))
      expect([answer.status, answer.text]).toEqual([409, '5\n'])
    }
    expect((await latest(app)).text).toContain(
      await log.noteOf(5).then((note) => note.split('\n')[2]),
    )
  })

  test('another history is refused, whatever the proof says', async () => {
    await using app = await openWitness()
    const forked = await createSmallLog(origin, { seed: log.seed, salt: 'forked' })
    await submit(app, await log.request(0, 5))
    const bodies = [
      // Another root of the size that was cosigned.
      await forked.request(5, 5),
      // A proof within the other history, a proof of the right one, and none.
      await forked.request(5, 9),
      formatAddCheckpoint({ oldSize: 5, proof: log.proofOf(5, 9), note: await forked.noteOf(9) }),
      formatAddCheckpoint({ oldSize: 5, proof: [], note: await log.noteOf(9) }),
      formatAddCheckpoint({ oldSize: 5, proof: log.proofOf(4, 9), note: await log.noteOf(9) }),
    ]
    for (const body of bodies) expect((await submit(app, body)).status).toBe(422)
    expect((await submit(app, await log.request(5, 9))).status).toBe(200)
  })

  test('the first checkpoint needs no proof, and refuses one', async () => {
    await using app = await openWitness()
    const body = { oldSize: 0, proof: log.proofOf(3, 5), note: await log.noteOf(5) }
    expect((await submit(app, formatAddCheckpoint(body))).status).toBe(422)
  })

  test('the empty tree has one root, and no other is cosigned', async () => {
    await using app = await openWitness()
    const signer = await signerOfSeed(log.seed)
    const text = formatCheckpoint({ origin, size: 0, root: new Uint8Array(32) })
    const lines = [await signNoteLine(text, { name: origin, signer }, primitives)]
    const body = { oldSize: 0, proof: [], note: formatNote({ text, lines }) }
    expect((await submit(app, formatAddCheckpoint(body))).status).toBe(422)
    expect((await submit(app, await log.request(0, 0))).status).toBe(200)
  })

  test('of a cosigned note the lines of the log and ours are kept, and those of nobody else', async () => {
    await using app = await openWitness()
    expect(await log.noteOf(5)).toContain('grease.invalid')
    await submit(app, await log.request(0, 5))
    const { lines } = parseNote((await latest(app)).text) ?? { lines: [] }
    expect(lines.map(({ name }) => name)).toEqual([origin, (await keyOf(app)).name])
  })

  test('logs that nobody configured are unknown, and so is what was never cosigned', async () => {
    await using app = await openWitness()
    const stranger = await createSmallLog('stranger.example/evidence/main')
    expect((await submit(app, await stranger.request(0, 3))).status).toBe(404)
    expect((await latest(app, stranger.origin)).status).toBe(404)
    expect((await latest(app)).status).toBe(404)
  })

  test('without a valid signature of a trusted key nothing is cosigned', async () => {
    await using app = await openWitness()
    const impostor = await createSmallLog(origin)
    expect((await submit(app, await impostor.request(0, 3))).status).toBe(403)
    const note = await log.noteOf(3)
    const altered = note.replace(/\n3\n/, '\n4\n')
    const body = formatAddCheckpoint({ oldSize: 0, proof: [], note: altered })
    expect((await submit(app, body)).status).toBe(403)
    expect((await latest(app)).status).toBe(404)
  })

  test('what is no request is malformed', async () => {
    await using app = await openWitness()
    const note = await log.noteOf(5)
    const bodies = [
      '',
      'old 0',
      note,
      `old -1\n\n${note}`,
      `old 00\n\n${note}`,
      `old 9007199254740993\n\n${note}`,
      `old 0\nnot-base64\n\n${note}`,
      `old 0\nAAAA\n\n${note}`,
      `old 0\n\n${note.split('\n\n')[0]}`,
      `old 0\n\n${note}trailing`,
      `new 0\n\n${note}`,
      // Of a size beyond that of its own note.
      formatAddCheckpoint({ oldSize: 6, proof: [], note }),
      `old 0\n${'A'.repeat(43)}=\n`.repeat(60),
      '\ud800',
    ]
    for (const body of bodies) expect((await submit(app, body)).status, body).toBe(400)
  })

  test('of requests at once from one size, one is cosigned', async () => {
    await using app = await openWitness()
    await submit(app, await log.request(0, 5))
    const bodies = await Promise.all([6, 7, 8, 9, 10, 11].map((size) => log.request(5, size)))
    const answers = await Promise.all(bodies.map((body) => submit(app, body)))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409])
    const cosigned = answers.findIndex(({ status }) => status === 200)
    expect((await latest(app)).text).toContain(answers[cosigned]?.text)
    const told = answers.filter(({ status }) => status === 409).map(({ text }) => text)
    expect(told.every((text) => text === '5\n' || text === `${cosigned + 6}\n`)).toBe(true)
  })
})
