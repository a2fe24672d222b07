import { open } from 'node:fs/promises'
import { CommandError } from './command.ts'
import { fileReason } from './read-file.ts'

const chunkBytes = 1_048_576

/**
 * The bytes of a file that may be hostile; undefined when it has more than `maxBytes`, which are never
 * all read. Pipes and devices are read like files.
 *
 * @throws CommandError ending with 2 when it cannot be read
 */
export async function readBounded(file: string, maxBytes: number): Promise<Buffer | undefined> {
  const parts: Buffer[] = []
  let length = 0
  try {
    await using opened = await open(file, 'r')
    for (;;) {
      const part = Buffer.allocUnsafe(chunkBytes)
      const { bytesRead } = await opened.read(part, 0, chunkBytes, null)
      if (bytesRead === 0) return Buffer.concat(parts)
      length += bytesRead
      if (length > maxBytes) return undefined
      parts.push(part.subarray(0, bytesRead))
    }
  } catch (error) {
    throw new CommandError(`${file} cannot be read: ${fileReason(error)}.`, 2)
  }
}
