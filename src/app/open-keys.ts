import { existsSync } from 'node:fs'
import { systemClock } from '../base/clock.ts'
import { dayMs } from '../base/time.ts'
import type { Config } from '../config/config.ts'
import type { Keys } from '../outbound/key-file.ts'
import { initKeyFolder, loadKeyFolder, openKeyFolder } from '../outbound/key-folder.ts'
import { replaceLogKey } from '../outbound/replace-log-key.ts'
import { StorageOpenError } from '../storage/open-error.ts'

export function wrongKeys({ keysFolder }: Config): StorageOpenError {
  return new StorageOpenError(
    `The keys in ${keysFolder} are not those of this database: put back the copy that was kept ` +
      'of its key folder, or set COUNTERSIGN_KEYS to where it is.',
  )
}

/** The keys as they stand. @throws StorageOpenError */
export function loadKeys({ keysFolder }: Pick<Config, 'keysFolder'>): Keys {
  return plainly(() => loadKeyFolder(keysFolder))
}

/** Embedded keys are made at first start; processes that share a database share their keys. */
export function openKeys({ database, keysFolder }: Config): Keys {
  if (database.kind !== 'sqlite') return loadKeys({ keysFolder })
  if (existsSync(database.file) && !existsSync(keysFolder)) {
    throw new StorageOpenError(
      `The database ${database.file} is there, but its keys are not: put back the copy that was ` +
        `kept of the key folder ${keysFolder}, or set COUNTERSIGN_KEYS to where it is.`,
    )
  }
  return plainly(() => openKeyFolder(keysFolder))
}

/** Makes a new key folder. @throws StorageOpenError when something stands there already */
export function initKeys(folder: string): void {
  plainly(() => initKeyFolder(folder))
}

/** How long an old key of the log signs beside its successor (evidence log 12). */
const bothKeysSignMs = 90 * dayMs

/** Gives the log a new key; processes take it up when they start again. */
export function replaceKeyOfLog({
  keysFolder,
}: Pick<Config, 'keysFolder'>): Promise<{ readonly publicKey: Uint8Array }> {
  return replaceLogKey(keysFolder, systemClock.realNow() + bothKeysSignMs)
}

/** Every error of the key folder is one plain sentence for whoever started the program. */
function plainly<Result>(work: () => Result): Result {
  try {
    return work()
  } catch (error) {
    throw new StorageOpenError(error instanceof Error ? error.message : String(error), {
      cause: error,
    })
  }
}
