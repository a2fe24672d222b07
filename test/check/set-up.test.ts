import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..', '..')
// Set-up is plain JavaScript for old Nodes, so its exports come without types.
const require = createRequire(import.meta.url)
const { isNewEnough } = require(join(ROOT, 'tools/setup/bring-node.cjs'))
const { mustInstall, stampFor } = require(join(ROOT, 'tools/setup/install-packages.cjs'))
const { holdLock } = require(join(ROOT, 'tools/setup/hold-lock.cjs'))
const { findChromium } = require(join(ROOT, 'tools/setup/find-chromium.cjs'))
const { stampOfConsoles } = require(join(ROOT, 'tools/setup/console-stamp.cjs'))
const { lastWords } = require(join(ROOT, 'tools/setup/build-consoles.cjs'))
const { readArchive } = require(join(ROOT, 'tools/setup/read-archive.cjs'))
const { needsOf, planFor } = require(join(ROOT, 'tools/setup.cjs'))
const { NODE_PACKAGES, NPM_PACKAGE } = require(join(ROOT, 'tools/setup/packages.cjs'))

test.each([
  ['v14.21.3', false],
  ['v20.20.2', false],
  ['v23.11.1', false],
  ['v24.0.0-rc.1', false],
  ['v24.0.0', true],
  ['v24.21.0', true],
  ['v26.10.0', true],
  ['v100.0.0', true],
  ['nonsense', false],
])('Node %s may run the program: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected)
})

test('packages are installed when there is no stamp, another lock file or another platform', () => {
  const wanted = stampFor('lock', 'linux', 'x64')
  expect(mustInstall(undefined, wanted)).toBe(true)
  expect(mustInstall(stampFor('another lock', 'linux', 'x64'), wanted)).toBe(true)
  expect(mustInstall(stampFor('lock', 'darwin', 'x64'), wanted)).toBe(true)
  expect(mustInstall(stampFor('lock', 'linux', 'x64'), wanted)).toBe(false)
})

test('every package that set-up brings is pinned to a version and a hash', () => {
  for (const pinned of [...Object.values(NODE_PACKAGES), NPM_PACKAGE]) {
    expect(pinned).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      integrity: expect.stringMatching(/^sha512-[A-Za-z0-9+/]{86}==$/),
    })
  }
})

test('the lock file names the packages of every platform, not only of the one it was made on', () => {
  const { packages } = require(join(ROOT, 'package-lock.json'))
  const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')))
  const missing = Object.values<{ optionalDependencies?: Record<string, string> }>(packages)
    .flatMap((entry) => Object.keys(entry.optionalDependencies ?? {}))
    .filter((name) => !locked.has(name))
  expect(missing).toEqual([])
})

test('only `start` turns the sandbox on, and only as a default', () => {
  expect(planFor('start', ['--empty'])).toEqual({
    file: 'src/main.ts',
    args: ['--empty'],
    defaults: { COUNTERSIGN_SANDBOX: 'on' },
  })
  expect(planFor('countersign', ['serve', '--empty'])).toEqual({
    file: 'src/main.ts',
    args: ['--empty'],
    defaults: {},
  })
  expect(planFor('countersign', ['token', '--user', 'a@b.example'])).toEqual({
    file: 'src/cli/main.ts',
    args: ['token', '--user', 'a@b.example'],
    defaults: {},
  })
  expect(planFor('dance', [])).toBeUndefined()
})

test('every command of npm goes through the set-up, so it starts on an old Node too', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
  for (const [name, script] of Object.entries(scripts)) {
    expect(script).toBe(`node tools/setup.cjs ${name}`)
    expect(existsSync(join(ROOT, planFor(name, []).file)), name).toBe(true)
  }
})

test('consoles are built for whatever serves or shows them, and a browser is found for who drives one', () => {
  expect(needsOf('start', ['--empty'])).toEqual({ consoles: true, chromium: false })
  expect(needsOf('start', ['--help'])).toEqual({ consoles: false, chromium: false })
  expect(needsOf('test', [])).toEqual({ consoles: true, chromium: true })
  expect(needsOf('screenshots', [])).toEqual({ consoles: true, chromium: true })
  expect(needsOf('bench', [])).toEqual({ consoles: true, chromium: true })
  expect(needsOf('bench', ['--help'])).toEqual({ consoles: false, chromium: false })
  expect(needsOf('countersign', ['serve'])).toEqual({ consoles: true, chromium: false })
  expect(needsOf('countersign', ['token'])).toEqual({ consoles: false, chromium: false })
  expect(needsOf('check', [])).toEqual({ consoles: false, chromium: false })
})

