import type { PartnerId, Sha256Hex } from '../../base/identifiers.ts'
import type { Instant } from '../../base/time.ts'
import type {
  AgreementText,
  AgreementType,
  AgreementVersion,
} from '../../domain/agreement/agreement.ts'
import type { Catalogue } from '../../domain/catalogue/catalogue.ts'
import type { Partner } from '../../domain/partner/partner.ts'
import type { ProgrammePolicy } from '../../domain/programme/policy.ts'

export type PartnerReads = {
  getSealedScanKey(id: PartnerId): Promise<string>
}
/** Every write here makes a new revision of the programme; see `ProgrammeStateReads.effectAfterMs`. */
export type PartnerWrites = {
  insert(partner: Partner, party: { readonly sealedScanKey: string }): Promise<void>
  update(partner: Partner): Promise<void>
}

export type TextReads = {
  findContent(
    sha256: Sha256Hex,
  ): Promise<{ readonly bytes: Uint8Array; readonly mediaType: string } | undefined>
}
export type TextWrites = {
  insertType(type: AgreementType): Promise<void>
  insertVersion(version: AgreementVersion): Promise<void>
  /** Bytes are stored once per hash. */
  insertText(text: AgreementText, bytes: Uint8Array): Promise<void>
}

export type ProgrammeStateReads = {
  /** The fixed origin of the log, absent before the first start. */
  findLogOrigin(): Promise<string | undefined>
  policyHistory(): Promise<
    readonly {
      readonly revision: number
      readonly policy: ProgrammePolicy
      readonly changedBy: string
      readonly changedAt: Instant
    }[]
  >
  /** How far business time runs ahead of real time (sandbox). */
  getClockOffsetMs(): Promise<number>
}
export type ProgrammeStateWrites = {
  /** Opens the log; the origin never changes afterwards. */
  openLog(origin: string): Promise<void>
  /** Closes the log that is open for good and opens an empty one that follows it. */
  succeedLog(origin: string): Promise<void>
  setPolicy(policy: ProgrammePolicy, changedBy: string): Promise<void>
  setCatalogue(catalogue: Catalogue): Promise<void>
  /** MUST NOT go backwards. */
  setClockOffsetMs(offsetMs: number): Promise<void>
}
