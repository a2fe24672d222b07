import { createServer, type RequestListener } from 'node:http'
import { expect, test } from 'vitest'
import { listWitnessJobs } from '../../src/jobs/witness-jobs.ts'
import { buildReceipt } from '../../src/operations/build-receipt.ts'
import { openProgramme } from '../../src/operations/open-programme.ts'
import { readLogPolicy } from '../../src/operations/read-log.ts'
import { submitToWitnesses } from '../../src/operations/submit-to-witnesses.ts'
import type { Witness } from '../../src/operations/witness-parts.ts'
import { workLog } from '../../src/operations/work-log.ts'
import { signerOfSeed } from '../../src/transparency/ed25519.ts'
import type { NoteKey } from '../../src/transparency/keys.ts'
import { parseVkey } from '../../src/transparency/keys.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { parseTrustPolicy } from '../../src/transparency/trust-policy.ts'
import { verifyReceipt } from '../../src/transparency/verify-receipt.ts'
import {
  appendEntries,
  type LogDeps,
  type OpenLog,
  openLog,
  policyOf,
  stateOf,
  toLogDeps,
} from '../log/support/log.ts'
import { openTestApp } from '../support/app.ts'
import { buildEvidence, newEvidenceFolder } from '../support/evidence.ts'
import { type Engine, forEachEngine, openTestStorage } from '../support/storage.ts'

/** A log, and another deployment that cosigns it, asked over HTTP. */
async function openPair(engine: Engine) {
  const log = await openLog(engine)
  const { publicKey } = await signerOfSeed(log.key.seed)
  const origin = 'log.example/evidence/main'
  const logKey: NoteKey = { name: origin, algorithm: 'log', publicKey }
  const app = await openTestApp(engine, { witnessing: { trustedLogs: [logKey] } })
  const address = await app.server.listen({ port: 0, host: '127.0.0.1' })
  const key = parseVkey((await app.anybody('GET', '/witness/key')).text.trim(), primitives)
  if (key === undefined) throw new Error('no vkey')
  const witness: Witness = { key, url: `${address}/witness` }
  return {
    log,
    app,
    witness,
    deps: witnessedBy(log, [witness]),
    [Symbol.asyncDispose]: async () => {
      await app[Symbol.asyncDispose]()
      await log[Symbol.asyncDispose]()
    },
  }
}

/** A process of the log's deployment as it is after a start. */
function witnessedBy(log: OpenLog, witnesses: readonly Witness[], folder = log.folder): LogDeps {
  return { ...log.deps, evidence: log.evidenceOf({ folder, witnessing: { witnesses } }) }
}

/** The same key signs, over another database: what a restored copy or a fork is. */
async function openTwin(engine: Engine, { key }: OpenLog, witnesses: readonly Witness[]) {
  const storage = await openTestStorage(engine)
  const evidence = buildEvidence(
    { log: { current: key, all: [key] } },
    { witnessing: { witnesses } },
  )
  const deps = toLogDeps(storage.storage, evidence)
  await openProgramme(deps, 'log.example/evidence/main')
  return { deps, [Symbol.asyncDispose]: () => storage[Symbol.asyncDispose]() }
}

