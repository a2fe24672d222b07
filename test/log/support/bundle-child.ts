import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rolldown } from 'rolldown'

const child = join(import.meta.dirname, 'sequencing-child.ts')
const engine = join(import.meta.dirname, '../../../src/storage/engines/sqlite')

export type BundledChild = { readonly program: string } & AsyncDisposable

/**
 * The process that is going to be killed as one file of JavaScript: hundreds of them are started, and
 * loading the modules one by one would take most of the time.
 */
export async function bundleChild(): Promise<BundledChild> {
  const folder = await mkdtemp(join(tmpdir(), 'countersign-child-'))
  const program = join(folder, 'sequencing-child.js')
  await bundle(child, program)
  // The thread that the embedded database starts is looked for beside the program.
  await bundle(join(engine, 'checkpoint-worker.ts'), join(folder, 'checkpoint-worker.ts'))
  return {
    program,
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  }
}

async function bundle(input: string, file: string): Promise<void> {
  await using made = await rolldown({ input, platform: 'node', external: ['pg-native'] })
  await made.write({ file, format: 'es', codeSplitting: false })
}
