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
import { join } from 'node:path'
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

const wanted = process.argv.slice(2)
const chosen = breakages.filter(
  ({ facts }) =>
    wanted.length === 0 || facts.some((id) => wanted.some((each) => id.startsWith(each))),
)
const { tests } = readCoverage()
const copy = mkdtempSync(join(tmpdir(), 'countersign-prove-'))
let unnoticed = 0
try {
  for (const each of COPIED) cpSync(join(ROOT, each), join(copy, each), { recursive: true })
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
  const failing = runTests(...namingTests(chosen.flatMap(({ facts }) => facts)))
  // Tests that fail anyway would seem to notice everything.
  if (failing.length > 0) throw new Error(`fails unbroken: ${failing.join(', ')}`)
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
    const failed = runTests(...namingTests(facts))
    return facts.filter((id) => !failed.some((title) => names(title, id)))
  } finally {
    writeFileSync(path, whole)
  }
}

function namingTests(facts: readonly string[]): [readonly string[], readonly string[]] {
  const files = facts.flatMap((id) => (tests.get(id) ?? []).map((each) => each.file))
  return [[...new Set(files)], [...new Set(facts)]]
}

function names(title: string, id: string): boolean {
  return title.split(/[[\]\s]+/).includes(id)
}

/** Titles of the tests that failed, of those that name the facts, on the embedded engine. */
function runTests(files: readonly string[], facts: readonly string[]): readonly string[] {
  const report = join(copy, 'report.json')
  rmSync(report, { force: true })
  const titles = facts.map((id) => id.replaceAll('.', '\\.')).join('|')
  const { stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      '--reporter=json',
      `--outputFile=${report}`,
      '-t',
      `^(?!.*on postgres).*[[ ](?:${titles})[\\] ]`,
      ...files,
    ],
    { cwd: copy, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', timeout: TIMEOUT_MS },
  )
  if (!existsSync(report)) throw new Error(`the tests did not run: ${stderr}`)
  return failedTitles(JSON.parse(readFileSync(report, 'utf8')), facts)
}

function failedTitles(report: unknown, facts: readonly string[]): readonly string[] {
  const results = membersOf(report, 'testResults')
  return results.flatMap((file) => {
    const cases = membersOf(file, 'assertionResults')
    // A file that did not even begin fails all that it holds.
    const began = cases.some((each) => textOf(each, 'status') !== 'skipped')
    if (!began && textOf(file, 'status') === 'failed') return facts
    return cases
      .filter((each) => textOf(each, 'status') === 'failed')
      .map((each) => textOf(each, 'fullName'))
  })
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
