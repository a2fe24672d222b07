import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { variables } from '../../src/config/environment.ts'
import { serve, temporaryFolder } from '../cli/programs.ts'

const root = join(import.meta.dirname, '../..')
const readme = readFileSync(join(root, 'README.md'), 'utf8')
const marker = '@@ end of step @@'

type Step = { readonly commands: string; readonly answers: string | undefined }

/** The marked shell blocks in their order, each with the answers printed below it. */
function stepsOf(text: string): readonly Step[] {
  return text
    .split('<!-- walk -->')
    .slice(1)
    .map((part) => ({
      commands: /```sh\n(.*?)```/s.exec(part)?.[1] ?? '',
      answers: /```json\n(.*?)```/s.exec(part)?.[1],
    }))
}

const packed = (text: string) => text.replace(/\s+/g, '')

/** What is printed, cut where it says `…`; each piece must come, one after another. */
function expectAnswers(printed: string, answers: string): void {
  let from = 0
  const got = packed(printed)
  for (const piece of packed(answers).split('…')) {
    const wanted = piece.replace(/^[,}\]]+|,$/g, '')
    const at = got.indexOf(wanted, from)
    expect(at, `${wanted}\nis not in\n${got.slice(from)}`).toBeGreaterThanOrEqual(0)
    from = at + wanted.length
  }
}

test('the walk through both scenarios prints the answers that stand in the README', {
  timeout: 120_000,
}, async () => {
  await using folder = await temporaryFolder()
  const environment = { COUNTERSIGN_DATA: folder.path, COUNTERSIGN_SANDBOX: 'on' }
  await using server = await serve(environment)
  const steps = stepsOf(readme)
  expect(steps.length).toBeGreaterThan(6)
  const script = steps.map((each) => `${each.commands}\necho; echo '${marker}'\n`).join('')
  const { stdout, status } = spawnSync(
    'bash',
    ['-eu', '-c', script.replaceAll('http://localhost:8080', server.url)],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, ...environment, PUBLIC_URL: server.url },
    },
  )
  expect(status).toBe(0)
  const printed = stdout.split(marker)
  const ends = [...stdout.matchAll(/"commitmentEndDate":"(\d+)/g)].map(([, year]) => Number(year))
  expect(ends).toHaveLength(2)
  expect(ends[1]).toBe((ends[0] ?? 0) + 1)
  for (const [position, step] of steps.entries()) {
    if (step.answers === undefined) continue
    expectAnswers(
      (printed[position] ?? '').replaceAll(server.url, 'http://localhost:8080'),
      step.answers,
    )
  }
})

test('every file that the README leads to is there', () => {
  const targets = [...readme.matchAll(/\]\(([^)#:]+)\)/g)].map(([, target]) => target ?? '')
  expect(targets.length).toBeGreaterThan(5)
  for (const target of targets) expect(existsSync(join(root, target)), target).toBe(true)
})

test('the configuration table names every variable with its default and meaning', () => {
  for (const [name, { fallback, meaning }] of Object.entries(variables)) {
    const shown = fallback === '' ? '' : `\`${fallback}\``
    expect(readme).toContain(`| \`${name}\` | ${shown} | ${meaning} |`)
  }
})
