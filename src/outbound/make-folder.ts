import { existsSync, mkdirSync, statSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Makes a folder and those above it, each once. NOTE: `recursive` of the platform never ends where the
 * system denies that a parent exists, as below `/proc`.
 *
 * @throws the error of the file system; with code `ENOTDIR` when something else stands there
 */
export function makeFolder(folder: string, mode: number): void {
  if (existsSync(folder)) {
    if (statSync(folder).isDirectory()) return
    throw Object.assign(new Error(`${folder} is no folder`), { code: 'ENOTDIR' })
  }
  const parent = dirname(folder)
  if (parent !== folder) makeFolder(parent, mode)
  try {
    mkdirSync(folder, { mode })
  } catch (error) {
    // Another process made it in the meantime.
    if (!existsSync(folder) || !statSync(folder).isDirectory()) throw error
  }
}
