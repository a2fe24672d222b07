import { randomBytes } from 'node:crypto'
import { rm } from 'node:fs/promises'
import { type Clock, systemClock } from '../../../src/base/clock.ts'
import { type EntryId, randomGuid, toEntryId } from '../../../src/base/identifiers.ts'
import type { EvidenceParts } from '../../../src/operations/evidence-parts.ts'
import { openProgramme } from '../../../src/operations/open-programme.ts'
import type { LogKey } from '../../../src/outbound/key-file.ts'
import type { Storage, WriteTransaction } from '../../../src/storage/storage.ts'
import { buildEntry } from '../../../src/transparency/build-entry.ts'
import { signerOfSeed } from '../../../src/transparency/ed25519.ts'
import type { NoteKey } from '../../../src/transparency/keys.ts'
import { primitives } from '../../../src/transparency/primitives.node.ts'
import type { TrustPolicy } from '../../../src/transparency/trust-policy.ts'
import { buildEvidence, newEvidenceFolder } from '../../support/evidence.ts'
import { queryRaw } from '../../support/raw-sql.ts'
import { type Engine, openTestStorage, type TestStorage } from '../../support/storage.ts'

export const origin = 'log.example/evidence/main'

export type LogDeps = {
  readonly storage: Storage
  readonly evidence: EvidenceParts
  readonly primitives: typeof primitives
  readonly publicUrl: string
}

export function toLogDeps(storage: Storage, evidence: EvidenceParts): LogDeps {
  return { storage, evidence, primitives, publicUrl: 'https://log.example' }
}

export type OpenLog = Awaited<ReturnType<typeof openLog>>

/** A deployment with an opened log and nothing else. */
export async function openLog(engine: Engine, { clock = systemClock }: { clock?: Clock } = {}) {
  const test: TestStorage = await openTestStorage(engine, { clock })
  const key: LogKey = { id: 'first', seed: new Uint8Array(randomBytes(32)) }
  const folder = newEvidenceFolder()
  const evidenceOf = (options: Parameters<typeof buildEvidence>[1] = {}) =>
    buildEvidence({ log: { current: key, all: [key] } }, { folder, clock, ...options })
  const deps = toLogDeps(test.storage, evidenceOf())
  await openProgramme(deps, origin)
  return {
    engine,
    test,
    key,
    folder,
    deps,
    evidenceOf,
    /** What another process of the deployment has; with a folder of its own where one is given. */
    openAnother: async (parts: { readonly folder?: string } = {}) =>
      toLogDeps(await test.openAnother(), evidenceOf(parts)),
    [Symbol.asyncDispose]: async () => {
      await test[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Records an entry of the programme, as any operation would. */
export async function appendEntry(
  tx: WriteTransaction,
  { id = randomGuid(), recordedAt = tx.now } = {},
): Promise<EntryId> {
  const entryId = toEntryId(id)
  const { entry, disclosures } = buildEntry(
    {
      type: 'key',
      log: origin,
      id,
      recordedAt,
      clear: { vkey: `${id}+00000000+` },
      disclosures: [],
    },
    primitives,
  )
  await tx.log.append({ entryId, customerId: undefined, recordedAt, entry, disclosures })
  return entryId
}

/** Many entries, some of them in one transaction. */
export async function appendEntries(
  { storage }: Pick<LogDeps, 'storage'>,
  count: number,
): Promise<readonly EntryId[]> {
  const ids: EntryId[] = []
  while (ids.length < count) {
    const piece = Math.min(200, count - ids.length)
    ids.push(
      ...(await storage.write(async (tx) => {
        const written: EntryId[] = []
        for (let at = 0; at < piece; at += 1) written.push(await appendEntry(tx))
        return written
      })),
    )
  }
  return ids
}

/** Whoever verifies trusts this key and asks for no witness. */
export async function policyOf(key: LogKey, name = origin): Promise<TrustPolicy> {
  const { publicKey } = await signerOfSeed(key.seed)
  const log: NoteKey = { name, algorithm: 'log', publicKey }
  return { logs: [log], witnesses: [], quorum: { kind: 'none' } }
}

/** What somebody does who may do anything in the database, past every trigger. */
export async function tamper({ engine, test }: OpenLog, statement: string): Promise<void> {
  if (engine === 'postgres') {
    await queryRaw(engine, test.place, `set session_replication_role = replica; ${statement}`)
    return
  }
  const triggers = await queryRaw(
    engine,
    test.place,
    "select name, sql from sqlite_master where type = 'trigger'",
  )
  for (const { name } of triggers) await queryRaw(engine, test.place, `drop trigger ${name}`)
  await queryRaw(engine, test.place, statement)
  for (const { sql } of triggers) await queryRaw(engine, test.place, String(sql))
}

export function stateOf({ storage }: LogDeps) {
  return storage.read(async (tx) => {
    const head = await tx.log.findHead()
    const newest = await tx.log.findNewestCheckpoint()
    return {
      state: head?.state,
      size: head?.size,
      published: newest?.size,
      pending: await tx.log.countPending(),
    }
  })
}