test('consoles are built again when a source changed, came or went, and for nothing else', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-stamp-'))
  const place = join(folder, 'portals/shared')
  await mkdir(place, { recursive: true })
  await writeFile(join(place, 'a.ts'), 'a')
  const stamp = stampOfConsoles(folder)
  await writeFile(join(place, 'a.test.ts'), 'a test')
  await writeFile(join(folder, 'README.md'), 'words')
  expect(stampOfConsoles(folder)).toBe(stamp)
  await writeFile(join(place, 'b.ts'), '')
  expect(stampOfConsoles(folder)).not.toBe(stamp)
  await rm(join(place, 'b.ts'))
  expect(stampOfConsoles(folder)).toBe(stamp)
  await writeFile(join(place, 'a.ts'), 'b')
  expect(stampOfConsoles(folder)).not.toBe(stamp)
  await rm(folder, { recursive: true })
})

test('why the consoles could not be built is told, not where in the builder', () => {
  const stack = '    at build (vite.js:1:1)\n'.repeat(30)
  expect(lastWords(`Building\n\nCould not resolve ./screen.tsx\n${stack}`)).toBe(
    'Building\nCould not resolve ./screen.tsx',
  )
})

test('the browser of the tests is the one that the environment names, else one on the path', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-path-'))
  await writeFile(join(folder, 'chromium'), '')
  expect(findChromium({ COUNTERSIGN_TEST_CHROMIUM: '/own', PATH: folder })).toBe('/own')
  expect(findChromium({ COUNTERSIGN_TEST_CHROMIUM: '', PATH: folder })).toBe(
    join(folder, 'chromium'),
  )
  await rm(folder, { recursive: true })
})

test('a lock that a killed set-up left behind is taken over, a living one is waited for', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-lock-'))
  const file = join(folder, 'install.lock')
  const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' })
  await once(gone, 'exit')
  await writeFile(file, String(gone.pid))

  const release = holdLock(file, () => undefined)
  expect(existsSync(file)).toBe(true)
  const held = spawn(
    process.execPath,
    [
      '-e',
      `require(${JSON.stringify(join(ROOT, 'tools/setup/hold-lock.cjs'))})
      .holdLock(${JSON.stringify(file)}, () => process.stdout.write('waiting'))()`,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  expect(String((await once(held.stdout, 'data'))[0])).toBe('waiting')
  release()
  expect(await once(held, 'exit')).toEqual([0, null])
  expect(await readdir(folder)).toEqual([])
  await rm(folder, { recursive: true })
})

test('an npm archive is read without a tar program, and never leaves its folder', () => {
  const files = [...readArchive(archiveOf('package/bin/node', 'binary'))]
  expect(files.map((file) => [file.path, file.executable, String(file.body)])).toEqual([
    ['bin/node', true, 'binary'],
  ])
  expect(() => [...readArchive(archiveOf('package/../../evil', 'x'))]).toThrow('leaves its folder')
})

test('bin/countersign hands over from anywhere, also through a link, printing nothing of its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bin-'))
  await symlink(join(ROOT, 'bin/countersign'), join(folder, 'countersign'))
  const direct = await promisify(execFile)(join(ROOT, 'bin/countersign'), ['--version'])
  const linked = await promisify(execFile)(join(folder, 'countersign'), ['--version'], {
    cwd: folder,
  })
  await rm(folder, { recursive: true })
  expect(linked.stdout).toBe(direct.stdout)
  expect(direct.stdout).toMatch(/^\S+\n$/)
})

/** One file in a tar archive as npm writes it. */
function archiveOf(name: string, text: string): Buffer {
  const header = Buffer.alloc(512)
  header.write(name, 0)
  header.write('000755 \0', 100)
  header.write(`${text.length.toString(8).padStart(11, '0')} `, 124)
  header.write('0', 156)
  const body = Buffer.alloc(Math.ceil(text.length / 512) * 512)
  body.write(text)
  return gzipSync(Buffer.concat([header, body, Buffer.alloc(1024)]))
}
