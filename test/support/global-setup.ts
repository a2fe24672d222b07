import type { TestProject } from 'vitest/node'
import { acquirePostgres } from './postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's URL on the server of this run; `createTestDatabase` makes a database on it. */
    postgresUrl: string
  }
}

/** One PostgreSQL for the whole run, stopped and removed at its end. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await acquirePostgres()
  project.provide('postgresUrl', server.url)
  return server.stop
}
