import { randomBytes, randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Clock, systemClock } from '../../src/base/clock.ts'
import type { EvidenceParts } from '../../src/operations/evidence-parts.ts'
import { createLogWatch } from '../../src/operations/log-watch.ts'
import type { WitnessParts } from '../../src/operations/witness-parts.ts'
import { createCheckpointSigner } from '../../src/outbound/checkpoint-signer.ts'
import { openHighWaterFiles } from '../../src/outbound/high-water-file.ts'
import type { Keys } from '../../src/outbound/key-file.ts'
import { timestampClient } from '../../src/outbound/tsa-client.ts'
import { witnessClient } from '../../src/outbound/witness-client.ts'
import { signerOfSeed } from '../../src/transparency/ed25519.ts'

/** A folder that exists once something has been signed. */
export function newEvidenceFolder(): string {
  return join(tmpdir(), `countersign-evidence-${randomUUID()}`)
}

/** What the evidence log needs from outside of the database, as a process has it. */
export function buildEvidence(
  keys: Pick<Keys, 'log'>,
  options: {
    readonly folder?: string
    readonly clock?: Clock
    readonly isPublic?: boolean
    readonly trustDatabase?: boolean
    readonly witnessing?: Partial<WitnessParts>
  } = {},
): EvidenceParts {
  const { folder = newEvidenceFolder(), clock = systemClock } = options
  const { isPublic = false, trustDatabase = false, witnessing = {} } = options
  return {
    signer: createCheckpointSigner(keys, clock),
    highWater: openHighWaterFiles(folder),
    watch: createLogWatch(),
    witnessing: { ...nobody(), ...witnessing },
    trustDatabase,
    isPublic,
  }
}

/** Nobody witnesses, is witnessed, or timestamps, unless a test says so. */
function nobody(): WitnessParts {
  const seed = new Uint8Array(randomBytes(32))
  return {
    cosigner: () => signerOfSeed(seed),
    trustedLogs: [],
    witnesses: [],
    client: witnessClient,
    authorities: [],
    timestamps: timestampClient,
    cosigned: new Map(),
  }
}
