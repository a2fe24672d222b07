import { readFile, stat } from 'node:fs/promises'
import { CommandError } from './command.ts'

/** Reads a file that the operator named. @throws CommandError in one plain sentence */
export async function readNamedFile(file: string, maxBytes: number): Promise<Buffer> {
  try {
    const { size } = await stat(file)
    if (size > maxBytes) {
      throw new CommandError(`${file} is larger than ${Math.floor(maxBytes / 1_048_576)} MiB.`)
    }
    return await readFile(file)
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`${file} cannot be read: ${fileReason(error)}.`)
  }
}

/** Why a file cannot be read, as the end of a sentence. */
export function fileReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'there is no such file'
    case 'EISDIR':
      return 'it is a folder'
    case 'EACCES':
      return 'this user may not'
    default:
      return systemReason(error)
  }
}

/** The word of the system for what happened, without its sentence, which is for programmers. */
export function systemReason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error ? `the system says ${error.code}` : error.message
}
