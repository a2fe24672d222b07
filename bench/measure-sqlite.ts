import { join } from 'node:path'
import { type Comparison, compare, describe, ratioOf } from './compare.ts'
import { askOnce, type Load } from './load.ts'
import { readMemory, toMemoryRow } from './measure-start.ts'
import type { Options } from './options.ts'
import type { Row, RowName } from './report.ts'
import { agreementList, attestation, gateRead, type Operation, requestsFor } from './requests.ts'
import { startBare } from './servers/bare.ts'
import { type Deployment, startProduct } from './servers/product.ts'
import type { RunningServer } from './servers/spawn-server.ts'
import { mean, spreadOf } from './statistics.ts'

type Measured = { readonly row: RowName; readonly operation: Operation; readonly aim: string }

const measured: readonly Measured[] = [
  { row: 'gate-read', operation: gateRead, aim: '≥ 0.6' },
  { row: 'agreement-list', operation: agreementList, aim: '≥ 0.6' },
  // Last, because it changes what the others read.
  { row: 'attestation-sqlite', operation: attestation, aim: '≥ 0.5' },
]

type Running = { readonly deployment: Deployment; readonly server: RunningServer }

/** Reads and attestations on the large and the small database, each against its bare route. */
export async function measureSqlite(
  deployments: { readonly large: Deployment; readonly small: Deployment },
  { plan, profileFolder, only }: Options,
  say: (line: string) => void,
): Promise<Row[]> {
  const large = await run(deployments.large, profileFolder)
  const small = await run(deployments.small)
  const rows: Row[] = []
  const comparisons: Comparison[] = []
  const memory: number[] = []
  try {
    for (const { row, operation, aim } of measured) {
      if (only.length > 0 && !only.includes(row)) continue
      say(`${row}: product and bare route in turn`)
      const product = loadOf(large, operation, plan.customers.large)
      const bare = await startBare(await askOnce(product.port, product.request()), {
        folder: large.deployment.folder,
        method: operation.method,
        path: operation.path,
        store:
          operation.method === 'GET'
            ? { kind: 'none' }
            : { kind: 'sqlite', file: join(large.deployment.folder, 'bare.db') },
      })
      const comparison = await compare(
        [
          { name: 'product', load: product },
          { name: 'bare', load: { ...product, port: bare.port } },
          { name: 'small', load: loadOf(small, operation, plan.customers.small) },
        ],
        plan,
      ).finally(() => bare.stop())
      comparisons.push(comparison)
      memory.push(await readMemory(large.server.port))
      const ratio = ratioOf(comparison, 'product', 'bare')
      say(`  ${ratio.median.toFixed(2)} of the bare route`)
      rows.push({
        name: row,
        ratio,
        value: spreadOf(comparison.get('product') ?? []),
        unit: 'requests/s',
        aim,
        meaning: describe(comparison, operation),
      })
    }
  } finally {
    await large.server.stop()
    await small.server.stop()
  }
  return [...rows, toGrowthRow(comparisons), toMemoryRow(memory)]
}

async function run(deployment: Deployment, profileFolder?: string): Promise<Running> {
  return { deployment, server: await startProduct(deployment, profileFolder) }
}

function loadOf({ deployment, server }: Running, operation: Operation, customers: number): Load {
  return {
    port: server.port,
    connections: operation.connections,
    expectedStatus: operation.expectedStatus,
    request: requestsFor(operation, deployment, customers),
  }
}

/** How much more an operation costs among many customers than among few, over all operations. */
function toGrowthRow(comparisons: readonly Comparison[]): Row {
  // The cost of an operation is the inverse of its rate.
  const growths = comparisons.map((each) => ratioOf(each, 'small', 'product'))
  const growth = {
    median: mean(growths.map((each) => each.median)),
    min: mean(growths.map((each) => each.min)),
    max: mean(growths.map((each) => each.max)),
  }
  return {
    name: 'growth',
    ratio: growth,
    value: growth,
    unit: 'times',
    aim: '≤ 1.2',
    meaning: 'cost among the most customers over cost among the fewest, mean of the rows above',
  }
}
