import { ProductError } from '../base/product-error.ts'
import { type AddCheckpoint, parseAddCheckpoint } from '../transparency/add-checkpoint.ts'
import { equalBytes, parseUtf8 } from '../transparency/bytes.ts'
import { type Checkpoint, parseCheckpoint } from '../transparency/checkpoint.ts'
import { toHex } from '../transparency/hex.ts'
import { formatNote, formatNoteLine, type Note, parseNote } from '../transparency/note.ts'
import { openNote } from '../transparency/open-note.ts'
import { cosignNoteLine } from '../transparency/sign-note.ts'
import { emptyFrontier, isConsistent, rootOf } from '../transparency/tree.ts'
import type { Deps } from './deps.ts'
import { witnessNameOf } from './witness-name.ts'

export type WitnessDeps = Pick<Deps, 'storage' | 'evidence' | 'primitives' | 'clock'>

export type Witnessed =
  /** Our lines, with their line feeds. */
  | { readonly kind: 'cosigned'; readonly lines: string }
  /** The log asked from another size than the one that we cosigned last. */
  | { readonly kind: 'other-size'; readonly size: number }

/**
 * Cosigns the state of another log, once it is proved that what was cosigned before is its beginning
 * (evidence log 6). The body is hostile. What is answered is durable: no size is ever taken back.
 *
 * @throws request.invalid; witness.unknown-log; witness.signature-untrusted; witness.inconsistent
 */
export async function witnessAddCheckpoint(
  deps: WitnessDeps,
  body: Uint8Array | undefined,
): Promise<Witnessed> {
  const { storage } = deps
  const { request, note, checkpoint } = readRequest(body)
  const { origin, size } = checkpoint
  const logLines = await requireTrusted(deps, note, origin)
  if (request.oldSize > size) throw malformed()
  const { stored, ownOrigin } = await storage.read(async (tx) => ({
    stored: await tx.witness.find(origin),
    ownOrigin: tx.programme.logOrigin,
  }))
  const storedSize = stored?.size ?? 0
  if (request.oldSize !== storedSize) return { kind: 'other-size', size: storedSize }
  const oldRoot = stored === undefined ? emptyRoot(deps) : rootOfNote(stored.note)
  requireConsistent(deps, { request, checkpoint, oldRoot })
  const line = await cosignNoteLine(
    note.text,
    {
      name: witnessNameOf(ownOrigin),
      signer: await deps.evidence.witnessing.cosigner(),
      seconds: Math.floor(deps.clock.realNow() / 1000),
    },
    deps.primitives,
  )
  const cosigned = formatNote({ text: note.text, lines: [...logLines, line] })
  // Between the look and this, another request may have moved on: then nothing of ours leaves.
  const isFirst = await storage.write((tx) =>
    tx.witness.advance(origin, storedSize, { size, note: cosigned }),
  )
  if (isFirst) return { kind: 'cosigned', lines: formatNoteLine(line) }
  const now = await storage.read((tx) => tx.witness.find(origin))
  return { kind: 'other-size', size: now?.size ?? 0 }
}

/**
 * The newest note of another log that was cosigned here, by the hash of its origin in hexadecimal.
 *
 * @throws request.unknown-route
 */
export async function readWitnessed(
  { storage, evidence, primitives }: Omit<WitnessDeps, 'clock'>,
  originHash: string,
): Promise<string> {
  const { trustedLogs } = evidence.witnessing
  const log = trustedLogs.find(
    ({ name }) => toHex(primitives.sha256(Buffer.from(name))) === originHash,
  )
  const state = log && (await storage.read((tx) => tx.witness.find(log.name)))
  if (state === undefined) throw new ProductError('request.unknown-route', {})
  return state.note
}

function readRequest(body: Uint8Array | undefined): {
  readonly request: AddCheckpoint
  readonly note: Note
  readonly checkpoint: Checkpoint
} {
  const text = body && parseUtf8(body)
  const request = text === undefined ? undefined : parseAddCheckpoint(text)
  const note = request && parseNote(request.note)
  const checkpoint = note && parseCheckpoint(note.text)
  if (request === undefined || note === undefined || checkpoint === undefined) throw malformed()
  return { request, note, checkpoint }
}

/** Answers the lines by which the log itself signed. */
async function requireTrusted(
  { evidence, primitives }: WitnessDeps,
  note: Note,
  origin: string,
): Promise<Note['lines']> {
  const keys = evidence.witnessing.trustedLogs.filter(({ name }) => name === origin)
  if (keys.length === 0) throw new ProductError('witness.unknown-log', { origin })
  const opened = await openNote(note, keys, primitives)
  if (opened.kind === 'forged' || opened.logKeys.length === 0) {
    throw new ProductError('witness.signature-untrusted', { origin })
  }
  return note.lines.filter(({ name }) => name === origin)
}

function requireConsistent(
  { primitives }: WitnessDeps,
  {
    request: { oldSize, proof },
    checkpoint: { origin, size, root },
    oldRoot,
  }: {
    readonly request: AddCheckpoint
    readonly checkpoint: Checkpoint
    readonly oldRoot: Uint8Array
  },
): void {
  const claim = { oldSize, newSize: size, proof, oldRoot, newRoot: root }
  // A proof says nothing of the empty tree, which has one root only.
  const isSame = size > oldSize || equalBytes(root, oldRoot)
  if (isSame && isConsistent(claim, primitives)) return
  throw new ProductError('witness.inconsistent', { origin, size: oldSize })
}

function emptyRoot({ primitives }: WitnessDeps): Uint8Array {
  return rootOf(emptyFrontier, primitives)
}

function rootOfNote(text: string): Uint8Array {
  const note = parseNote(text)
  const checkpoint = note && parseCheckpoint(note.text)
  if (checkpoint === undefined) throw new ProductError('storage.unavailable', {})
  return checkpoint.root
}

function malformed(): ProductError<'request.invalid'> {
  return new ProductError('request.invalid', {
    fields: [
      {
        field: 'body',
        problem: 'malformed',
        expected: '`old <size>`, the proof, an empty line and a checkpoint of at least that size',
      },
    ],
  })
}
