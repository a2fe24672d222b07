import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { run, type Serving, serve, temporaryFolder } from './programs.ts'

let folder: Awaited<ReturnType<typeof temporaryFolder>>
let server: Serving
let data: Record<string, string>

beforeAll(async () => {
  folder = await temporaryFolder()
  data = { COUNTERSIGN_DATA: join(folder.path, 'data') }
  server = await serve({ ...data, COUNTERSIGN_SANDBOX: 'on' })
  await writeFile(join(folder.path, 'english.md'), '# An agreement\n')
  await writeFile(join(folder.path, 'german.md'), '# Eine Vereinbarung\n')
})
afterAll(async () => {
  await server[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

async function list(name: string, rows: readonly string[]): Promise<string> {
  const path = join(folder.path, name)
  await writeFile(path, ['Country,Language,File', ...rows].join('\n'))
  return path
}

const importFrom = (source: string, rank: string, ...more: readonly string[]) =>
  run(
    [
      'agreement',
      'import-territories',
      '--type',
      'MicrosoftCustomerAgreement',
      '--rank',
      rank,
      '--effective-on',
      '2031-01-01',
      ...more,
      source,
    ],
    data,
  )

test('a dry run checks everything and publishes nothing; then all territories have their text, once', async () => {
  const source = await list('all.csv', ['all,en-US,english.md', 'DE,de-DE,german.md'])
  const checked = await importFrom(source, '31', '--dry-run')
  expect(checked).toMatchObject({ code: 0, out: expect.stringMatching(/^Would publish 247 texts/) })
  expect((await run(['agreement', 'list'], data)).out).not.toContain('2031-01-01')
  const published = await importFrom(source, '31')
  expect(published).toMatchObject({ code: 0, out: expect.stringMatching(/^Published 247 texts/) })
  expect(published.err).toContain('247 of 247 texts')
  expect((await run(['agreement', 'list'], data)).out).toContain('2031-01-01')
  expect((await importFrom(source, '31')).out).toBe(
    'Published 0 texts; 247 were published already.\n',
  )
})

test('every wrong row is named and none of the others is published', async () => {
  const unread = await list('unread.csv', ['DE,de-DE,gone.md', 'AT,de-DE,german.txt'])
  const refused = await importFrom(unread, '32')
  expect(refused).toMatchObject({ code: 1, out: '' })
  expect(refused.err).toMatch(/line 2: .*no such file[\s\S]*line 3: .*unknown kind/)
  const source = await list('wrong.csv', [
    'AT,de-DE,german.md',
    'QQ,de-DE,german.md',
    'CH,german,german.md',
    'at,de-DE,english.md',
  ])
  const wrong = await importFrom(source, '32')
  expect(wrong).toMatchObject({ code: 1, out: '' })
  expect(wrong.err).toMatch(/line 3: .*country[\s\S]*line 4: .*language[\s\S]*line 5: .*earlier/)
  const other = await importFrom(await list('other.csv', ['DE,de-DE,english.md']), '31')
  expect(other.err).toContain('another text is published')
  expect((await importFrom(source, '32')).out).toBe('')
})

test('a folder of files named by country and language does as well', async () => {
  const source = join(folder.path, 'texts')
  await mkdir(source)
  await writeFile(join(source, 'LI.de-DE.md'), '# Eine Vereinbarung für Liechtenstein\n')
  expect(await importFrom(source, '33')).toMatchObject({
    code: 0,
    out: 'Published 1 texts; 0 were published already.\n',
  })
  await writeFile(join(source, 'notes.md'), 'x')
  const refused = await importFrom(source, '33')
  expect(refused.err).toContain('notes.md: the name must be COUNTRY.LANGUAGE.KIND')
})
