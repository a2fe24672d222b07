import type { Sha256Hex } from '../../base/identifiers.ts'
import type { Day } from '../../base/time.ts'

/** Which contract: one wire template id for life (design 2.1). */
export type AgreementType = {
  /** `MicrosoftCustomerAgreement`, `MicrosoftCloudAgreement`, or the operator's own. */
  readonly name: string
  readonly templateId: string
  readonly link: string
  /** The agreement's name by language (`en`, `de`), and the phrase for it used in the message. */
  readonly names: Readonly<Record<string, string>>
  readonly phrases: Readonly<Record<string, string>>
}

/** A rank of an agreement from a date on. */
export type AgreementVersion = {
  readonly agreementType: string
  readonly rank: number
  readonly effectiveOn: Day
}

/** A published text: its bytes never change and are known by their SHA-256. */
export type AgreementText = {
  readonly agreementType: string
  readonly rank: number
  readonly country: string
  readonly language: string
  readonly sha256: Sha256Hex
  readonly mediaType: string
  readonly byteLength: number
}
