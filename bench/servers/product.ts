import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { initKeys } from '../../src/app/open-keys.ts'
import { type App, openApp } from '../../src/app.ts'
import { parseConfig } from '../../src/config/config.ts'
import type { Environment } from '../../src/config/environment.ts'
import { type Foundation, foundBenchProgramme } from '../population/found-programme.ts'
import { findFreePort, type RunningServer, spawnServer } from './spawn-server.ts'

/** The options that `tools/setup/hand-over.cjs` starts it with. */
const asHandedOver = ['--max-semi-space-size=16']

/** One deployment of the product: a folder with keys and log, and its database. */
export type Deployment = {
  readonly name: string
  readonly folder: string
  readonly port: number
  readonly environment: Environment
  readonly foundation: Foundation
}

/** Connections to PostgreSQL, of the product and of the bare route alike. */
export const poolSize = 10

/** Makes a deployment with a founded programme and prototypes; `fill` then adds the customers. */
export async function createDeployment(
  name: string,
  {
    parent,
    databaseUrl,
    fill,
  }: {
    readonly parent: string
    readonly databaseUrl?: string
    readonly fill: (foundation: Foundation, deps: App['deps']) => Promise<void>
  },
): Promise<Deployment> {
  const folder = join(parent, name)
  mkdirSync(folder)
  const port = await findFreePort()
  const environment: Environment = {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    COUNTERSIGN_DATA: folder,
    COUNTERSIGN_KEYS: join(folder, 'keys'),
    COUNTERSIGN_THROTTLE: 'off',
    // The texts and partners are the sample's, which no other deployment may hold.
    COUNTERSIGN_SANDBOX: 'on',
    ...(databaseUrl === undefined
      ? {}
      : {
          DATABASE_URL: databaseUrl,
          DATABASE_MIGRATION_URL: databaseUrl,
          DATABASE_POOL: String(poolSize),
        }),
  }
  const config = parseConfig(environment)
  if (databaseUrl !== undefined) initKeys(config.keysFolder)
  const app = await openApp(config, {
    as: 'serve',
    onError: (error) => {
      throw error
    },
  })
  const { deps } = app
  const foundation = await foundBenchProgramme(app).finally(() => app[Symbol.asyncDispose]())
  await fill(foundation, deps)
  return { name, folder, port, environment, foundation }
}

/** Starts the product on the deployment as an operator would. */
export function startProduct(
  { name, folder, port, environment }: Deployment,
  profileFolder?: string,
): Promise<RunningServer> {
  const profiling =
    profileFolder === undefined
      ? []
      : ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`, `--cpu-prof-name=${name}.cpuprofile`]
  return spawnServer([...asHandedOver, ...profiling, 'src/main.ts'], {
    port,
    readyPath: '/health/ready',
    env: { ...ownEnvironment(), ...environment },
    logFile: join(folder, 'server.log'),
  })
}

/** What the caller's shell says about the product must not decide what is measured. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env.PATH, TZ: 'UTC' }
}
