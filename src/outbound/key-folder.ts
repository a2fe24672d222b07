import { generateKeyPairSync, randomBytes } from 'node:crypto'
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import {
  type Keys,
  parseLogFile,
  parseProgrammeFile,
  parseSealingFile,
  parseSigningFile,
  parseWebhookFile,
  parseWitnessFile,
} from './key-file.ts'
import { makeFolder } from './make-folder.ts'
import { createWebhookCertificate } from './webhook-certificate.ts'

const folderMode = 0o700
const fileMode = 0o600
/** Bits that let other users in, or the group write; a group may read a mounted secret. */
const tooOpen = 0o027
const longestFileBytes = 65_536
const secretBytes = 32
const rsaBits = 2048

/**
 * Makes the folder with new keys, all of it or nothing: it is filled beside its place and renamed,
 * so of two processes that start at once one makes it and the other is refused.
 *
 * @throws an error of one plain sentence when something stands there already or cannot be written
 */
export function initKeyFolder(path: string): void {
  const folder = resolve(path)
  if (isTaken(folder)) throw takenError(folder)
  const draft = `${folder}.new-${randomBytes(6).toString('hex')}`
  try {
    makeFolder(dirname(folder), folderMode)
    mkdirSync(draft, { mode: folderMode })
    for (const [file, content] of newKeyFiles()) writeKeyFile(join(draft, file), content)
    syncFolder(draft)
    renameSync(draft, folder)
    syncFolder(dirname(folder))
  } catch (cause) {
    // Where nothing may be written, nothing may be removed either, and that is not what went wrong.
    if (existsSync(draft)) rmSync(draft, { recursive: true })
    if (isTaken(folder)) throw takenError(folder)
    throw new Error(
      `The key folder ${folder} cannot be made (${codeOf(cause) ?? 'unknown reason'}): let this ` +
        `user write in ${dirname(folder)}, or set COUNTERSIGN_KEYS, without which the keys stand ` +
        'in COUNTERSIGN_DATA, to another place that is no mount point.',
      { cause },
    )
  }
}

/**
 * Reads the keys. Nothing of a key is ever part of an error.
 *
 * @throws an error of one plain sentence when a file is missing, unreadable, too open or malformed
 */
export function loadKeyFolder(path: string): Keys {
  const folder = resolve(path)
  if (!existsSync(folder)) {
    throw new Error(
      `There is no key folder ${folder}: make it once with "countersign keys init", keep a copy ` +
        'of it, and give every process the same one in COUNTERSIGN_KEYS.',
    )
  }
  return {
    signing: loadKeyFile(join(folder, 'signing.json'), parseSigningFile),
    sealing: loadKeyFile(join(folder, 'sealing.json'), parseSealingFile),
    log: loadKeyFile(join(folder, 'log.json'), parseLogFile),
    programme: loadKeyFile(join(folder, 'programme.json'), parseProgrammeFile),
    webhook: loadKeyFile(join(folder, 'webhook.json'), parseWebhookFile),
    witness: loadKeyFile(join(folder, 'witness.json'), parseWitnessFile),
  }
}

/**
 * The keys of an embedded deployment: made at its first start, read at every later one.
 *
 * @throws an error of one plain sentence
 */
export function openKeyFolder(path: string): Keys {
  const folder = resolve(path)
  if (!isTaken(folder)) {
    try {
      initKeyFolder(folder)
    } catch (error) {
      // Another process made it in the meantime: its keys are the keys.
      if (!isTaken(folder)) throw error
    }
  }
  return loadKeyFolder(folder)
}

function newKeyFiles(): readonly (readonly [file: string, content: string])[] {
  const newId = () => randomBytes(8).toString('hex')
  const newSecret = () => randomBytes(secretBytes).toString('base64url')
  const rsa = generateKeyPairSync('rsa', { modulusLength: rsaBits })
  const jwk = rsa.privateKey.export({ format: 'jwk' })
  return [
    ['signing.json', toContent({ ...jwk, kid: newId(), alg: 'RS256', use: 'sig' })],
    ['sealing.json', toContent({ id: newId(), key: newSecret() })],
    ['log.json', toContent({ id: newId(), seed: newSecret() })],
    ['programme.json', toContent({ id: newId(), key: newSecret() })],
    ['webhook.json', toContent({ id: newId(), ...newWebhookKey() })],
    ['witness.json', toContent({ id: newId(), seed: newSecret() })],
  ]
}

/** A key of its own, because its certificate says for what it may be used. */
export function newWebhookKey(): { readonly pkcs8: string; readonly certificate: string } {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: rsaBits })
  const certificate = createWebhookCertificate(privateKey, Date.now())
  return {
    pkcs8: privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url'),
    certificate: Buffer.from(certificate).toString('base64url'),
  }
}

function toContent(key: object): string {
  return `${JSON.stringify({ keys: [key] }, null, 2)}\n`
}

function writeKeyFile(file: string, content: string): void {
  const handle = openSync(file, 'wx', fileMode)
  try {
    writeFileSync(handle, content)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Makes the names in a folder durable; Windows has no way to ask for it. */
function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const handle = openSync(folder, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function loadKeyFile<Content>(file: string, parse: (text: string) => Content | undefined): Content {
  const content = parse(readKeyFile(file))
  if (content === undefined) {
    throw new Error(`The key file ${file} is malformed: put back the copy that was kept of it.`)
  }
  return content
}

function readKeyFile(file: string): string {
  const { mode, size } = ask(file, () => statSync(file))
  // Windows has no such bits.
  if (process.platform !== 'win32' && (mode & tooOpen) !== 0) {
    throw new Error(`The key file ${file} is open to other users: run "chmod 600" on it.`)
  }
  if (size > longestFileBytes) {
    throw new Error(`The key file ${file} is malformed: put back the copy that was kept of it.`)
  }
  return ask(file, () => readFileSync(file, 'utf8'))
}

function ask<Answer>(file: string, question: () => Answer): Answer {
  try {
    return question()
  } catch (cause) {
    const code = codeOf(cause)
    if (code === 'ENOENT') {
      throw new Error(`The key file ${file} is missing: put back the copy that was kept of it.`)
    }
    throw new Error(
      `The key file ${file} cannot be read (${code ?? 'unknown reason'}): let the user that runs ` +
        'this program read it.',
      { cause },
    )
  }
}

/** An empty folder counts as none, so that one made beforehand for the right owner is filled. */
function isTaken(folder: string): boolean {
  if (!existsSync(folder)) return false
  try {
    return readdirSync(folder).length > 0
  } catch {
    // Whatever stands there and cannot be listed is not ours to replace.
    return true
  }
}

function takenError(folder: string): Error {
  return new Error(`${folder} exists already and was left as it is: keys are never overwritten.`)
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
