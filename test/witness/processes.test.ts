import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, inject, test } from 'vitest'
import { parseCheckpoint } from '../../src/transparency/checkpoint.ts'
import { type NoteKey, parseVkey } from '../../src/transparency/keys.ts'
import { parseNote } from '../../src/transparency/note.ts'
import { openNote } from '../../src/transparency/open-note.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { run, type Serving, serve, temporaryFolder } from '../cli/programs.ts'
import { createTestDatabase } from '../support/test-database.ts'

type Environment = Readonly<Record<string, string>>
type Party = { readonly url: string; readonly vkey: string; readonly logVkey: string }

/** Starts it once to learn where it is and which keys it has; then as it goes on. */
async function introduce(environment: Environment): Promise<Party> {
  await using server = await serve(environment, ['--empty'])
  const text = async (path: string) => (await fetch(`${server.url}${path}`)).text()
  const vkey = (await text('/witness/key')).trim()
  await expect.poll(() => text('/evidence/main/checkpoint'), { timeout: 10_000 }).toContain('— ')
  const logVkey = /^log (\S+)/m.exec(await text('/evidence/main/policy'))?.[1] ?? ''
  await server.stop()
  return { url: server.url, vkey, logVkey }
}

function goOn(environment: Environment, own: Party, peer: Party): Promise<Serving> {
  return serve(
    {
      ...environment,
      PORT: new URL(own.url).port,
      COUNTERSIGN_WITNESSES: `${peer.vkey} ${peer.url}/witness`,
      COUNTERSIGN_WITNESS_TRUST: peer.logVkey,
    },
    ['--empty'],
  )
}

function keyOf(vkey: string): NoteKey {
  const key = parseVkey(vkey, primitives)
  if (key === undefined) throw new Error(`no vkey: ${vkey}`)
  return key
}

/** The size of the newest checkpoint, if its log and its witness have signed it. */
async function witnessedSize(own: Party, peer: Party): Promise<number | undefined> {
  const text = await (await fetch(`${own.url}/evidence/main/checkpoint`)).text()
  const note = parseNote(text)
  const keys = [keyOf(own.logVkey), keyOf(peer.vkey)]
  const opened = note && (await openNote(note, keys, primitives))
  if (note === undefined || opened?.kind !== 'opened') throw new Error(text)
  const isBoth = opened.logKeys.length === 1 && opened.cosignatures.length === 1
  return isBoth ? parseCheckpoint(note.text)?.size : undefined
}

/** Every new partner is an entry of the log. */
async function addPartner(environment: Environment): Promise<void> {
  const company = ['--name', 'Birkenhain IT GmbH', '--domain', 'birkenhain.example']
  const kind = ['--type', 'direct-bill', '--country', 'DE', '--mpn-id', '4100099']
  const { code, err } = await run(['partner', 'add', ...company, ...kind], environment)
  if (code !== 0) throw new Error(err)
}

test('two deployments witness each other, one on each engine, also while both grow', {
  timeout: 150_000,
}, async () => {
  await using here = await temporaryFolder()
  await using there = await temporaryFolder()
  const { url, drop } = await createTestDatabase(inject('postgresUrl'))
  try {
    const vendor = { COUNTERSIGN_DATA: here.path, COUNTERSIGN_SANDBOX: 'on' }
    const partner = {
      COUNTERSIGN_DATA: there.path,
      COUNTERSIGN_SANDBOX: 'on',
      DATABASE_URL: url,
      DATABASE_MIGRATION_URL: url,
      COUNTERSIGN_KEYS: join(there.path, 'keys'),
    }
    expect((await run(['keys', 'init', partner.COUNTERSIGN_KEYS])).code).toBe(0)
    const [a, b] = [await introduce(vendor), await introduce(partner)]
    await using _first = await goOn(vendor, a, b)
    await using _second = await goOn(partner, b, a)
    const both = () => Promise.all([witnessedSize(a, b), witnessedSize(b, a)])
    const soon = { timeout: 40_000, interval: 250 }
    await expect.poll(both, soon).toEqual([expect.any(Number), expect.any(Number)])
    const [before = 0] = await both()
    await addPartner(vendor)
    await expect.poll(async () => ((await witnessedSize(a, b)) ?? 0) > before, soon).toBe(true)
    // What the witness shows is what the log shows.
    const hash = createHash('sha256').update(keyOf(a.logVkey).name).digest('hex')
    const shown = await (await fetch(`${b.url}/witness/${hash}/checkpoint`)).text()
    const own = await (await fetch(`${a.url}/evidence/main/checkpoint`)).text()
    expect(parseNote(shown)?.text).toBe(parseNote(own)?.text)
  } finally {
    await drop()
  }
})
