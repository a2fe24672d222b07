import type { Clock } from '../base/clock.ts'
import { type NoteSigner, signerOfSeed } from '../transparency/ed25519.ts'
import type { Keys } from './key-file.ts'

/** Signs checkpoints with the keys of the key folder. */
export type CheckpointSigner = {
  /** Every key that signs now, the newest first. */
  signers(): Promise<readonly NoteSigner[]>
  /** The public keys of all that ever signed, also of those that do no longer. */
  knownKeys(): Promise<readonly Uint8Array[]>
}

/** Two keys sign while one replaces the other (evidence log 12, rotation). */
export function createCheckpointSigner({ log }: Pick<Keys, 'log'>, clock: Clock): CheckpointSigner {
  let opened: Promise<readonly (readonly [NoteSigner, until: number])[]> | undefined
  const openAll = () =>
    Promise.all(
      log.all.map(
        async ({ seed, signsUntil = Number.POSITIVE_INFINITY }) =>
          [await signerOfSeed(seed), signsUntil] as const,
      ),
    )
  const openOnce = () => {
    opened ??= openAll()
    return opened
  }
  return {
    async knownKeys() {
      return (await openOnce()).map(([{ publicKey }]) => publicKey)
    },
    async signers() {
      const now = clock.realNow()
      return (await openOnce()).filter(([, until]) => now < until).map(([signer]) => signer)
    },
  }
}
