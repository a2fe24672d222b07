/** `npm run bench`: how fast the product is, as ratios against bare alternatives in the same run. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { acquirePostgres } from '../test/support/postgres.ts'
import { createTestDatabase } from '../test/support/test-database.ts'
import { measureKeystroke } from './measure-keystroke.ts'
import { measureLog } from './measure-log.ts'
import { measurePostgres } from './measure-postgres.ts'
import { measureSqlite } from './measure-sqlite.ts'
import { measureStart } from './measure-start.ts'
import { help, type Options, parseOptions } from './options.ts'
import { seedPostgres } from './population/seed-postgres.ts'
import { seedSqlite } from './population/seed-sqlite.ts'
import { type Row, rowNames, toJson, toTable } from './report.ts'
import { createDeployment, type Deployment } from './servers/product.ts'

const startedAt = performance.now()
const progressEvery = 200_000

async function main(args: readonly string[]): Promise<void> {
  let options: Options | 'help'
  try {
    options = parseOptions(args)
  } catch (error) {
    say(`${error instanceof Error ? error.message : error} (--help tells what there is)`)
    process.exitCode = 2
    return
  }
  if (options === 'help') {
    process.stdout.write(help)
    return
  }
  // The folder goes whatever way the run ends; children end with this process.
  const folder = mkdtempSync(join(tmpdir(), 'countersign-bench-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1))
  const rows = await measure(folder, options)
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB`
  process.stdout.write(`${toTable(rows)}\n\n`)
  process.stdout.write(`${machine}, Node ${process.version}, ${seconds()} s\n`)
  if (options.jsonFile !== undefined) writeFileSync(options.jsonFile, toJson(rows))
}

async function measure(folder: string, options: Options): Promise<Row[]> {
  const rows: Row[] = []
  const wants = (...names: readonly string[]) =>
    options.only.length === 0 || names.some((each) => options.only.includes(each))
  if (wants('gate-read', 'agreement-list', 'attestation-sqlite', 'ready')) {
    rows.push(...(await measureEmbedded(folder, options, wants)))
  }
  if (wants('keystroke')) {
    const customers = options.plan.customers.table
    const deployment = await seedEmbedded(folder, 'table', customers)
    say('keystroke: names typed into the search of the customers table')
    rows.push(await measureKeystroke(deployment, customers, options.plan))
  }
  if (wants('log')) {
    const customers = options.plan.customers.small
    const deployment = await seedEmbedded(folder, 'log', customers)
    say('log: attestations with and without their entries, then the log alone')
    rows.push(...(await measureLog(deployment, customers, options.plan)))
  }
  if (wants('attestation-postgres')) rows.push(await measureServer(folder, options))
  return rows.sort((one, other) => rowNames.indexOf(one.name) - rowNames.indexOf(other.name))
}

async function measureEmbedded(
  folder: string,
  options: Options,
  wants: (...names: readonly string[]) => boolean,
): Promise<Row[]> {
  const { large, small } = options.plan.customers
  const deployments = {
    small: await seedEmbedded(folder, 'small', small),
    large: await seedEmbedded(folder, 'large', large),
  }
  const rows: Row[] = []
  if (wants('ready')) {
    say(`ready: ${options.plan.starts} starts`)
    rows.push(await measureStart(deployments.large, options.plan))
  }
  if (wants('gate-read', 'agreement-list', 'attestation-sqlite')) {
    rows.push(...(await measureSqlite(deployments, options, say)))
  }
  return rows
}

function seedEmbedded(parent: string, name: string, customers: number): Promise<Deployment> {
  say(`seeding ${customers} customers on SQLite`)
  return createDeployment(name, {
    parent,
    fill: async ({ prototypes }, { sealer }) => {
      const file = join(parent, name, 'countersign.db')
      const onProgress = (done: number) => {
        if (done % progressEvery === 0) say(`  ${done} of ${customers}`)
      }
      seedSqlite(file, { prototypes, customers, sealer, onProgress })
    },
  })
}

async function measureServer(parent: string, options: Options): Promise<Row> {
  const customers = options.plan.customers.postgres
  say('starting PostgreSQL')
  const server = await acquirePostgres()
  try {
    const { url, drop } = await createTestDatabase(server.url)
    say(`seeding ${customers} customers on PostgreSQL`)
    const deployment = await createDeployment('postgres', {
      parent,
      databaseUrl: url,
      fill: ({ prototypes }, { sealer }) =>
        seedPostgres(url, { prototypes, customers, sealer, onProgress: () => undefined }),
    })
    say('attestation-postgres: product and bare route in turn')
    const row = await measurePostgres(deployment, url, options)
    await drop()
    return row
  } finally {
    await server.stop()
  }
}

function say(line: string): void {
  process.stderr.write(`${seconds().padStart(4)} s  ${line}\n`)
}

function seconds(): string {
  return String(Math.round((performance.now() - startedAt) / 1000))
}

await main(process.argv.slice(2))
