import { readFileSync } from 'node:fs'
import type { EvidenceReceipt } from '../../src/transparency/receipt.ts'

/** The parts of the published vectors of the log that tests read. */
type Vectors = {
  readonly rfc6962_reference: {
    readonly leaves_hex: readonly string[]
    readonly roots_hex: readonly string[]
  }
  readonly keys: {
    readonly log_seed_hex: string
    readonly log_vkey: string
    readonly next_log_seed_hex: string
    readonly next_log_vkey: string
    readonly witness_seed_hex: string
    readonly witness_vkey: string
  }
  readonly disclosures: readonly [
    {
      readonly salt: string
      readonly name: string
      readonly value: string
      readonly encoded: string
      readonly digest: string
    },
    {
      readonly scan_key_hex: string
      readonly salt: string
      readonly name: 'customer_id'
      readonly value: string
      readonly encoded: string
      readonly digest: string
    },
  ]
  readonly log: {
    readonly origin: string
    readonly entries: readonly [string, string, string, string, string]
    readonly leaf_hashes_hex: readonly string[]
    readonly roots_hex: readonly string[]
    readonly tile_0_000_p5_hex: string
    readonly bundle_000_p5_hex: string
    readonly checkpoint_2: string
    readonly checkpoint_3: string
    readonly checkpoint_5: string
    readonly cosigned_message_5: string
    readonly tlog_proof_2: string
    readonly inclusion_2_in_5: readonly string[]
    readonly consistency_3_5: readonly string[]
    readonly consistency_2_5: readonly string[]
  }
  readonly receipt: EvidenceReceipt
  readonly tile_paths: readonly {
    readonly level: number
    readonly n: number
    readonly width: number
    readonly path: string
  }[]
}

// The file is ours and has this form; a test that reads a missing part fails by itself.
export const vectors = JSON.parse(
  readFileSync(new URL('./evidence-log.json', import.meta.url), 'utf8'),
) as Vectors
