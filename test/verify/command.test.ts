import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { run, temporaryFolder } from '../cli/programs.ts'
import { vectors } from '../vectors/evidence-log.ts'
import { goodReceipt } from '../vectors/receipt-mutations.ts'
import { policyText } from './support.ts'

const root = join(import.meta.dirname, '../..')

async function verify(file: string | object, { policy = policyText, more = [''].slice(1) } = {}) {
  await using folder = await temporaryFolder()
  const path = join(folder.path, 'file')
  const policyPath = join(folder.path, 'policy')
  await writeFile(path, typeof file === 'string' ? file : JSON.stringify(file))
  await writeFile(policyPath, policy)
  const ended = await run(['verify', path, '--policy', policyPath, ...more])
  // The verifier leaves nothing behind.
  expect((await readdir(folder.path)).sort()).toEqual(['file', 'policy'])
  return ended
}

test('a receipt or a bare proof that meets the policy ends with 0', async () => {
  for (const file of [goodReceipt, vectors.log.tlog_proof_2]) {
    const { code, out, err } = await verify(file)
    expect([code, err]).toEqual([0, ''])
    expect(out).toContain('What is not proved')
  }
})

test('a valid receipt that does not meet the policy ends with 3', async () => {
  const proof = goodReceipt.proof.replace(/\u2014 partner[^\n]*\n/, '')
  const { code, out } = await verify({ ...goodReceipt, proof })
  expect([code, out]).toEqual([3, expect.stringContaining('Too few of the witnesses')])
})

test('an altered receipt ends with 1 and shows nothing of what it says', async () => {
  const proof = goodReceipt.proof.replace('index 2', 'index 1')
  const { code, out } = await verify({ ...goodReceipt, proof })
  expect([code, out]).toEqual([1, expect.stringContaining('it was altered')])
  expect(out).not.toContain('zoe@customer.example')
})

test('--json is for programs', async () => {
  const { code, out } = await verify(goodReceipt, { more: ['--json'] })
  expect([code, JSON.parse(out)]).toMatchObject([
    0,
    {
      result: 'policy-met',
      strength: 'witnessed',
      index: 2,
      checkpoint: { size: 5 },
      existedBy: 1_795_166_110_000,
      entry: { type: 'acceptance' },
    },
  ])
})

test('a wrong call ends with 2 and says what is wrong', async () => {
  const malformed = await verify(goodReceipt, { policy: 'trust me\nquorum none\n' })
  expect(malformed).toMatchObject({ code: 2, err: expect.stringContaining('line 1') })
  const absent = await run(['verify', '/nowhere.json', '--policy', '/nowhere.policy'])
  expect(absent).toMatchObject({
    code: 2,
    err: expect.stringContaining('cannot be read: there is no such file.'),
  })
  expect(await run(['verify', 'x.json'])).toMatchObject({
    code: 2,
    err: expect.stringContaining('--policy FILE is missing'),
  })
})

test('the verifier loads nothing of the server and no package', async () => {
  const loaded = new Set<string>()
  const waiting = [join(root, 'src/cli/run-alone.ts')]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (loaded.has(file)) continue
    loaded.add(file)
    const text = await readFile(file, 'utf8')
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?'([^']+)'/g)) {
      if (name.startsWith('.')) waiting.push(join(dirname(file), name))
      else
        expect([relative(root, file), name]).toEqual([
          relative(root, file),
          expect.stringMatching(/^node:/),
        ])
    }
  }
  const folders = new Set(
    [...loaded].map((file) => relative(root, file).split('/').slice(0, 2).join('/')),
  )
  expect([...folders].sort()).toEqual(['src/base', 'src/cli', 'src/transparency'])
})
