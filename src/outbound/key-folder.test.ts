import { execFile } from 'node:child_process'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { initKeyFolder, loadKeyFolder, openKeyFolder } from './key-folder.ts'

const run = promisify(execFile)
const fileNames = [
  'log.json',
  'programme.json',
  'sealing.json',
  'signing.json',
  'webhook.json',
  'witness.json',
]
let home = ''
let folder = ''

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'countersign-keys-'))
  folder = join(home, 'data', 'keys')
})
afterEach(() => rmSync(home, { recursive: true }))

function messageOf(work: () => unknown): string {
  try {
    work()
  } catch (error) {
    return error instanceof Error ? `${error.message}${String(error.cause ?? '')}` : ''
  }
  return ''
}

test('a new folder holds one key of each kind, for its owner alone', () => {
  initKeyFolder(folder)
  expect(readdirSync(folder).sort()).toEqual(fileNames)
  expect(readdirSync(join(home, 'data'))).toEqual(['keys'])
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  for (const name of fileNames) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  const keys = loadKeyFolder(folder)
  expect(keys.signing.current).toMatchObject({ kty: 'RSA', alg: 'RS256', use: 'sig' })
  expect(keys.sealing.current.key).toHaveLength(32)
  expect(keys.log.current.seed).toHaveLength(32)
  expect(keys.programme.key).toHaveLength(32)
  const secrets = [keys.sealing.current.key, keys.log.current.seed, keys.programme.key]
  expect(new Set(secrets.map((secret) => Buffer.from(secret).toString('hex'))).size).toBe(3)
  const ids = [
    keys.signing.current.kid,
    keys.sealing.current.id,
    keys.log.current.id,
    keys.programme.id,
  ]
  expect(new Set(ids).size).toBe(4)
})

test('the keys are the same at every start', () => {
  const first = openKeyFolder(folder)
  expect(openKeyFolder(folder)).toEqual(first)
  expect(loadKeyFolder(folder)).toEqual(first)
})

test('keys are never overwritten', () => {
  initKeyFolder(folder)
  const before = fileNames.map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(() => initKeyFolder(folder)).toThrow('exists already')
  expect(fileNames.map((name) => readFileSync(join(folder, name), 'utf8'))).toEqual(before)
  expect(readdirSync(join(home, 'data'))).toEqual(['keys'])
})

test('whatever else stands in the place is left as it is', () => {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'note.txt'), 'mine')
  expect(() => initKeyFolder(folder)).toThrow('exists already')
  expect(() => openKeyFolder(folder)).toThrow('signing.json is missing')
  expect(readdirSync(folder)).toEqual(['note.txt'])
  expect(() => initKeyFolder(join(folder, 'note.txt'))).toThrow('exists already')
})

