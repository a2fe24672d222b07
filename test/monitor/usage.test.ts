import { join } from 'node:path'
import { expect, test } from 'vitest'
import { monitorCommand } from '../../src/cli/commands/monitor.ts'
import { parseArguments } from '../../src/cli/parse-arguments.ts'
import { temporaryFolder } from '../cli/programs.ts'
import { openServer } from './support/log-server.ts'

const url = 'https://log.example/evidence/main'
const call = (...args: readonly string[]) =>
  monitorCommand.run(parseArguments(monitorCommand, args))

test.each(['log.example', 'ftp://log.example/', `${url}?x=1`, `${url}/#top`, ''])(
  'a monitor of %s ends with 2: it is the address of no log',
  async (address) => {
    await expect(call(address, '--once')).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('is not the address of a log'),
    })
  },
)

test.each(['0', '-1', '1.5', '86401', '1e3', 'often'])(
  'a pause of %s seconds ends with 2',
  async (seconds) => {
    await expect(call(url, `--every=${seconds}`)).rejects.toMatchObject({
      exitCode: 2,
      message: expect.stringContaining('--every'),
    })
  },
)

const key = '05'.repeat(32)
const id = '7d3c2a10-0000-4000-8000-00000000c001'
test.each([
  [
    ['--scan-key', key],
    ['--party', '--name'],
  ],
  [
    ['--party', id],
    ['--scan-key', '--name'],
  ],
  [
    ['--name', 'customer_id'],
    ['--scan-key', '--party'],
  ],
  [['--scan-key', key.slice(2), '--party', id, '--name', 'partner_id'], ['--scan-key']],
  [['--scan-key', key, '--party', 'me', '--name', 'partner_id'], ['--party']],
  [['--scan-key', key, '--party', id, '--name', 'reason'], ['--name']],
])('a party of %j ends with 2 and is told what else it takes', async (given, mistakes) => {
  const refused = call(url, '--once', ...given)
  await expect(refused).rejects.toMatchObject({
    exitCode: 2,
    sentences: mistakes.map((each) => expect.stringContaining(`${each} is `)),
  })
})

test('a monitor that is called rightly asks the log, and one that is not there ends with 3', async () => {
  await using server = await openServer(() => ({ status: 404, body: '' }))
  await using folder = await temporaryFolder()
  const party = ['--scan-key', 'AB'.repeat(32), '--party', id, '--name', 'partner_id']
  for (const more of [['--every=86400'], ['--every', '1'], party, []]) {
    const asked = call(`${server.base}/`, '--once', '--state', join(folder.path, 'mirror'), ...more)
    await expect(asked).rejects.toMatchObject({
      exitCode: 3,
      message: expect.stringContaining('answers 404'),
    })
  }
})
