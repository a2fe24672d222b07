/** Runs every static check. `npm run check` runs this alone; `npm test` runs it before the tests. */

import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..')
const AT_ONCE = 2

export type CheckResult = { readonly passed: number; readonly failed: number }

type Check = { readonly name: string; readonly command: readonly string[] }

const checks: readonly Check[] = [
  { name: 'types', command: [binOf('typescript-7', 'tsc'), '--noEmit', '--project', ROOT] },
  {
    name: 'types of the pages',
    command: [binOf('typescript-7', 'tsc'), '--noEmit', '--project', join(ROOT, 'portals')],
  },
  {
    name: 'types of the tests in the browser',
    command: [binOf('typescript-7', 'tsc'), '--noEmit', '--project', join(ROOT, 'test', 'portals')],
  },
  { name: 'verify page', command: [join(ROOT, 'tools', 'build-verify-page.ts'), '--check'] },
  {
    name: 'format and lint',
    command: [binOf('@biomejs/biome', 'biome'), 'ci', '--colors=off', '--max-diagnostics=100'],
  },
  { name: 'imports', command: [join(ROOT, 'tools', 'check-imports.ts'), ROOT] },
  { name: 'wire coverage', command: [join(ROOT, 'tools', 'wire-coverage.ts')] },
  { name: 'nothing unused', command: [binOf('knip', 'knip'), '--no-progress'] },
]

/** Runs the checks, two at a time, and prints what a failing one said. */
export async function runChecks(): Promise<CheckResult> {
  const waiting = [...checks]
  let failed = 0
  async function work(): Promise<void> {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      if (!(await runCheck(check))) failed += 1
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { passed: checks.length - failed, failed }
}

async function runCheck({ name, command }: Check): Promise<boolean> {
  const startedAt = performance.now()
  const { code, output } = await run(command)
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1)
  const passed = code === 0
  console.log(`${passed ? '✓' : '✗'} check: ${name} (${seconds} s)`)
  if (!passed) console.log(output)
  return passed
}

function run(command: readonly string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        output += text
      })
    }
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}

/** The file behind a package's command: run by our own Node, never by whichever is on the path. */
function binOf(packageName: string, command: string): string {
  const folder = join(ROOT, 'node_modules', packageName)
  const manifest: unknown = createRequire(import.meta.url)(join(folder, 'package.json'))
  const bin = readBin(manifest)
  const file = typeof bin === 'string' ? bin : bin?.[command]
  if (file === undefined) throw new Error(`${packageName} has no command ${command}`)
  return join(folder, file)
}

function readBin(manifest: unknown): string | Partial<Record<string, string>> | undefined {
  if (typeof manifest !== 'object' || manifest === null || !('bin' in manifest)) return undefined
  const { bin } = manifest
  if (typeof bin === 'string') return bin
  if (typeof bin !== 'object' || bin === null) return undefined
  return Object.fromEntries(Object.entries(bin).filter(([, file]) => typeof file === 'string'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { failed } = await runChecks()
  process.exitCode = failed === 0 ? 0 : 1
}
