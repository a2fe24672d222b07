import { writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { CommandError } from './command.ts'
import { systemReason } from './read-file.ts'

/** Writes a file that is not there yet. @throws CommandError in one plain sentence */
export async function writeNewFile(file: string, content: Uint8Array): Promise<void> {
  try {
    await writeFile(file, content, { flag: 'wx' })
  } catch (error) {
    throw new CommandError(`${file} cannot be written: ${reasonOf(error, file)}.`)
  }
}

function reasonOf(error: unknown, file: string): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'EEXIST':
      return 'it exists already, and nothing is overwritten'
    case 'ENOENT':
    case 'ENOTDIR':
      return `there is no folder ${dirname(file)}`
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return `this user may not write in ${dirname(file)}`
    case 'ENOSPC':
      return 'the disk is full'
    default:
      return systemReason(error)
  }
}
