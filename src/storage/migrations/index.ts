import type { Migration } from './migration.ts'

/** Every step of the schema in order; a step that was ever released never changes. */
export const migrations: readonly Migration[] = []
