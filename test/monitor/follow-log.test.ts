import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { CommandError } from '../../src/cli/command.ts'
import { findOwnEntries, type Party } from '../../src/cli/monitor/find-own-entries.ts'
import { followLog } from '../../src/cli/monitor/follow-log.ts'
import { createLogClient } from '../../src/cli/monitor/log-client.ts'
import { openMirror } from '../../src/cli/monitor/mirror.ts'
import { encodeBundle } from '../../src/transparency/entry-bundle.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { parseTrustPolicy, type TrustPolicy } from '../../src/transparency/trust-policy.ts'
import { type Answer, openServer } from './support/log-server.ts'
import { entryBytes, ownEntryBytes, partyEntryBytes, smallLog } from './support/small-log.ts'

const opened = entryBytes({ type: 'log_opened' })
const many = [opened, ...Array.from({ length: 599 }, () => entryBytes())]
const cleanups: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const clean of cleanups.splice(0)) await clean()
})

function policyOf(text: string): TrustPolicy {
  const parsed = parseTrustPolicy(text, primitives)
  if (parsed.kind === 'malformed') throw new Error(`line ${parsed.line}`)
  return parsed.policy
}

/** A log that can be exchanged between two rounds, and a mirror that follows it. */
async function follow(first: readonly Uint8Array[], { alsoTrusted = '' } = {}) {
  const log = await smallLog(first)
  let answer: (path: string) => Answer = log.answer
  const server = await openServer((path) => answer(path))
  const folder = await mkdtemp(join(tmpdir(), 'countersign-monitor-'))
  cleanups.push(
    () => server[Symbol.asyncDispose](),
    () => rm(folder, { recursive: true }),
  )
  const mirror = openMirror(folder)
  const client = createLogClient(new URL(`${server.base}/`), undefined)
  const notes: string[] = []
  return {
    mirror,
    folder,
    notes,
    become(next: { readonly answer: (path: string) => Answer }) {
      answer = next.answer
    },
    /** The log as it is, but for these answers. */
    tamper(change: (path: string, honest: Answer) => Answer | undefined, honest = log) {
      answer = (path) => change(path, honest.answer(path)) ?? honest.answer(path)
    },
    round: (trust: 'its-policy' | 'its-own-word' = 'its-policy') =>
      followLog({
        client,
        mirror,
        policy: trust === 'its-policy' ? policyOf(alsoTrusted + log.policy) : undefined,
        note: (sentence) => notes.push(sentence),
      }),
  }
}

async function doubtOf(work: Promise<unknown>): Promise<string> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  expect(error).toBeInstanceOf(CommandError)
  return error instanceof CommandError ? `${error.exitCode} ${error.message}` : ''
}

test('a log is mirrored under its own paths, and every later round goes on from there', async () => {
  const { round, become, folder } = await follow(many.slice(0, 300))
  expect(await round()).toMatchObject({ oldSize: 0, size: 300 })
  for (const size of [300, 301, 511, 512, 513, 600]) {
    become(await smallLog(many.slice(0, size)))
    expect(await round()).toMatchObject({ size })
  }
  expect(await round()).toMatchObject({ oldSize: 600, size: 600 })
  const mirrored = (await readdir(folder, { recursive: true })).filter((each) => /\d$/.test(each))
  // Of the right edge only the newest width is left.
  expect(mirrored.filter((each) => !each.endsWith('.p')).sort()).toEqual([
    'tile/0',
    'tile/0/000',
    'tile/0/001',
    'tile/0/002.p/88',
    'tile/1',
    'tile/1/000.p/2',
    'tile/entries/000',
    'tile/entries/001',
    'tile/entries/002.p/88',
  ])
  const served = (await smallLog(many)).answer('tile/entries/002.p/88').body
  expect(await readFile(join(folder, 'tile/entries/002.p/88'))).toEqual(Buffer.from(served))
})

test('a rolled back log is a doubt, and both checkpoints are kept as evidence', async () => {
  const { round, become, folder } = await follow(many.slice(0, 20))
  await round()
  const older = await smallLog(many.slice(0, 19))
  become(older)
  expect(await doubtOf(round())).toMatch(/^1 The log was rolled back: from 20 to 19/)
  expect(await readFile(join(folder, 'doubts/checkpoint'), 'utf8')).toBe(older.checkpoint)
  const newer = await smallLog(many.slice(0, 20))
  expect(await readFile(join(folder, 'checkpoint'), 'utf8')).toBe(newer.checkpoint)
})

