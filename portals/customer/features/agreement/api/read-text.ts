import { toHex } from '../../../../../src/transparency/hex.ts'
import { sha256 } from '../../../../../src/transparency/sha256.ts'
import { ownPath } from '../../../../shared/api/own-path.ts'

type PublishedText = { readonly contentUrl: string; readonly sha256: string }

/** What arrived, or that it is not what was published. */
export type TextRead = { readonly text: string } | 'altered'

/** Reads a published text and holds its bytes to their hash: only this text may be accepted. */
export async function readText(published: PublishedText, signal: AbortSignal): Promise<TextRead> {
  const response = await fetch(ownPath(published.contentUrl), { signal })
  if (!response.ok) throw new Error(`the text answered ${response.status}`)
  const bytes = new Uint8Array(await response.arrayBuffer())
  if (toHex(sha256(bytes)) !== published.sha256) return 'altered'
  return { text: new TextDecoder().decode(bytes) }
}
