/**
 * Shows that the tests of the wire contract notice mistakes: makes each breakage of
 * test/wire/contract/breakages.ts in a copy of the tree and runs the tests that name its facts.
 * `npm run prove`, or `node tools/prove-coverage.ts W2.3 W14-etag` for some facts alone.
 */

import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { type Breakage, breakages } from '../test/wire/contract/breakages.ts'
import { readCoverage } from './wire-coverage.ts'

const ROOT = join(import.meta.dirname, '..')
const COPIED = [
  'src',
  'test',
  'sample',
  'client',
  'docs',
  'tools',
  'bin',
  'package.json',
  'tsconfig.json',
  'vitest.config.ts',
]
const TIMEOUT_MS = 600_000
const notOnPostgres = '^(?!.*on postgres)'

const wanted = process.argv.slice(2)
const chosen = breakages.filter(
  ({ facts }) =>
    wanted.length === 0 || facts.some((id) => wanted.some((each) => id.startsWith(each))),
)
const { tests } = readCoverage()
const copy = mkdtempSync(join(tmpdir(), 'countersign-prove-'))
let unnoticed = 0
/** Files whose tests build on each other, so that they run only as a whole. */
const stories = new Set<string>()
try {
  for (const each of COPIED) cpSync(join(ROOT, each), join(copy, each), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  findStories(chosen.flatMap(({ facts }) => facts))
  for (const breakage of chosen) {
    const missed = prove(breakage)
    if (missed.length > 0) unnoticed += 1
    const mark = missed.length === 0 ? '✓' : '✗'
    console.log(`${mark} ${breakage.facts.join(' ')} (${breakage.file})`)
    if (missed.length > 0) console.log(`  unnoticed: ${missed.join(' ')}`)
  }
} finally {
  rmSync(copy, { recursive: true, force: true })
}
console.log(`${chosen.length - unnoticed} of ${chosen.length} breakages noticed`)
process.exitCode = unnoticed === 0 ? 0 : 1

/** The facts of a breakage for which no test failed. */
function prove({ facts, file, text, replacement }: Breakage): readonly string[] {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(text).length !== 2) return facts
  writeFileSync(
    path,
    whole.replace(text, () => replacement),
  )
  try {
    const failed = runTests(facts)
    return facts.filter((id) => !failed.some((title) => names(title, id)))
  } finally {
    writeFileSync(path, whole)
  }
}

/** Tests that fail without any breakage would seem to notice everything. */
function findStories(facts: readonly string[]): void {
  for (const { file } of run(filesNaming(facts), titlesOf(facts))) stories.add(file)
  const failing = run([...stories], notOnPostgres)
  if (failing.length > 0) throw new Error(`fails unbroken: ${failing[0]?.title}`)
}

/** Titles of the tests that failed, of those that name the facts, on the embedded engine. */
function runTests(facts: readonly string[]): readonly string[] {
  const files = filesNaming(facts)
  const alone = files.filter((file) => !stories.has(file))
  const whole = files.filter((file) => stories.has(file))
  const failed = [...run(alone, titlesOf(facts)), ...run(whole, notOnPostgres)]
  return failed.map(({ title }) => title)
}

function filesNaming(facts: readonly string[]): readonly string[] {
  return [...new Set(facts.flatMap((id) => (tests.get(id) ?? []).map(({ file }) => file)))]
}

function titlesOf(facts: readonly string[]): string {
  const ids = [...new Set(facts)].map((id) => id.replaceAll('.', '\\.'))
  return `${notOnPostgres}.*[[ ](?:${ids.join('|')})[\\] ]`
}

function names(title: string, id: string): boolean {
  return title.split(/[[\]\s]+/).includes(id)
}

type Failure = { readonly file: string; readonly title: string }

function run(files: readonly string[], titles: string): readonly Failure[] {
  if (files.length === 0) return []
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const { stderr } = spawnSync(
    process.execPath,
    [vitest, 'run', '--reporter=json', `--outputFile=${report}`, '-t', titles, ...files],
    { cwd: copy, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', timeout: TIMEOUT_MS },
  )
  if (!existsSync(report)) throw new Error(`the tests did not run: ${stderr}`)
  const results = membersOf(JSON.parse(readFileSync(report, 'utf8')), 'testResults')
  return results.flatMap((result) => failuresOf(result))
}

function failuresOf(result: unknown): readonly Failure[] {
  const file = relative(copy, textOf(result, 'name'))
  const cases = membersOf(result, 'assertionResults')
  // A file that did not even begin fails all that it holds.
  const began = cases.some((each) => ['passed', 'failed'].includes(textOf(each, 'status')))
  const failed = cases.filter((each) => !began || textOf(each, 'status') === 'failed')
  if (textOf(result, 'status') !== 'failed') return []
  return failed.map((each) => ({ file, title: textOf(each, 'fullName') }))
}

function membersOf(value: unknown, name: string): readonly unknown[] {
  const member = memberOf(value, name)
  return Array.isArray(member) ? member : []
}

function textOf(value: unknown, name: string): string {
  return String(memberOf(value, name) ?? '')
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