test('another log is not the one that was followed, though its key is trusted too', async () => {
  const log = 'other.example/evidence/main'
  const other = await smallLog([entryBytes({ type: 'log_opened', log })], 2, log)
  const alsoTrusted = `log ${other.vkey} https://other.example/\n`
  const { round, become, folder } = await follow([opened], { alsoTrusted })
  await round()
  become(other)
  expect(await doubtOf(round())).toMatch(/^1 This is another log: other.example/)
  expect(await readFile(join(folder, 'doubts/checkpoint'), 'utf8')).toBe(other.checkpoint)
})

test.each([
  ['of the same size', 20],
  ['that has grown since', 25],
  ['that has grown over a tile', 300],
])('a fork %s is a doubt', async (_, size) => {
  const { round, become } = await follow(many.slice(0, 20))
  await round()
  become(await smallLog(many.slice(0, size).with(7, entryBytes())))
  expect(await doubtOf(round())).toMatch(/^1 (The log has forked|Entry 7 was changed)/)
})

test('a fork that hides the changed entry from whoever kept it is still a doubt', async () => {
  const { round, become } = await follow(many.slice(0, 260))
  await round()
  // Entry 7 stands in a bundle that is complete and not fetched again.
  become(await smallLog(many.slice(0, 280).with(7, entryBytes())))
  expect(await doubtOf(round())).toMatch(/^1 .*(does not follow|forked)/)
})

test('an entry that is not the one signed is a doubt', async () => {
  const { round, tamper } = await follow(many.slice(0, 20))
  tamper((path) =>
    path.startsWith('tile/entries/')
      ? { status: 200, body: encodeBundle(many.slice(0, 20).with(7, entryBytes())) }
      : undefined,
  )
  expect(await doubtOf(round())).toMatch(
    /^1 tile\/0\/000.p\/20 .* does not follow from its entries/,
  )
})

test('a tile that does not follow from the entries is a doubt', async () => {
  for (const tile of ['tile/0/001', 'tile/0/002.p/88', 'tile/1/000.p/2']) {
    const { round, tamper } = await follow(many)
    tamper((path, { body }) => {
      if (path !== tile || typeof body === 'string') return undefined
      return { status: 200, body: body.with(body.length - 1, (body.at(-1) ?? 0) ^ 1) }
    })
    expect(await doubtOf(round())).toMatch(`1 ${tile} of the log does not follow`)
  }
})

test('what the checkpoint signs and the log does not show is a doubt', async () => {
  const { round, tamper } = await follow(many.slice(0, 20))
  tamper((path) => (path.startsWith('tile/entries/') ? { status: 404, body: '' } : undefined))
  expect(await doubtOf(round())).toMatch(/^1 The log does not show what its checkpoint signs/)
  tamper((path) => (path.startsWith('tile/0/') ? { status: 410, body: '' } : undefined))
  expect(await doubtOf(round())).toMatch(/^1 The log does not show what its checkpoint signs/)
  tamper((path) =>
    path.startsWith('tile/entries/')
      ? { status: 200, body: encodeBundle(many.slice(0, 19)) }
      : undefined,
  )
  expect(await doubtOf(round())).toMatch(/^1 .* does not hold 20 entries/)
})

test('a checkpoint that no trusted key has signed is a doubt', async () => {
  const { round, become, tamper, folder } = await follow(many.slice(0, 20))
  const honest = await smallLog(many.slice(0, 20))
  const foreign = await smallLog(many.slice(0, 20), 2)
  become(foreign)
  expect(await doubtOf(round())).toMatch(/^1 No trusted key/)
  expect(await readFile(join(folder, 'doubts/checkpoint'), 'utf8')).toBe(foreign.checkpoint)
  tamper((path) =>
    path === 'checkpoint'
      ? { status: 200, body: honest.checkpoint.replace('\n20\n', '\n21\n') }
      : undefined,
  )
  expect(await doubtOf(round())).toMatch(/^1 The signature of .* is forged/)
  tamper((path) => (path === 'checkpoint' ? { status: 200, body: 'x'.repeat(70_000) } : undefined))
  expect(await doubtOf(round())).toMatch(/^1 .* larger than it can be/)
})

