import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, type Serving, serve, temporaryFolder } from '../cli/programs.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let server: Serving
let data: Record<string, string>

// Beside a running server, as an operator works.
beforeAll(async () => {
  folder = await temporaryFolder()
  data = { COUNTERSIGN_DATA: folder.path }
  server = await serve({ ...data, COUNTERSIGN_SANDBOX: 'on' })
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

async function file(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder.path, name)
  await writeFile(path, `${lines.join('\r\n')}\r\n`)
  return path
}

test('an operator imports what was accepted before, and erases a person in it', {
  // It starts the program six times.
  timeout: 120_000,
}, async () => {
  const { customers } = JSON.parse((await run(['sample', '--json'], data)).out)
  const { id } = customers.find((each: { readonly country: string }) => each.country === 'DE')
  const path = await file('earlier.csv', [
    'Customer,Agreement,Date,First name,Last_name,Email,Strength',
    `${id},MicrosoftCustomerAgreement,2024-03-05,Jorinde,Habicht,jorinde@kunde.example,screenshot`,
    '',
  ])
  const imported = await run(['import', 'acceptances', path], data)
  expect(imported).toMatchObject({
    code: 0,
    out: 'Imported 1 acceptances of 1 customers; 0 were known already.\n',
  })
  const who = ['--customer', id, '--email', 'JORINDE@kunde.example']
  const basis = ['--basis', 'request-of-the-person']
  const dry = await run(['erase', ...who, ...basis, '--dry-run'], data)
  expect(JSON.parse(dry.out)).toMatchObject({ dryRun: true, deleted: { contacts: 1 } })
  const done = await run(['erase', ...who, ...basis], data)
  expect(done).toMatchObject({ code: 0, err: '' })
  const report = JSON.parse(done.out)
  expect(report).toMatchObject({ customerId: id, deleted: { contacts: 1 } })
  expect(done.out.toLowerCase()).not.toContain('jorinde')
  expect(JSON.parse((await run(['erasures', id], data)).out)).toEqual([report])
  const again = await run(['erase', ...who, ...basis], data)
  expect(again).toMatchObject({ code: 0, err: 'Nothing names this person.\n' })
})

test('wrong lines are all named, and a missing column too', async () => {
  const wrong = await file('wrong.csv', [
    'customer,agreement,date,strength',
    'nobody,MicrosoftCustomerAgreement,2024-03-05,screenshot',
    '0d2a6c1c-9d3a-4a57-8d0e-5f2f6c2b7a10,MicrosoftCustomerAgreement,2024-03-05,hearsay',
  ])
  const refused = await run(['import', 'acceptances', wrong], data)
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toContain('line 2: customer')
  expect(refused.err).toContain('line 3: strength')
  const without = await file('without.csv', ['customer,date', 'a,b'])
  const { code, err } = await run(['import', 'acceptances', without], data)
  expect(code).toBe(1)
  expect(err).toContain('agreement, strength')
})

test('erasing needs to know whom, and why', async () => {
  const guid = '0d2a6c1c-9d3a-4a57-8d0e-5f2f6c2b7a10'
  const nobody = await run(['erase', '--customer', guid, '--basis', 'retention-ended'], data)
  expect(nobody).toMatchObject({ code: 2, err: expect.stringContaining('--email or --acceptance') })
  const why = await run(['erase', '--customer', guid, '--email', 'a@b', '--basis', 'because'], data)
  expect(why).toMatchObject({ code: 2, err: expect.stringContaining('order-of-an-authority') })
})
