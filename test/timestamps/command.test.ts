import { appendFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { buildReceipt } from '../../src/operations/build-receipt.ts'
import { timestampCheckpoint } from '../../src/operations/timestamp-checkpoint.ts'
import { workLog } from '../../src/operations/work-log.ts'
import { toVkey } from '../../src/transparency/keys.ts'
import { primitives } from '../../src/transparency/primitives.node.ts'
import { run, serve, temporaryFolder } from '../cli/programs.ts'
import { openLog, policyOf } from '../log/support/log.ts'
import { openAuthority } from './support/authority.ts'

test('the command says that a receipt is anchored, if its authority is trusted', async () => {
  await using folder = await temporaryFolder()
  await using log = await openLog('sqlite')
  await using authority = await openAuthority()
  const witnessing = { authorities: [authority.url] }
  const deps = { ...log.deps, evidence: log.evidenceOf({ witnessing }) }
  await workLog(deps)
  await timestampCheckpoint(deps)
  const receipt = await deps.storage.read(async (tx) => {
    const [entry] = await tx.log.listEntries(0, 1)
    const { logId = 0 } = (await tx.log.findHead()) ?? {}
    return (
      entry &&
      buildReceipt(deps, tx, { entry: { ...entry, logId }, disclosures: [], withDocuments: false })
    )
  })
  const { logs } = await policyOf(log.key)
  const files = {
    receipt: join(folder.path, 'a.receipt.json'),
    policy: join(folder.path, 'trusted.policy'),
    roots: join(folder.path, 'tsa.pem'),
  }
  await writeFile(files.receipt, JSON.stringify(receipt?.file))
  await writeFile(
    files.policy,
    `${logs.map((key) => `log ${toVkey(key, primitives)}\n`).join('')}quorum none\n`,
  )
  await writeFile(files.roots, authority.rootPem)
  const verify = ['verify', files.receipt, '--policy', files.policy, '--json']
  const strengthOf = (out: string): unknown => JSON.parse(out).strength
  const trusting = await run([...verify, '--tsa', files.roots])
  expect([trusting.code, strengthOf(trusting.out)]).toEqual([0, 'anchored'])
  const plain = await run(verify)
  expect([plain.code, strengthOf(plain.out)]).toEqual([0, 'included'])
  expect((await run([...verify, '--tsa', files.policy])).code).toBe(2)
  await appendFile(files.policy, authority.rootPem)
  const inPolicy = await run(verify)
  expect([inPolicy.code, strengthOf(inPolicy.out)]).toEqual([0, 'anchored'])
})

test('a query that cannot be written, and a response that is not there, are one sentence each', async () => {
  await using folder = await temporaryFolder()
  const data = { COUNTERSIGN_DATA: join(folder.path, 'data') }
  await using _server = await serve(data)
  const query = ['log', 'timestamp-query']
  const file = join(folder.path, 'checkpoint.tsq')
  await expect.poll(async () => (await run([...query, file], data)).code).toBe(0)
  expect(await run([...query, file], data)).toMatchObject({
    code: 1,
    err: `countersign: ${file} cannot be written: it exists already, and nothing is overwritten.\n`,
  })
  for (const folderOf of [join(folder.path, 'missing'), file]) {
    expect(await run([...query, join(folderOf, 'a.tsq')], data)).toMatchObject({
      code: 1,
      err: `countersign: ${join(folderOf, 'a.tsq')} cannot be written: there is no folder ${folderOf}.\n`,
    })
    expect(await run(['log', 'timestamp-import', join(folderOf, 'a.tsr')], data)).toMatchObject({
      code: 2,
      err: `countersign: ${join(folderOf, 'a.tsr')} cannot be read: there is no such file.\n`,
    })
  }
})
