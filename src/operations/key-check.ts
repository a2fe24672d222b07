import type { WriteTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import { scanKeyContext } from './record-entry.ts'

type KeyDeps = Pick<Deps, 'sealer' | 'signer'>

const model = 'key-check'
const id = 'countersign'
const context = 'key-check/countersign'

/** Keeps what only these keys can have made, so that later starts know them again. */
export function keepKeyCheck(deps: KeyDeps, tx: WriteTransaction): Promise<void> {
  return tx.people.upsertIssuerState({
    model,
    id,
    payload: { sealed: deps.sealer.seal(derived(deps), context) },
    grantId: undefined,
    uid: undefined,
    userCode: undefined,
    // Nothing that ever expires is swept away.
    expiresAt: undefined,
  })
}

/**
 * Do the keys belong to this database? With others nothing sealed in it opens, and what they add
 * would be lost to the right ones. A database from before there was a check gets one, once a scan key
 * of a partner has opened or there is no partner yet.
 */
export async function keysFitDatabase(
  deps: KeyDeps & Pick<Deps, 'storage' | 'clock'>,
): Promise<boolean> {
  const { storage, clock, sealer } = deps
  const kept = await storage.read((tx) => tx.people.findIssuerState(model, id, clock.realNow()))
  if (kept !== undefined) {
    const { sealed } = kept
    if (typeof sealed !== 'string') return false
    const opened = open(deps, sealed, context)
    return opened !== undefined && new TextDecoder().decode(opened) === derived(deps)
  }
  const scanKey = await storage.read(async (tx) => {
    const [partner] = tx.programme.partners.values()
    if (partner === undefined) return undefined
    return {
      sealed: await tx.partners.getSealedScanKey(partner.id),
      place: scanKeyContext(partner.id),
    }
  })
  if (scanKey && open({ sealer }, scanKey.sealed, scanKey.place) === undefined) return false
  await storage.write((tx) => keepKeyCheck(deps, tx))
  return true
}

/** Of the programme key, so that the check notices that one, too. */
function derived({ signer }: Pick<Deps, 'signer'>): string {
  return signer.deriveGuid('key-check', 'countersign')
}

function open(
  { sealer }: Pick<Deps, 'sealer'>,
  sealed: string,
  place: string,
): Uint8Array | undefined {
  try {
    return sealer.open(sealed, place)
  } catch {
    // That it does not open is the answer.
    return undefined
  }
}
