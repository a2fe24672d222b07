import { randomBytes } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isObject } from '../base/json.ts'
import type { Instant } from '../base/time.ts'
import { signerOfSeed } from '../transparency/ed25519.ts'
import { parseLogFile } from './key-file.ts'

const fileMode = 0o600
const seedBytes = 32

/**
 * Puts a new key of the log before the others in the key folder; those that signed until now go on
 * until the instant (evidence log 12, rotation). Keys are never taken out: old receipts need them.
 * Answers the new public key.
 *
 * @throws an error of one plain sentence when the file is malformed
 */
export async function replaceLogKey(
  folder: string,
  oldSignUntil: Instant,
): Promise<{ readonly publicKey: Uint8Array }> {
  const file = join(folder, 'log.json')
  const text = readFileSync(file, 'utf8')
  const content: unknown = JSON.parse(text)
  if (parseLogFile(text) === undefined || !isObject(content) || !Array.isArray(content.keys)) {
    throw new Error(`The key file ${file} is malformed: put back the copy that was kept of it.`)
  }
  const seed = randomBytes(seedBytes)
  const until = new Date(oldSignUntil).toISOString()
  const fresh = { id: randomBytes(8).toString('hex'), seed: seed.toString('base64url') }
  const old = content.keys.map((key: unknown) =>
    isObject(key) ? { ...key, signs_until: key.signs_until ?? until } : key,
  )
  writeInPlace(file, `${JSON.stringify({ keys: [fresh, ...old] }, null, 2)}\n`)
  const { publicKey } = await signerOfSeed(seed)
  return { publicKey }
}

/** Another process reads the old file or the new one, never half of it. */
function writeInPlace(file: string, content: string): void {
  const draft = `${file}.new-${randomBytes(6).toString('hex')}`
  const handle = openSync(draft, 'wx', fileMode)
  try {
    writeFileSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(draft, file)
}
