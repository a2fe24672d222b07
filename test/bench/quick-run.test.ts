import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'

const run = promisify(execFile)
const runsWithinMs = 120_000

async function bench(...args: readonly string[]) {
  return run(process.execPath, ['bench/main.ts', ...args], {
    env: { ...process.env, COUNTERSIGN_TEST_POSTGRES_URL: inject('postgresUrl') },
    timeout: runsWithinMs,
  })
}

test('a quick run measures every row, prints them and writes them down', {
  timeout: runsWithinMs,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-bench-test-'))
  try {
    const file = join(folder, 'rows.json')
    const { stdout } = await bench('--quick', '--json', file)
    const { rows }: { rows: { name: string }[] } = JSON.parse(await readFile(file, 'utf8'))
    expect(rows.map((each) => each.name)).toEqual([
      'gate-read',
      'agreement-list',
      'attestation-sqlite',
      'attestation-postgres',
      'growth',
      'ready',
      'memory',
      'keystroke',
      'log-cost',
      'log-receipt',
      'log-drain',
      'log-verify',
      'log-rebuild',
    ])
    for (const row of rows) {
      expect(row).toEqual({
        name: row.name,
        ratio: expect.any(Number),
        value: expect.any(Number),
        unit: expect.any(String),
        min: expect.any(Number),
        max: expect.any(Number),
      })
      expect(stdout).toContain(row.name)
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

test('an unknown argument is one sentence and no run', async () => {
  await expect(bench('--fast')).rejects.toMatchObject({
    code: 2,
    stderr: expect.stringContaining('--help'),
  })
})
