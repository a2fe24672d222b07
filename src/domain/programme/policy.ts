import type { Day } from '../../base/time.ts'
import type { PartnerRole } from '../caller.ts'
import type { PurchaseFamily } from '../customer/customer.ts'

/** What a partner user may be allowed to do by role (design 2.6). */
export const partnerActions = [
  'attest',
  'read-customers',
  'read-texts',
  'add-customer',
  'request-relationship',
  'buy',
  'buy-azure-plan',
  'change-subscription',
  'edit-customer',
  'manage-customer-users',
  'export-customers',
  'remove-relationship',
  'read-audit',
  'manage-webhooks',
] as const
export type PartnerAction = (typeof partnerActions)[number]

/** From a day on, only acceptances of this rank or a higher one count. */
export type RankRequirement = { readonly rank: number; readonly requiredFrom: Day }
/** From `inForceFrom` on, acceptances agreed before `agreedFrom` stop counting. */
export type CutOff = { readonly agreedFrom: Day; readonly inForceFrom: Day }

export type AgreementRules = {
  readonly requirements: readonly RankRequirement[]
  readonly cutOffs: readonly CutOff[]
  /**
   * For so many days after it was recorded, who accepted is needed for legal claims or by statute:
   * erasing that person is refused until then. Without it erasure is done at once.
   */
  readonly contactRetentionDays?: number | undefined
}

/** The programme's rules as data; every change is a new revision and an audit record. */
export type ProgrammePolicy = {
  /** The documentation edition that the roles follow, quoted in refusals. */
  readonly edition: string
  /** Whom a customer or partner turns to when only the operator can help. */
  readonly operatorName: string
  readonly operatorContact: string
  /** The agreement that the purchase gate asks for. */
  readonly gateAgreementType: string
  /** Families whose purchases need no agreement. */
  readonly exemptFamilies: readonly PurchaseFamily[]
  readonly agreements: Readonly<Record<string, AgreementRules>>
  readonly attestationMethods: 'declared' | 'signed' | 'both'
  readonly finaliseSignedAutomatically: boolean
  readonly directAcceptanceAfterPurchase: boolean
  readonly contestChangesCover: boolean
  readonly partnerRoles: Readonly<Record<PartnerAction, readonly PartnerRole[]>>
  /** Countries that count as one market region; every other country is its own. */
  readonly marketRegions: readonly (readonly string[])[]
  readonly relationshipLinkDays: number
  readonly parkedOrderDays: number
  readonly cartMinutes: number
  /** Countries whose customers need a registration number and a phone number (wire contract 3.1). */
  readonly registrationNumberCountries: readonly string[]
  readonly registrationNumberPattern: string
  readonly requireMfa: boolean
  readonly auditYears: number
}