/** Somebody at the address of a witness. */
async function answering(listener: RequestListener) {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/witness`,
    [Symbol.asyncDispose]: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

const newestNote = async ({ storage }: LogDeps) =>
  (await storage.read((tx) => tx.log.findNewestCheckpoint()))?.note ?? ''

forEachEngine((engine) => {
  test('witnesses are asked every ten seconds of real time at most, however often jobs are run', async () => {
    let asked = 0
    await using somebody = await answering((_, response) => {
      asked += 1
      response.writeHead(503).end()
    })
    await using log = await openLog(engine)
    const { publicKey } = await signerOfSeed(new Uint8Array(32).fill(3))
    const key: NoteKey = { name: 'w.example', algorithm: 'cosigner', publicKey }
    const deps = witnessedBy(log, [{ key, url: somebody.url }])
    await workLog(deps)
    const before = asked
    const clock = { now: 1_000_000, realNow: () => clock.now }
    const [job] = listWitnessJobs({ ...deps, clock })
    const { signal } = new AbortController()
    const run = () => job?.run(signal).catch(() => 'failed')
    expect([await run(), await run()]).toEqual(['failed', 0])
    clock.now += 9_999
    expect(await run()).toBe(0)
    clock.now += 1
    expect(await run()).toBe('failed')
    expect(asked - before).toBe(2)
  })

  test('the cosignature is shown in the checkpoint and makes every receipt a witnessed one', async () => {
    await using pair = await openPair(engine)
    const { deps, witness } = pair
    const [first] = await appendEntries(deps, 5)
    await workLog(deps)
    expect(await submitToWitnesses(deps)).toEqual({ count: 1, failures: [] })
    const [later] = await appendEntries(deps, 300)
    await workLog(deps)
    expect(await submitToWitnesses(deps)).toEqual({ count: 1, failures: [] })
    expect(await newestNote(deps)).toContain(`— ${witness.key.name} `)
    const hint = parseTrustPolicy(await readLogPolicy(deps, 'main'), primitives)
    expect(hint).toMatchObject({ kind: 'policy', policy: { witnesses: [witness.key] } })
    const trusted = await policyOf(pair.log.key)
    const policy = {
      ...trusted,
      witnesses: [witness.key],
      quorum: { kind: 'witness', key: witness.key },
    } as const
    for (const id of [first, later]) {
      const receipt = await deps.storage.read(async (tx) => {
        const entry = id && (await tx.log.findEntry(id))
        return entry && buildReceipt(deps, tx, { entry, disclosures: [], withDocuments: false })
      })
      const report = await verifyReceipt(JSON.stringify(receipt?.file), { policy, primitives })
      expect(report).toMatchObject({ kind: 'valid', strength: 'witnessed', unmet: [] })
      const isLater = id === later
      expect('notBefore' in report && report.notBefore !== undefined).toBe(isLater)
    }
  })

  test('without growth nobody is asked, and after a start once', async () => {
    await using pair = await openPair(engine)
    await workLog(pair.deps)
    expect(await submitToWitnesses(pair.deps)).toMatchObject({ count: 1 })
    expect(await submitToWitnesses(pair.deps)).toEqual({ count: 0, failures: [] })
    const started = witnessedBy(pair.log, [pair.witness])
    await workLog(started)
    const place = `log.example/evidence/main ${pair.witness.url}`
    expect(started.evidence.witnessing.cosigned.get(place)).toBe(1)
    expect(await submitToWitnesses(started)).toEqual({ count: 0, failures: [] })
  })

  test('a witness is sent the lines of the log alone', async () => {
    await using pair = await openPair(engine)
    await workLog(pair.deps)
    await submitToWitnesses(pair.deps)
    expect(await newestNote(pair.deps)).toContain(pair.witness.key.name)
    let body = ''
    await using other = await answering((request, response) => {
      request.on('data', (part: Buffer) => {
        body += part.toString()
      })
      request.on('end', () => response.writeHead(503).end())
    })
    const { publicKey } = await signerOfSeed(new Uint8Array(32).fill(3))
    const key: NoteKey = { name: 'w.example', algorithm: 'cosigner', publicKey }
    await submitToWitnesses(witnessedBy(pair.log, [{ key, url: other.url }]))
    expect(body).toMatch(
      /^old 1\n\nlog.example\/evidence\/main\n1\n[^\n]+\n\n\u2014 log.example\/evidence\/main \S+\n$/,
    )
  })

  test('a witness that is away, refuses or lies keeps nothing waiting', async () => {
    await using pair = await openPair(engine)
    await using liar = await answering((_, answer) => {
      answer.setHeader('content-type', 'text/plain')
      answer.end(`— ${pair.witness.key.name} ${Buffer.alloc(76).toString('base64')}\n`)
    })
    await using vague = await answering((_, answer) => {
      answer.statusCode = 409
      answer.end('999999\n')
    })
    await using endless = await answering((_, answer) => {
      answer.write('x'.repeat(100_000))
      answer.end()
    })
    const urls = ['http://127.0.0.1:1/witness', liar.url, vague.url, endless.url]
    const { key } = pair.witness
    const deps = witnessedBy(pair.log, [pair.witness, ...urls.map((url) => ({ key, url }))])
    await workLog(deps)
    const { count, failures } = await submitToWitnesses(deps)
    expect(count).toBe(1)
    expect(failures).toHaveLength(4)
    await appendEntries(deps, 3)
    await workLog(deps)
    expect(await stateOf(deps)).toMatchObject({ state: 'active', size: 4, published: 4 })
  })

  test('a witness that has seen more than the database holds halts the log before it signs', async () => {
    await using pair = await openPair(engine)
    await appendEntries(pair.deps, 5)
    await workLog(pair.deps)
    await submitToWitnesses(pair.deps)
    await using older = await openTwin(engine, pair.log, [])
    await workLog(older.deps)
    await appendEntries(older.deps, 2)
    const started = {
      ...older.deps,
      evidence: witnessedBy(pair.log, [pair.witness], newEvidenceFolder()).evidence,
    }
    await workLog(started)
    expect(started.evidence.watch.condition()).toEqual({ kind: 'halted', reason: 'rolled-back' })
    expect(await stateOf(started)).toMatchObject({ state: 'halted', published: 1, pending: 2 })
    await workLog(started)
    expect(await stateOf(started)).toMatchObject({ state: 'halted', published: 1, pending: 2 })
  })

  test('a witness that has seen another history halts the log', async () => {
    await using pair = await openPair(engine)
    await appendEntries(pair.deps, 5)
    await workLog(pair.deps)
    await submitToWitnesses(pair.deps)
    await using fork = await openTwin(engine, pair.log, [pair.witness])
    await appendEntries(fork.deps, 20)
    await workLog(fork.deps)
    await submitToWitnesses(fork.deps)
    expect(fork.deps.evidence.watch.condition()).toEqual({ kind: 'halted', reason: 'forked' })
    expect(await stateOf(fork.deps)).toMatchObject({ state: 'halted' })
    expect(await submitToWitnesses(fork.deps)).toEqual({ count: 0, failures: [] })
  })

  test('a checkpoint that another process published meanwhile is no contradiction', async () => {
    await using pair = await openPair(engine)
    await workLog(pair.deps)
    await appendEntries(pair.deps, 3)
    const slow: LogDeps = { ...witnessedBy(pair.log, [pair.witness]) }
    const { client } = slow.evidence.witnessing
    let isFirst = true
    const overtaken: LogDeps = {
      ...slow,
      evidence: {
        ...slow.evidence,
        witnessing: {
          ...slow.evidence.witnessing,
          client: {
            addCheckpoint: async (url, body) => {
              // While the request is under way, another process signs and submits more.
              if (isFirst) {
                isFirst = false
                await workLog(pair.deps)
                await submitToWitnesses(pair.deps)
              }
              return client.addCheckpoint(url, body)
            },
          },
        },
      },
    }
    const { count, failures } = await submitToWitnesses(overtaken)
    expect([count, failures.length]).toEqual([0, 1])
    expect(await stateOf(overtaken)).toMatchObject({ state: 'active', published: 4 })
  })

  test('a witness stands in for the high-water file that was lost', async () => {
    await using pair = await openPair(engine)
    await workLog(pair.deps)
    await submitToWitnesses(pair.deps)
    await appendEntries(pair.deps, 2)
    const alone = witnessedBy(pair.log, [], newEvidenceFolder())
    await workLog(alone)
    expect(alone.evidence.watch.condition()).toMatchObject({ reason: 'no-high-water' })
    const vouched = witnessedBy(pair.log, [pair.witness], newEvidenceFolder())
    await workLog(vouched)
    expect(await stateOf(vouched)).toMatchObject({ state: 'active', published: 3, pending: 0 })
  })
})