test('without a policy the keys of the first round count, and those the log names later', async () => {
  const second = await smallLog([], 2)
  const announced = [...many.slice(0, 20), entryBytes({ clear: { vkey: second.vkey } })]
  const { round, become, notes } = await follow(many.slice(0, 20))
  const unpoliced = () => round('its-own-word')
  await unpoliced()
  expect(notes).toEqual([expect.stringContaining('no --policy: the keys are taken from the log')])
  become(await smallLog(announced, 2))
  expect(await doubtOf(unpoliced())).toMatch(/^1 No trusted key/)
  become(await smallLog(announced))
  await unpoliced()
  const later = [...announced, entryBytes(), entryBytes()]
  for (const size of [22, 23]) {
    become(await smallLog(later.slice(0, size), 2))
    expect(await unpoliced()).toMatchObject({ size })
  }
  // They are taken once.
  expect(notes).toHaveLength(1)
})

const hour = 3_600_000
const at = Date.parse('2026-11-20T09:00:00.000Z')
test.each([
  ['runs back by more than an hour', [entryBytes({ recordedAt: at + hour + 1 }), entryBytes()]],
  ['belongs to another log', [entryBytes({ log: 'other.example/evidence/main' })]],
  ['has the id of another', [many[1] ?? opened, many[1] ?? opened]],
  ['opens the log again', [entryBytes({ type: 'log_opened' })]],
  ['stands behind the closing', [entryBytes({ type: 'log_closed' }), entryBytes()]],
  ['is no canonical JSON', [new TextEncoder().encode('{"v": 1}')]],
])('a signed entry that %s is a doubt', async (_, entries) => {
  const { round } = await follow([opened, ...entries])
  expect(await doubtOf(round())).toMatch(/^1 Entry [12] /)
})

test('an hour back is no doubt, also from one round to the next', async () => {
  const late = entryBytes({ recordedAt: at + hour })
  const { round, become } = await follow([opened, late])
  await round()
  const back = entryBytes({ recordedAt: at })
  become(await smallLog([opened, late, back]))
  expect(await round()).toMatchObject({ size: 3 })
  become(await smallLog([opened, late, back, entryBytes({ recordedAt: at - 1 })]))
  expect(await doubtOf(round())).toMatch(/^1 Entry 3 says .*, more than an hour before/)
})

test('an id that was there in an earlier round is a doubt, also for a mirror of an older version', async () => {
  const again = [...many.slice(0, 300), entryBytes(), many[7] ?? opened]
  const { round, become, folder } = await follow(many.slice(0, 290))
  await round()
  become(await smallLog(many.slice(0, 300)))
  await round()
  become(await smallLog(again))
  expect(await doubtOf(round())).toMatch(/^1 Entry 301 has the id of the earlier entry 7: /)
  await rm(join(folder, 'ids'))
  expect(await doubtOf(round())).toMatch(/^1 Entry 301 has the id of the earlier entry 7: /)
  become(await smallLog(again.slice(0, 301)))
  expect(await round()).toMatchObject({ size: 301 })
})

test('ids that only begin alike are no doubt', async () => {
  const id = (end: string) => `0b8f6a52-3f0e-4d37-9a57-6f2f1f1c9e${end}`
  const entries = [opened, entryBytes({ id: id('10') }), entryBytes({ id: id('11') })]
  const { round, become } = await follow(entries.slice(0, 2))
  await round()
  become(await smallLog(entries))
  expect(await round()).toMatchObject({ oldSize: 2, size: 3 })
})

test('an entry of a type that is not known is told, and is no doubt', async () => {
  const text = new TextDecoder().decode(entryBytes()).replace('"type":"key"', '"type":"later"')
  const { round, notes } = await follow([opened, new TextEncoder().encode(text)])
  expect(await round()).toMatchObject({ size: 2 })
  expect(notes).toEqual(['entry 1 has a type that this program does not know: later'])
})

test('a mirror that was changed is a doubt of its own', async () => {
  const { round, folder } = await follow(many.slice(0, 20))
  await round()
  await writeFile(join(folder, 'tile/0/000.p/20'), Buffer.alloc(640))
  expect(await doubtOf(round())).toMatch(/^1 The mirror .* was changed/)
})

