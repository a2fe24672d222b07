/**
 * Shows that the tests of the wire contract notice mistakes: makes each breakage of
 * test/wire/contract/breakages.ts in a copy of the tree and runs the tests that name its facts.
 * `npm run prove`, or `node tools/prove-coverage.ts W2.3 W14-etag` for some facts alone.
 */

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { acquirePostgres } from '../test/support/postgres.ts'
import type { Breakage } from '../test/wire/contract/breakage.ts'
import { breakages } from '../test/wire/contract/breakages.ts'
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
const MOST_LANES = 4
const notOnPostgres = '^(?!.*on postgres)'

const wanted = process.argv.slice(2)
const chosen = breakages.filter(
  ({ facts }) =>
    wanted.length === 0 || facts.some((id) => wanted.some((each) => id.startsWith(each))),
)
const { tests } = readCoverage()
let unnoticed = 0
/** Files whose tests build on each other, so that they run only as a whole. */
const stories = new Set<string>()
/** Tests that fail without any breakage: they would seem to notice everything. */
const alwaysFailing = new Set<string>()

// One server for every run: most of the time of a run would go into starting its own.
const postgres = await acquirePostgres()
const lanes = Array.from({ length: laneCount() }, makeLane)
try {
  const [first] = lanes
  if (first !== undefined) {
    const facts = chosen.flatMap((each) => each.facts)
    await findStories(first, facts)
  }
  const waiting = [...chosen]
  await Promise.all(lanes.map((lane) => work(lane, waiting)))
} finally {
  for (const lane of lanes) rmSync(lane, { recursive: true, force: true })
  await postgres.stop()
}
console.log(`${chosen.length - unnoticed} of ${chosen.length} breakages noticed`)
process.exitCode = unnoticed + alwaysFailing.size === 0 ? 0 : 1

function laneCount(): number {
  return Math.max(1, Math.min(MOST_LANES, availableParallelism(), chosen.length))
}

/** A copy of the tree to break things in; the tree itself is never written. */
function makeLane(): string {
  const lane = realpathSync(mkdtempSync(join(tmpdir(), 'countersign-prove-')))
  for (const each of COPIED) cpSync(join(ROOT, each), join(lane, each), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(lane, 'node_modules'))
  return lane
}

async function work(lane: string, waiting: Breakage[]): Promise<void> {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const missed = await prove(lane, next)
    if (missed.length > 0) unnoticed += 1
    const mark = missed.length === 0 ? '✓' : '✗'
    console.log(`${mark} ${next.facts.join(' ')} (${next.file})`)
    if (missed.length > 0) console.log(`  unnoticed: ${missed.join(' ')}`)
  }
}

/** The facts of a breakage for which no test failed. */
async function prove(
  lane: string,
  { facts, file, text, replacement }: Breakage,
): Promise<readonly string[]> {
  const path = join(lane, file)
  const whole = readFileSync(path, 'utf8')
  if (whole.split(text).length !== 2) return facts
  writeFileSync(
    path,
    whole.replace(text, () => replacement),
  )
  try {
    const failed = await runTests(lane, facts)
    return facts.filter((id) => !failed.some((title) => names(title, id)))
  } finally {
    writeFileSync(path, whole)
  }
}

/** What fails alone but not with the whole of its file belongs to a story; the rest proves nothing. */
async function findStories(lane: string, facts: readonly string[]): Promise<void> {
  for (const { file } of await run(lane, filesNaming(facts), titlesOf(facts))) stories.add(file)
  for (const { title } of await run(lane, [...stories], notOnPostgres)) {
    alwaysFailing.add(title)
    console.log(`✗ fails unbroken: ${title}`)
  }
}

/** Titles of the tests that failed, of those that name the facts, on the embedded engine. */
async function runTests(lane: string, facts: readonly string[]): Promise<readonly string[]> {
  const files = filesNaming(facts)
  const alone = files.filter((file) => !stories.has(file))
  const whole = files.filter((file) => stories.has(file))
  const failed = [
    ...(await run(lane, alone, titlesOf(facts))),
    ...(await run(lane, whole, notOnPostgres)),
  ]
  return failed.map(({ title }) => title).filter((title) => !alwaysFailing.has(title))
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

async function run(
  lane: string,
  files: readonly string[],
  titles: string,
): Promise<readonly Failure[]> {
  if (files.length === 0) return []
  const report = join(lane, 'report.json')
  rmSync(report, { force: true })
  const vitest = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs')
  const tests = spawn(
    process.execPath,
    [vitest, 'run', '--reporter=json', `--outputFile=${report}`, '-t', titles, ...files],
    {
      cwd: lane,
      env: { ...process.env, COUNTERSIGN_TEST_POSTGRES_URL: postgres.url },
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: TIMEOUT_MS,
    },
  )
  let said = ''
  tests.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text
  })
  await once(tests, 'close')
  if (!existsSync(report)) throw new Error(`the tests did not run: ${said}`)
  const results = membersOf(JSON.parse(readFileSync(report, 'utf8')), 'testResults')
  return results.flatMap((result) => failuresOf(lane, result))
}

function failuresOf(lane: string, result: unknown): readonly Failure[] {
  const file = relative(lane, textOf(result, 'name'))
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
