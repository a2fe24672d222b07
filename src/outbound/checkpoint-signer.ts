import type { Clock } from '../base/clock.ts'
import { type NoteSigner, signerOfSeed } from '../transparency/ed25519.ts'
import type { Keys } from './key-file.ts'

/** Signs checkpoints with the keys of the key folder. */
export type CheckpointSigner = {
  /** Every key that signs now, the newest first. */
  signers(): Promise<readonly NoteSigner[]>
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
  return {
    async signers() {
      opened ??= openAll()
      const now = clock.realNow()
      return (await opened).filter(([, until]) => now < until).map(([signer]) => signer)
    },
  }
}
