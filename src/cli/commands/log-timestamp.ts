import { resolve } from 'node:path'
import { toIsoInstant } from '../../base/time.ts'
import { importTimestamp, queryTimestamp } from '../../operations/timestamp-checkpoint.ts'
import { parseRoots } from '../../transparency/trust-file.ts'
import { type Command, CommandError } from '../command.ts'
import { print, say } from '../output.ts'
import { readBounded } from '../read-bounded.ts'
import { withApp } from '../session.ts'
import { writeNewFile } from '../write-new-file.ts'

const longestResponse = 131_072
const maxRootsBytes = 1_048_576

const query: Command = {
  words: 'log timestamp-query',
  summary: 'Writes the query by which a time-stamping authority is asked by hand.',
  options: {},
  operands: ['FILE'],
  example: 'log timestamp-query checkpoint.tsq',
  notes: [
    'For a machine without a network: carry the file (RFC 3161) out, send it to the authority as',
    'application/timestamp-query, and bring the response back to "countersign log timestamp-import".',
    'It asks for the newest checkpoint, where there are witnesses for the newest one that they cosigned.',
  ],
  async run({ operands: [text = ''] }) {
    const file = resolve(text)
    const found = await withApp(({ deps }) => queryTimestamp(deps))
    if (found === undefined)
      throw new CommandError('Nothing is signed yet: start the server first.')
    await writeNewFile(file, found.query)
    print(`${file} asks for the checkpoint of ${found.size} entries.`)
  },
}

const importing: Command = {
  words: 'log timestamp-import',
  summary: 'Checks the response of a time-stamping authority and keeps it for the receipts.',
  options: {
    tsa: {
      value: 'FILE',
      help: 'Root certificates (PEM) to which it must lead. Better than without.',
    },
    authority: {
      value: 'NAME',
      help: 'Who was asked; one response of each is kept for a checkpoint. Without it: by-hand.',
    },
  },
  operands: ['FILE'],
  example: 'log timestamp-import checkpoint.tsr --tsa tsa-roots.pem',
  notes: [
    'FILE is the whole response. It must be over exactly one of the checkpoints of this log, and its signature valid;',
    'with --tsa it must also lead to one of these roots. Importing it again changes nothing.',
  ],
  async run(args) {
    const file = resolve(args.operands[0] ?? '')
    const response = await readBounded(file, longestResponse)
    const hasRoots = args.has('tsa')
    const roots = hasRoots ? await readRoots(resolve(args.text('tsa'))) : undefined
    const imported = await withApp(({ deps }) =>
      importTimestamp(deps, {
        response: new Uint8Array(response ?? []),
        authority: args.find('authority') ?? 'by-hand',
        roots,
      }),
    )
    switch (imported.kind) {
      case 'kept':
      case 'known':
        if (!hasRoots) say('Whether the authority is to be trusted was not looked at: see --tsa.')
        print(
          `The checkpoint of ${imported.size} entries was there at ${toIsoInstant(imported.at)}` +
            `${imported.kind === 'known' ? ', as was known' : ''}.`,
        )
        return
      case 'no-timestamp':
        throw new CommandError(`${file} grants no timestamp with SHA-256.`)
      case 'of-no-checkpoint':
        throw new CommandError(`${file} is over no checkpoint of this log.`)
      case 'invalid':
        throw new CommandError(`${file} bears no valid signature of an authority.`)
      case 'untrusted':
        throw new CommandError(
          hasRoots
            ? `${file} leads to none of the roots in --tsa.`
            : `${file} holds no certificate for stamping: give the roots with --tsa.`,
        )
    }
  },
}

async function readRoots(file: string): Promise<NonNullable<ReturnType<typeof parseRoots>>> {
  const pem = await readBounded(file, maxRootsBytes)
  const roots = pem && parseRoots(pem.toString('latin1'))
  if (roots === undefined) throw new CommandError(`${file} holds no certificates (PEM).`, 2)
  return roots
}

export const timestampCommands: readonly Command[] = [query, importing]
