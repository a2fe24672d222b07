import type { LogState } from '../storage/promises/log.ts'
import { formatAddCheckpoint } from '../transparency/add-checkpoint.ts'
import { equalBytes } from '../transparency/bytes.ts'
import { parseCheckpoint, parseCount } from '../transparency/checkpoint.ts'
import { toHex } from '../transparency/hex.ts'
import { noteKeyId } from '../transparency/keys.ts'
import {
  formatNote,
  formatNoteLine,
  type Note,
  type NoteLine,
  parseNote,
  parseNoteLine,
} from '../transparency/note.ts'
import { openNote } from '../transparency/open-note.ts'
import { planConsistency } from '../transparency/proof.ts'
import type { Deps } from './deps.ts'
import { haltLog } from './halt-log.ts'
import { makeOfTiles } from './make-of-tiles.ts'
import type { Witness } from './witness-parts.ts'

type SubmitDeps = Pick<Deps, 'storage' | 'evidence' | 'primitives'>

export type Submitted = {
  /** Cosignatures that were stored. */
  readonly count: number
  /** One sentence for each witness that did not cosign; none of them is any danger. */
  readonly failures: readonly string[]
}

/** The state of our log that is sent, with the lines of the log itself. */
type Own = { readonly size: number; readonly note: Note }
type Result =
  | { readonly kind: 'cosigned' | 'not-asked' }
  | { readonly kind: 'failed'; readonly sentence: string }
  /** The witness has seen another history of our log than we have. */
  | { readonly kind: 'contradicted'; readonly reason: 'rolled-back' | 'forked' }

/** A witness tells its size, and may have moved once more meanwhile. */
const mostTries = 3
const sizeMediaType = 'text/x.tlog.size'

/**
 * Sends the newest checkpoint to every witness that has not cosigned it, to all of them at once, and
 * keeps what they answer (evidence log 6). A witness that has seen more than there is, or something
 * else, halts the log: its database was rolled back, or it forked (evidence log 12).
 */
export async function submitToWitnesses(
  deps: SubmitDeps,
  /** Without it, only a log that goes on is submitted. */
  state: LogState = 'active',
): Promise<Submitted> {
  const { witnesses } = deps.evidence.witnessing
  const own = witnesses.length === 0 ? undefined : await findOwn(deps, state)
  if (own === undefined) return { count: 0, failures: [] }
  const results = await Promise.all(witnesses.map((witness) => submit(deps, own, witness)))
  const contradiction = results.find((each) => each.kind === 'contradicted')
  if (contradiction !== undefined) await haltLog(deps, contradiction.reason)
  return {
    count: results.filter(({ kind }) => kind === 'cosigned').length,
    failures: results.flatMap((each) => (each.kind === 'failed' ? each.sentence : [])),
  }
}

/** The newest checkpoint of a log that goes on; the empty tree has nothing to witness. */
async function findOwn({ storage }: SubmitDeps, state: LogState): Promise<Own | undefined> {
  const newest = await storage.read(async (tx) => {
    const head = await tx.log.findHead()
    return head?.state === state ? tx.log.findNewestCheckpoint() : undefined
  })
  const note = newest && parseNote(newest.note)
  return newest && note && newest.size > 0 ? { size: newest.size, note } : undefined
}

async function submit(deps: SubmitDeps, own: Own, witness: Witness): Promise<Result> {
  const { witnessing } = deps.evidence
  const known = witnessing.cosigned.get(placeOf(own, witness))
  // evidence log 12: after a start each is sent our note with old = own size
  let oldSize = known ?? own.size
  if (known === own.size && hasCosigned(deps, own, witness)) return { kind: 'not-asked' }
  for (let tries = 0; tries < mostTries; tries += 1) {
    const body = await toBody(deps, own, oldSize)
    if (body === undefined) return { kind: 'contradicted', reason: 'forked' }
    const answer = await witnessing.client.addCheckpoint(witness.url, body)
    const failed = (why: string) =>
      ({ kind: 'failed', sentence: `${witness.key.name}: ${why}` }) as const
    if (answer.kind === 'unreachable') return failed(answer.reason)
    const { status, mediaType, text } = answer
    if (status === 200) {
      const isKept = await keepCosignature(deps, { own, witness, text })
      return isKept ? { kind: 'cosigned' } : failed('its cosignature is not valid')
    }
    if (status === 422) return { kind: 'contradicted', reason: 'forked' }
    const seen = toSeenSize(mediaType, text)
    if (status !== 409 || seen === undefined) return failed(`answered ${status}`)
    if (seen > own.size) return judgeLargerSize(deps, seen, failed)
    oldSize = seen
  }
  return { kind: 'failed', sentence: `${witness.key.name}: its size changed at every try` }
}

function placeOf({ note }: Own, { url }: Witness): string {
  return `${parseCheckpoint(note.text)?.origin} ${url}`
}

/** What another process has published meanwhile is no contradiction. */
async function judgeLargerSize(
  { storage }: SubmitDeps,
  seen: number,
  failed: (why: string) => Result,
): Promise<Result> {
  const newest = await storage.read((tx) => tx.log.findNewestCheckpoint())
  return newest !== undefined && newest.size >= seen
    ? failed('has seen a newer checkpoint of another process')
    : { kind: 'contradicted', reason: 'rolled-back' }
}

/** Undefined when the tiles for the proof are missing. */
async function toBody(
  { storage, primitives }: SubmitDeps,
  { size, note: { text, lines } }: Own,
  oldSize: number,
): Promise<string | undefined> {
  const proof = await storage.read((tx) =>
    makeOfTiles(tx, planConsistency(oldSize, size), primitives),
  )
  if (proof === undefined) return undefined
  const origin = parseCheckpoint(text)?.origin
  // The lines of other witnesses are none of its business.
  const note = formatNote({ text, lines: lines.filter(({ name }) => name === origin) })
  return formatAddCheckpoint({ oldSize, proof, note })
}

function hasCosigned({ primitives }: SubmitDeps, { note }: Own, { key }: Witness): boolean {
  const keyId = noteKeyId(key, primitives)
  return note.lines.some((line) => line.name === key.name && equalBytes(line.keyId, keyId))
}

/** `<size>` LF, of the type that tells it apart from any other conflict. */
function toSeenSize(mediaType: string, text: string): number | undefined {
  if (mediaType.split(';')[0]?.trim() !== sizeMediaType || !text.endsWith('\n')) return undefined
  return parseCount(text.slice(0, -1))
}

async function keepCosignature(
  deps: SubmitDeps,
  { own, witness, text }: { own: Own; witness: Witness; text: string },
): Promise<boolean> {
  const { storage, primitives, evidence } = deps
  const line = text
    .split('\n')
    .map(parseNoteLine)
    .filter((each): each is NoteLine => each !== undefined)
    .find((each) => hasCosigned(deps, { ...own, note: { text: '', lines: [each] } }, witness))
  if (line === undefined) return false
  const opened = await openNote({ text: own.note.text, lines: [line] }, [witness.key], primitives)
  const cosignature = opened.kind === 'opened' ? opened.cosignatures[0] : undefined
  if (cosignature === undefined) return false
  await storage.write((tx) =>
    tx.log.insertCosignature({
      size: own.size,
      name: line.name,
      keyId: toHex(line.keyId),
      at: cosignature.at,
      line: formatNoteLine(line),
    }),
  )
  evidence.witnessing.cosigned.set(placeOf(own, witness), own.size)
  return true
}