test('an empty folder made beforehand is filled', () => {
  mkdirSync(folder, { recursive: true })
  initKeyFolder(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(loadKeyFolder(folder).programme.key).toHaveLength(32)
})

test('processes that start at once agree on the keys', async () => {
  const script = `
    const { openKeyFolder } = await import(${JSON.stringify(join(import.meta.dirname, 'key-folder.ts'))})
    const keys = openKeyFolder(process.argv[1])
    console.log([keys.signing.current.kid, keys.sealing.current.id, keys.log.current.id, keys.programme.id].join())
  `
  const starts = Array.from({ length: 4 }, () =>
    run(process.execPath, ['--input-type=module', '--eval', script, folder]),
  )
  const outputs = (await Promise.all(starts)).map(({ stdout }) => stdout)
  expect(new Set(outputs).size).toBe(1)
  expect(outputs[0]).toContain(loadKeyFolder(folder).sealing.current.id)
  expect(readdirSync(join(home, 'data'))).toEqual(['keys'])
})

test('a missing folder is told with what to do, and loading makes none', () => {
  expect(() => loadKeyFolder(folder)).toThrow(/countersign keys init/)
  expect(existsSync(folder)).toBe(false)
})

test('a missing file is named and never made anew', () => {
  initKeyFolder(folder)
  for (const name of fileNames) {
    const file = join(folder, name)
    const content = readFileSync(file)
    rmSync(file)
    expect(() => openKeyFolder(folder)).toThrow(`The key file ${file} is missing`)
    expect(existsSync(file)).toBe(false)
    writeFileSync(file, content, { mode: 0o600 })
  }
})

test('a file open to other users is refused; one that a group may read is not', () => {
  initKeyFolder(folder)
  const file = join(folder, 'sealing.json')
  for (const mode of [0o604, 0o602, 0o601, 0o620]) {
    chmodSync(file, mode)
    expect(() => loadKeyFolder(folder)).toThrow('chmod 600')
  }
  chmodSync(file, 0o440)
  expect(loadKeyFolder(folder).sealing.current.key).toHaveLength(32)
})

test('a folder in place of a file is told as unreadable', () => {
  initKeyFolder(folder)
  rmSync(join(folder, 'log.json'))
  mkdirSync(join(folder, 'log.json'), { mode: 0o700 })
  expect(() => loadKeyFolder(folder)).toThrow('cannot be read (EISDIR)')
})

test('a malformed file is named, and nothing of it is told', () => {
  initKeyFolder(folder)
  for (const name of fileNames) {
    const file = join(folder, name)
    const content = readFileSync(file, 'utf8')
    const secret = /"(?:key|seed|d|pkcs8)": "([^"]+)"/.exec(content)?.[1] ?? ''
    expect(secret.length).toBeGreaterThan(40)
    const malformed = [
      '',
      'null',
      '{"keys":[]}',
      secret,
      content.slice(0, -4),
      content.replace(secret, secret.slice(4)),
      content.replace(secret, `${secret.slice(0, -1)}!`),
      content.replace(/"k?id": "/, '"no": "'),
      content.replace(/"k?id": "/, '$&not an id'),
      content.padEnd(70_000),
    ]
    for (const text of malformed) {
      writeFileSync(file, text)
      const message = messageOf(() => loadKeyFolder(folder))
      expect(message).toContain(`The key file ${file} is malformed`)
      expect(message).not.toContain(secret.slice(0, 8))
    }
    writeFileSync(file, content)
  }
  expect(loadKeyFolder(folder).log.current.seed).toHaveLength(32)
})

test('the first key of a file is in use and the others are kept, where a kind can be rotated', () => {
  initKeyFolder(folder)
  const double = (name: string) => {
    const file = join(folder, name)
    const { keys } = JSON.parse(readFileSync(file, 'utf8'))
    const old = { ...keys[0], [name === 'signing.json' ? 'kid' : 'id']: 'old' }
    writeFileSync(file, JSON.stringify({ keys: [...keys, old] }))
  }
  double('sealing.json')
  double('signing.json')
  double('webhook.json')
  const { sealing, signing, webhook } = loadKeyFolder(folder)
  expect(sealing.all.map(({ id }) => id)).toEqual([sealing.current.id, 'old'])
  expect(signing.all.map(({ kid }) => kid)).toEqual([signing.current.kid, 'old'])
  expect(webhook.all.map(({ id }) => id)).toEqual([webhook.current.id, 'old'])
  double('programme.json')
  expect(() => loadKeyFolder(folder)).toThrow('programme.json is malformed')
})

test('a place that cannot be written is told in one sentence', () => {
  writeFileSync(join(home, 'data'), 'a file')
  expect(() => initKeyFolder(folder)).toThrow(/^The key folder .* cannot be made \([A-Z]+\)/)
  expect(readdirSync(home)).toEqual(['data'])
})

test('a draft that can neither be made nor removed is told in the same sentence', () => {
  const long = join(home, 'k'.repeat(250))
  expect(() => initKeyFolder(long)).toThrow(/^The key folder .* cannot be made \(ENAMETOOLONG\)/)
})
