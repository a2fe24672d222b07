import { copyFile, cp, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { run, serve, temporaryFolder } from './programs.ts'

test('a backup of a running server, restored as written in docs/operations.md, holds its facts', async () => {
  await using folder = await temporaryFolder()
  const data = { COUNTERSIGN_DATA: join(folder.path, 'data') }
  const backup = join(folder.path, 'backup.db')
  await using server = await serve({ ...data, COUNTERSIGN_SANDBOX: 'on' })
  const before = await run(['sample', '--json'], data)
  const made = await run(['backup', backup], data)
  expect(made).toMatchObject({ code: 0, out: expect.stringContaining(backup) })
  const again = await run(['backup', backup], data)
  expect(again.code).toBe(1)
  expect(again.err).toMatch(/^countersign: .* exists already.*\n$/)
  const nowhere = await run(['backup', join(folder.path, 'no', 'backup.db')], data)
  expect(nowhere).toMatchObject({ code: 1, err: expect.stringMatching(/There is no folder .*\n$/) })
  // What happens afterwards is not in the copy.
  const [{ id }] = JSON.parse(before.out).customers
  expect((await run(['customer', 'suspend', id], data)).code).toBe(0)
  await server.stop()

  const restored = join(folder.path, 'restored')
  await mkdir(restored, { mode: 0o700 })
  await copyFile(backup, join(restored, 'countersign.db'))
  await cp(join(folder.path, 'data', 'keys'), join(restored, 'keys'), { recursive: true })
  const newData = { COUNTERSIGN_DATA: restored }
  await using second = await serve({ ...newData, COUNTERSIGN_SANDBOX: 'on' })
  expect((await run(['sample', '--json'], newData)).out).toBe(before.out)
  // Sealed scan keys open: an operation that records an entry works.
  const { out: token } = await run(['token', '--user', 'admin.agent@nordlicht.example'], newData)
  const answer = await fetch(`${second.url}/v1/customers?size=5`, {
    headers: { authorization: `Bearer ${token.trim()}` },
  })
  expect(answer.status).toBe(200)
  expect(await second.stop()).toBe(0)
})
