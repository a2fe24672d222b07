import { expect, test } from 'vitest'
import { checkFile } from '../../portals/verify/check-file.ts'
import { verifyAnswer } from '../../src/cli/verify-answer.ts'
import { toUtf8 } from '../../src/transparency/bytes.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { longestReceipt } from '../../src/transparency/receipt.ts'
import { parseTrustPolicy } from '../../src/transparency/trust-policy.ts'
import { goodReceipt } from '../vectors/receipt-mutations.ts'
import { hostileFiles, policyText } from './support.ts'

const parsed = parseTrustPolicy(policyText, primitives)
const policy = parsed.kind === 'policy' ? parsed.policy : undefined
const hostile = [...hostileFiles()]

async function command(file: Uint8Array, asJson = false) {
  if (policy === undefined) throw new Error('the policy of the tests is one')
  return verifyAnswer(file, { policy, asJson })
}

test('there are enough of them, and the receipt from which they come is accepted', async () => {
  expect(hostile.length).toBeGreaterThan(200)
  const good = toUtf8(JSON.stringify(goodReceipt))
  expect((await command(good)).exitCode).toBe(0)
  expect(await checkFile(good, { policyText, language: 'en' })).toMatchObject({
    judgement: { explanation: { verdict: 'policy-met' } },
  })
})

test('the command rejects every hostile file and never fails', async () => {
  for (const [name, file] of hostile) {
    const { exitCode, text } = await command(file)
    expect([name, exitCode === 0 || text.startsWith('Proved')]).toEqual([name, false])
    const json = JSON.parse((await command(file, true)).text)
    expect([name, json.result]).not.toEqual([name, 'policy-met'])
  }
}, 60_000)

test('the page rejects every hostile file in both languages and never fails', async () => {
  for (const [name, file] of hostile) {
    for (const language of ['en', 'de'] as const) {
      const checked = await checkFile(file, { policyText, language })
      const verdict = checked.kind === 'judged' ? checked.judgement.explanation.verdict : ''
      expect([name, verdict]).not.toEqual([name, 'policy-met'])
      // Without keys nothing is ever more than unconfirmed.
      const unkeyed = await checkFile(file, { policyText: ' ', language })
      expect([name, unkeyed]).toMatchObject([
        name,
        {
          judgement: {
            explanation: { verdict: expect.stringMatching(/^(unconfirmed|invalid)$/) },
          },
        },
      ])
    }
  }
}, 120_000)

test('a file that is too large is rejected without being parsed', async () => {
  const { exitCode } = await command(new Uint8Array(longestReceipt + 1).fill(0x20))
  expect(exitCode).toBe(1)
})
