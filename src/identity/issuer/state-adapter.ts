import { type Adapter, type AdapterFactory, type AdapterPayload, errors } from 'oidc-provider'
import type { Clock } from '../../base/clock.ts'
import { isObject, type JsonObject } from '../../base/json.ts'
import type { Storage } from '../../storage/storage.ts'
import { openJson, type Sealer, sealJson } from '../sealer.ts'
import type { FindClient } from './clients.ts'
import { secretHash } from './secret-hash.ts'

type Options = {
  readonly storage: Storage
  readonly clock: Clock
  readonly sealer: Sealer
  readonly findClient: FindClient
}

type StateRecord = {
  readonly idHash: string
  readonly sealed: string
  readonly expiresAt: number | undefined
  readonly grantId: string | undefined
  readonly uid: string | undefined
  readonly userCode: string | undefined
  readonly account: string | undefined
}

/**
 * Keeps the issuer's codes, refresh tokens and interactions in the database. The names under which
 * they are found are the secrets themselves, so they are stored as hashes and the rest is sealed: a
 * copy of the database redeems nothing.
 */
export function createStateAdapter(options: Options): AdapterFactory {
  return (model) => (model === 'Client' ? clientAdapter(options) : stateAdapter(model, options))
}

function stateAdapter(model: string, { storage, clock, sealer }: Options): Adapter {
  const toRecord = (
    id: string,
    payload: AdapterPayload,
    expiresAt: number | undefined,
  ): StateRecord => {
    const idHash = secretHash(id)
    const { grantId, uid, userCode, accountId, result } = payload
    return {
      idHash,
      sealed: sealJson(sealer, payload, `${model}/${idHash}`),
      expiresAt,
      grantId: grantId === undefined ? undefined : secretHash(grantId),
      uid: uid === undefined ? undefined : secretHash(uid),
      userCode: userCode === undefined ? undefined : secretHash(userCode),
      // Of an interaction: who has signed in, but not come back yet.
      account: accountId ?? result?.login?.accountId,
    }
  }
  const open = (record: StateRecord): AdapterPayload =>
    toPayload(openJson(sealer, record.sealed, `${model}/${record.idHash}`))
  const stored = (record: StateRecord) => ({ model, id: record.idHash, payload: record, ...record })
  const findBy = async (key: 'uid' | 'userCode', value: string) => {
    const json = await storage.read((tx) =>
      tx.people.findIssuerStateBy(model, key, secretHash(value), clock.realNow()),
    )
    return json && open(parseRecord(json))
  }

  return {
    async upsert(id, payload, expiresIn) {
      const expiresAt = expiresIn === undefined ? undefined : clock.realNow() + expiresIn * 1000
      const record = stored(toRecord(id, payload, expiresAt))
      await storage.write((tx) => tx.people.upsertIssuerState(record))
    },
    async find(id) {
      const json = await storage.read((tx) =>
        tx.people.findIssuerState(model, secretHash(id), clock.realNow()),
      )
      return json && open(parseRecord(json))
    },
    findByUid: (uid) => findBy('uid', uid),
    findByUserCode: (userCode) => findBy('userCode', userCode),
    async consume(id) {
      await storage.write(async (tx) => {
        const now = clock.realNow()
        const json = await tx.people.findIssuerState(model, secretHash(id), now)
        const record = json && parseRecord(json)
        const payload = record && open(record)
        // Two that redeem one code at once both found it unused; only the first may have it.
        if (!record || !payload || payload.consumed !== undefined) {
          throw new errors.InvalidGrant('already used')
        }
        const used = { ...payload, consumed: Math.floor(now / 1000) }
        await tx.people.upsertIssuerState(stored(toRecord(id, used, record.expiresAt)))
      })
    },
    async destroy(id) {
      await storage.write((tx) => tx.people.deleteIssuerState(model, secretHash(id)))
    },
    async revokeByGrantId(grantId) {
      await storage.write((tx) => tx.people.deleteIssuerGrant(secretHash(grantId)))
    },
  }
}

/** Applications are records of the programme, read and never written by the issuer. */
function clientAdapter({ findClient }: Options): Adapter {
  const refuse = async () => {
    throw new Error('applications are not written by the issuer')
  }
  return {
    find: findClient,
    upsert: refuse,
    consume: refuse,
    destroy: refuse,
    revokeByGrantId: refuse,
    findByUid: async () => undefined,
    findByUserCode: async () => undefined,
  }
}

function parseRecord(json: JsonObject): StateRecord {
  const { idHash, sealed, expiresAt, grantId, uid, userCode, account } = json
  if (typeof idHash !== 'string' || typeof sealed !== 'string') {
    throw new Error('stored issuer state is not readable')
  }
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
  return {
    idHash,
    sealed,
    expiresAt: typeof expiresAt === 'number' ? expiresAt : undefined,
    grantId: text(grantId),
    uid: text(uid),
    userCode: text(userCode),
    account: text(account),
  }
}

function toPayload(value: unknown): AdapterPayload {
  if (!isObject(value)) throw new Error('stored issuer state is no object')
  return { ...value }
}
