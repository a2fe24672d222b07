import { isObject } from '../../base/json.ts'
import { ProductError } from '../../base/product-error.ts'
import { partnerRoles } from '../caller.ts'
import { purchaseFamilies } from '../customer/customer.ts'
import type { PartnerAction, ProgrammePolicy } from './policy.ts'
import type { Problems, Read } from './policy-fields.ts'
import {
  aBoolean,
  aCountry,
  aDay,
  aText,
  fieldsOf,
  integerBetween,
  listOf,
  mapOf,
  nonEmptyListOf,
  oneOf,
  optional,
  report,
} from './policy-fields.ts'

const maximumDays = 3660
const maximumRank = 1_000_000
const maximumRetentionDays = 36_600

/**
 * Turns JSON into a policy. What needs the published versions and texts is checked by
 * `checkRequirements`.
 * @throws policy.invalid, naming every mistake by its path; unknown keys are mistakes
 */
export function parsePolicy(json: unknown): ProgrammePolicy {
  const problems: Problems = []
  const policy = readPolicy(json, '', problems)
  if (isObject(json)) addInconsistencies(policy, problems)
  if (problems.length === 0) return policy
  throw new ProductError('policy.invalid', { fields: problems })
}

const aPattern: Read<string> = (value, path, problems) => {
  try {
    if (typeof value === 'string' && value !== '') {
      new RegExp(value, 'u')
      return value
    }
  } catch {
    // Not a pattern: reported below like any other malformed value.
  }
  report(problems, path, value, 'a regular expression')
  return ''
}

const roles = nonEmptyListOf(oneOf(partnerRoles))

const readPartnerRoles = fieldsOf({
  attest: roles,
  'read-customers': roles,
  'read-texts': roles,
  'add-customer': roles,
  'request-relationship': roles,
  buy: roles,
  'buy-azure-plan': roles,
  'change-subscription': roles,
  'edit-customer': roles,
  'manage-customer-users': roles,
  'export-customers': roles,
  'remove-relationship': roles,
  'read-audit': roles,
  'manage-webhooks': roles,
} satisfies Readonly<Record<PartnerAction, typeof roles>>)

const readPolicy: Read<ProgrammePolicy> = fieldsOf({
  edition: aText,
  operatorName: aText,
  operatorContact: aText,
  gateAgreementType: aText,
  exemptFamilies: listOf(oneOf(purchaseFamilies)),
  agreements: mapOf(
    fieldsOf({
      requirements: listOf(fieldsOf({ rank: integerBetween(0, maximumRank), requiredFrom: aDay })),
      cutOffs: listOf(fieldsOf({ agreedFrom: aDay, inForceFrom: aDay })),
      contactRetentionDays: optional(integerBetween(1, maximumRetentionDays)),
    }),
  ),
  attestationMethods: oneOf(['declared', 'signed', 'both'] as const),
  finaliseSignedAutomatically: aBoolean,
  directAcceptanceAfterPurchase: aBoolean,
  contestChangesCover: aBoolean,
  partnerRoles: readPartnerRoles,
  marketRegions: listOf(nonEmptyListOf(aCountry)),
  relationshipLinkDays: integerBetween(1, maximumDays),
  parkedOrderDays: integerBetween(1, maximumDays),
  cartMinutes: integerBetween(1, maximumDays * 24 * 60),
  registrationNumberCountries: listOf(aCountry),
  registrationNumberPattern: aPattern,
  requireMfa: aBoolean,
  auditYears: integerBetween(1, 100),
})

/** What only several values together show; values that are wrong by themselves are passed over. */
function addInconsistencies(policy: ProgrammePolicy, problems: Problems): void {
  const wrong = new Set(problems.map((each) => each.field))
  const { agreements, gateAgreementType } = policy
  const typesKnown = !wrong.has('gateAgreementType') && !wrong.has('agreements')
  if (typesKnown && !Object.hasOwn(agreements, gateAgreementType)) {
    const expected = Object.keys(agreements).join(', ')
    problems.push({ field: 'gateAgreementType', problem: 'unknown-value', expected })
  }
  for (const [name, { cutOffs }] of Object.entries(agreements)) {
    cutOffs.forEach(({ agreedFrom, inForceFrom }, position) => {
      const field = `agreements.${name}.cutOffs[${position}].inForceFrom`
      // design 2.1: a cut-off may be in force no earlier than itself; days compare as texts
      if (inForceFrom < agreedFrom && !wrong.has(field)) {
        const expected = `no earlier than ${agreedFrom}`
        problems.push({ field, problem: 'inconsistent', expected })
      }
    })
  }
  const seen = new Set<string>()
  policy.marketRegions.forEach((region, row) => {
    region.forEach((country, position) => {
      if (country !== '' && seen.has(country)) {
        const field = `marketRegions[${row}][${position}]`
        problems.push({ field, problem: 'inconsistent', expected: 'each country once' })
      }
      seen.add(country)
    })
  })
}
