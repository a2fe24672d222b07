import fileSystem from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'
import type { Storage } from '../../../src/storage/storage.ts'
import type { LogDeps } from './log.ts'

/** Where a process may die: the steps of evidence log 9 in their order, each when it has been done. */
export const deadlySteps = [
  'append',
  'committed after append',
  'tryLock',
  'takePending',
  'advanceHead',
  'insertEntries',
  'putTiles',
  'committed after putTiles',
  'asked to sign',
  'signed',
  'note written',
  'note named',
  'note remembered',
  'insertCheckpoint',
  'committed after insertCheckpoint',
] as const
export type DeadlyStep = (typeof deadlySteps)[number]

/** The same parts, which tell of every step that has been done. */
export function tellSteps(deps: LogDeps, tell: (step: string) => void): LogDeps {
  const { evidence } = deps
  const { signer, highWater } = evidence
  tellRenames(tell)
  return {
    ...deps,
    storage: tellTransactions(deps.storage, tell),
    evidence: {
      ...evidence,
      signer: {
        ...signer,
        async signers() {
          tell('asked to sign')
          return (await signer.signers()).map(({ publicKey, sign }) => ({
            publicKey,
            async sign(message) {
              const signature = await sign(message)
              tell('signed')
              return signature
            },
          }))
        },
      },
      highWater: {
        ...highWater,
        async append(signed) {
          await highWater.append(signed)
          tell('note remembered')
        },
      },
    },
  }
}

function tellTransactions(storage: Storage, tell: (step: string) => void): Storage {
  return {
    ...storage,
    async write(work) {
      let last = ''
      const result = await storage.write((tx) => {
        const done = (step: string) => {
          last = step
          tell(step)
        }
        return work(Object.create(tx, { log: { value: tellCalls(tx.log, done) } }))
      })
      tell(`committed after ${last}`)
      return result
    },
  }
}

function tellCalls<Parts extends object>(parts: Parts, tell: (step: string) => void): Parts {
  return new Proxy(parts, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name)
      if (typeof found !== 'function') return found
      return async (...values: readonly unknown[]) => {
        const answer: unknown = await Reflect.apply(found, target, values)
        tell(String(name))
        return answer
      }
    },
  })
}

/** The note is durable under another name before it gets its own; nothing else here is renamed. */
function tellRenames(tell: (step: string) => void): void {
  const { rename } = fileSystem
  fileSystem.rename = async (from, to) => {
    tell('note written')
    await rename(from, to)
    tell('note named')
  }
  syncBuiltinESMExports()
}