test.each([
  '',
  '{}',
  'null',
  '{"checkpoint":1,"latestRecordedAt":0,"isClosed":false,"vkeys":[],"scanned":{}}',
  '{"latestRecordedAt":"0","isClosed":false,"vkeys":[],"scanned":{}}',
  '{"latestRecordedAt":0,"isClosed":0,"vkeys":[],"scanned":{}}',
  '{"latestRecordedAt":0,"isClosed":false,"vkeys":[1],"scanned":{}}',
  '{"latestRecordedAt":0,"isClosed":false,"scanned":{}}',
  '{"latestRecordedAt":0,"isClosed":false,"vkeys":[]}',
  '{"latestRecordedAt":0,"isClosed":false,"vkeys":[],"scanned":{"x":0.5}}',
])('a mirror whose state is %s is a doubt, not a new beginning', async (state) => {
  const { round, folder } = await follow([opened])
  await round()
  await writeFile(join(folder, 'monitor.json'), state)
  expect(await doubtOf(round())).toMatch(/^1 .*monitor.json is not what a monitor writes/)
})

test('a mirror that lacks a file is a doubt, one that cannot be read says nothing of the log', async () => {
  const { round, folder } = await follow(many.slice(0, 20))
  await round()
  await rm(join(folder, 'tile/0/000.p/20'))
  expect(await doubtOf(round())).toMatch(/^1 The mirror .* lacks tile\/0\/000.p\/20/)
  await rm(join(folder, 'monitor.json'))
  await mkdir(join(folder, 'monitor.json'))
  expect(await doubtOf(round())).toMatch(/^3 .*monitor.json cannot be read/)
})

test('a log that does not answer is no doubt: nothing can be said', async () => {
  const { round, tamper } = await follow(many.slice(0, 20))
  tamper(() => ({ status: 401, body: '' }))
  expect(await doubtOf(round())).toMatch(/^3 .* signed-in parties .* --token/)
  for (const status of [404, 500]) {
    tamper(() => ({ status, body: '' }))
    expect(await doubtOf(round())).toMatch(new RegExp(`^3 .* answers ${status}`))
  }
})

test.each([429, 502, 503, 504])('a moment of %i is waited out', async (status) => {
  const { round, tamper } = await follow([opened])
  let isAway = true
  tamper(() => {
    if (!isAway) return undefined
    isAway = false
    return { status, body: '' }
  })
  const askedAt = performance.now()
  expect(await round()).toMatchObject({ size: 1 })
  expect(performance.now() - askedAt).toBeGreaterThan(400)
})

const party: Party = {
  id: '7d3c2a10-0000-4000-8000-00000000c001',
  name: 'customer_id',
  scanKey: new Uint8Array(32).fill(5),
}

test('a party finds exactly the entries made in its name, and each once', async () => {
  const [first, second] = [ownEntryBytes(party), ownEntryBytes(party)]
  const asPartner = ownEntryBytes({ ...party, name: 'partner_id' })
  const entries = [...many.slice(0, 300), first.bytes, asPartner.bytes, second.bytes]
  const { round, mirror, become } = await follow(entries.slice(0, 301))
  const found = async (size: number, who = party) => {
    const own: unknown[] = []
    for await (const { index, type, id } of findOwnEntries(mirror, who, size)) {
      own.push([index, type, id])
    }
    return own
  }
  await round()
  expect(await found(301)).toEqual([[300, 'withdrawal', first.id]])
  expect(await found(301)).toEqual([])
  become(await smallLog(entries))
  await round()
  expect(await found(303)).toEqual([[302, 'withdrawal', second.id]])
  expect(await found(303, { ...party, name: 'partner_id' })).toEqual([
    [301, 'withdrawal', asPartner.id],
  ])
  expect(await found(303, { ...party, scanKey: new Uint8Array(32) })).toEqual([])
  // Others who looked in the same mirror take nothing back.
  expect(await found(303)).toEqual([])
})

test('a log that published another scan key than it handed out is a doubt of the party', async () => {
  const honest = partyEntryBytes(party)
  const { round, mirror, become } = await follow([opened, honest])
  const look = async (size: number) => {
    for await (const { type } of findOwnEntries(mirror, party, size)) expect(type).toBe('party')
  }
  await round()
  await look(2)
  become(await smallLog([opened, honest, partyEntryBytes(party, new Uint8Array(32))]))
  await round()
  expect(await doubtOf(look(3))).toMatch(/^1 Entry .* publishes another scan key/)
})
