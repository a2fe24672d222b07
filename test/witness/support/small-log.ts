import { randomBytes } from 'node:crypto'
import { formatAddCheckpoint } from '../../../src/transparency/add-checkpoint.ts'
import { concatBytes, toUtf8 } from '../../../src/transparency/bytes.ts'
import { formatCheckpoint } from '../../../src/transparency/checkpoint.ts'
import { signerOfSeed } from '../../../src/transparency/ed25519.ts'
import type { NoteKey } from '../../../src/transparency/keys.ts'
import { formatNote } from '../../../src/transparency/note.ts'
import { primitives } from '../../../src/transparency/primitives.node.ts'
import { planConsistency } from '../../../src/transparency/proof.ts'
import { greaseLine, signNoteLine } from '../../../src/transparency/sign-note.ts'
import { appendLeaf, emptyFrontier, leafHash, rootOf } from '../../../src/transparency/tree.ts'

/** A log of a few leaves in memory, as somebody else runs it. */
export async function createSmallLog(
  origin: string,
  { seed = new Uint8Array(randomBytes(32)), salt = '' } = {},
) {
  const signer = await signerOfSeed(seed)
  const key: NoteKey = { name: origin, algorithm: 'log', publicKey: signer.publicKey }
  const leafOf = (at: number) => leafHash(toUtf8(`${salt}${at}`), primitives)
  const noteOf = async (size: number) => {
    let frontier = emptyFrontier
    for (let at = 0; at < size; at += 1) frontier = appendLeaf(frontier, leafOf(at), primitives)
    const text = formatCheckpoint({ origin, size, root: rootOf(frontier, primitives) })
    const line = await signNoteLine(text, { name: origin, signer }, primitives)
    return formatNote({ text, lines: [line, greaseLine(text, primitives)] })
  }
  const proofOf = (oldSize: number, size: number) => {
    const leaves = concatBytes(...Array.from({ length: size }, (_, at) => leafOf(at)))
    const proof = planConsistency(oldSize, size).make(() => leaves, primitives)
    if (proof === undefined) throw new Error('a small log has at most 255 leaves')
    return proof
  }
  return {
    origin,
    seed,
    key,
    noteOf,
    proofOf,
    /** The body that asks a witness to go on from the old size. */
    request: async (oldSize: number, size: number) =>
      formatAddCheckpoint({ oldSize, proof: proofOf(oldSize, size), note: await noteOf(size) }),
  }
}
