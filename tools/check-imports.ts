/**
 * Checks who imports whom, and that the check really saw every file: a matrix that silently skips a
 * folder would be worse than none.
 */

import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { cruise, type ICruiseResult } from 'dependency-cruiser'
import { cruiseOptions, resolveOptions, standsOnAFloor } from './import-matrix.ts'

const FOLDERS = ['src', 'client', 'portals', 'sample', 'test', 'tools', 'bench']
const SOURCE = /\.tsx?$/

/** Answers every complaint about the tree under `root`, one line each. */
export async function checkImports(root: string): Promise<readonly string[]> {
  const files = await listSources(root)
  const found = await cruiseTree(root)
  const seen = new Set(found.modules.map((module) => module.source))
  return [
    ...found.summary.violations.map(
      (violation) =>
        `${violation.from} → ${violation.to}: ${violation.rule.name}` +
        (violation.cycle ? ` (${violation.cycle.map((step) => step.name).join(' → ')})` : ''),
    ),
    ...missing(files, seen),
    ...files
      .filter((file) => file.startsWith('src/') && !standsOnAFloor(file))
      .map((file) => `${file}: stands on no floor of the matrix`),
  ]
}

/** Every file must have been seen; a check that saw fewer modules than files has failed. */
export function missing(files: readonly string[], seen: ReadonlySet<string>): readonly string[] {
  return files
    .filter((file) => !seen.has(file))
    .map((file) => `${file}: the import check missed it`)
}

async function cruiseTree(root: string): Promise<ICruiseResult> {
  const folders = await presentFolders(root)
  const result = await cruise(folders, { ...cruiseOptions, baseDir: root }, resolveOptions)
  if (typeof result.output === 'string') throw new Error('dependency-cruiser answered text')
  return result.output
}

async function presentFolders(root: string): Promise<string[]> {
  const present = new Set(await readdir(root))
  return FOLDERS.filter((folder) => present.has(folder))
}

async function listSources(root: string): Promise<readonly string[]> {
  const lists = (await presentFolders(root)).map(async (folder) => {
    const entries = await readdir(join(root, folder), { recursive: true })
    return entries.filter((entry) => SOURCE.test(entry)).map((entry) => `${folder}/${entry}`)
  })
  return (await Promise.all(lists)).flat().map((file) => file.replaceAll('\\', '/'))
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const complaints = await checkImports(process.argv[2] ?? process.cwd())
  for (const complaint of complaints) console.error(complaint)
  process.exitCode = complaints.length === 0 ? 0 : 1
}
