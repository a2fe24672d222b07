import type { Plan } from './options.ts'
import type { Row } from './report.ts'
import { type Deployment, startProduct } from './servers/product.ts'
import { spreadOf } from './statistics.ts'

const readyAimMs = 400
const memoryAimMegabytes = 250
const bytesPerMegabyte = 1024 * 1024

/** Starts the product again and again on the database that is there. */
export async function measureStart(deployment: Deployment, plan: Plan): Promise<Row> {
  const times: number[] = []
  for (let start = 0; start < plan.starts; start += 1) {
    const server = await startProduct(deployment)
    times.push(server.readyMs)
    await server.stop()
  }
  return {
    name: 'ready',
    ratio: spreadOf(times.map((each) => readyAimMs / each)),
    value: spreadOf(times),
    unit: 'ms',
    aim: '≥ 1',
    meaning: `${readyAimMs} ms over the time from spawn to the first 200 of /health/ready`,
  }
}

/** What the process holds in memory now, as it says itself. */
export async function readMemory(port: number): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text()
  const bytes = Number(/^process_resident_memory_bytes (\S+)/m.exec(metrics)?.[1])
  return bytes / bytesPerMegabyte
}

export function toMemoryRow(readings: readonly number[]): Row {
  return {
    name: 'memory',
    ratio: spreadOf(readings.map((each) => memoryAimMegabytes / each)),
    value: spreadOf(readings),
    unit: 'MB',
    aim: '≥ 1',
    meaning: `${memoryAimMegabytes} MB over the resident memory after each kind of load`,
  }
}
