import { Client } from 'pg'
import { compare, describe, ratioOf } from './compare.ts'
import { askOnce } from './load.ts'
import type { Options } from './options.ts'
import type { Row } from './report.ts'
import { attestation, requestsFor } from './requests.ts'
import { startBare } from './servers/bare.ts'
import { type Deployment, poolSize, startProduct } from './servers/product.ts'
import { spreadOf } from './statistics.ts'

/** Attestations on PostgreSQL against one insert and its commit over a pool of the same size. */
export async function measurePostgres(
  deployment: Deployment,
  databaseUrl: string,
  { plan, profileFolder }: Options,
): Promise<Row> {
  await makeBareTable(databaseUrl)
  const server = await startProduct(deployment, profileFolder)
  try {
    const product = {
      port: server.port,
      connections: attestation.connections,
      expectedStatus: attestation.expectedStatus,
      request: requestsFor(attestation, deployment, plan.customers.postgres),
    }
    const bare = await startBare(await askOnce(product.port, product.request()), {
      folder: deployment.folder,
      method: attestation.method,
      path: attestation.path,
      store: { kind: 'postgres', url: databaseUrl, poolSize },
    })
    const comparison = await compare(
      [
        { name: 'product', load: product },
        { name: 'bare', load: { ...product, port: bare.port } },
      ],
      plan,
    ).finally(() => bare.stop())
    return {
      name: 'attestation-postgres',
      ratio: ratioOf(comparison, 'product', 'bare'),
      value: spreadOf(comparison.get('product') ?? []),
      unit: 'requests/s',
      aim: '≥ 0.5',
      meaning: `${describe(comparison, attestation)}, ${plan.customers.postgres} customers`,
    }
  } finally {
    await server.stop()
  }
}

async function makeBareTable(url: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  await client.query('create table bare (id text not null primary key, body bytea not null)')
  await client.end()
}
