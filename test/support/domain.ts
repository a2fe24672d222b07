import {
  toAcceptanceId,
  toCustomerId,
  toPartnerId,
  toSha256Hex,
  toUserId,
} from '../../src/base/identifiers.ts'
import { isProductError } from '../../src/base/product-error.ts'
import type { Day, Instant } from '../../src/base/time.ts'
import { parseDay, startOfDay } from '../../src/base/time.ts'
import type { Acceptance } from '../../src/domain/acceptance/acceptance.ts'
import type {
  AgreementText,
  AgreementType,
  AgreementVersion,
} from '../../src/domain/agreement/agreement.ts'
import type { CustomerFacts, PurchaseFact } from '../../src/domain/customer/customer.ts'
import type { Partner } from '../../src/domain/partner/partner.ts'
import type { Relationship } from '../../src/domain/partner/relationship.ts'
import type { ProgrammePolicy } from '../../src/domain/programme/policy.ts'
import type { Programme, ProgrammeParts } from '../../src/domain/programme/programme.ts'
import { toProgramme } from '../../src/domain/programme/programme.ts'

export function day(text: string): Day {
  const parsed = parseDay(text)
  if (!parsed) throw new Error(`no such day: ${text}`)
  return parsed
}

/** `2024-03-05` or `2024-03-05T10:00:00Z`. */
export function at(text: string): Instant {
  return text.length === 10 ? startOfDay(day(text)) : Date.parse(text)
}

export const mca: AgreementType = {
  name: 'MicrosoftCustomerAgreement',
  templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
  link: 'https://example.com/customer-agreement',
  names: { en: 'Microsoft Customer Agreement', de: 'Microsoft-Kundenvereinbarung' },
  phrases: { en: 'the Microsoft Customer Agreement', de: 'zur Microsoft-Kundenvereinbarung' },
}

export const cloudAgreement: AgreementType = {
  ...mca,
  name: 'MicrosoftCloudAgreement',
  templateId: '998b88de-aa99-4388-a42c-1b3517d49490',
}

const guid = (digit: string) => `${digit.repeat(8)}-0000-4000-8000-000000000000`

export function buildPartner(digit: string, parts: Partial<Partner> = {}): Partner {
  return {
    id: toPartnerId(guid(digit)),
    name: `Partner ${digit}`,
    type: 'direct-bill',
    country: 'DE',
    mpnId: digit.repeat(7),
    domain: `partner-${digit}.example`,
    suspended: false,
    contactEmail: `agreements@partner-${digit}.example`,
    providerIds: [],
    ...parts,
  }
}

export const partnerA = buildPartner('a')
export const partnerB = buildPartner('b')
export const providerC = buildPartner('c', { type: 'indirect-provider' })
export const providerD = buildPartner('d', { type: 'indirect-provider' })
export const resellerE = buildPartner('e', {
  type: 'indirect-reseller',
  providerIds: [providerC.id, providerD.id],
})
export const resellerF = buildPartner('f', {
  type: 'indirect-reseller',
  providerIds: [providerC.id],
})

/** The policy that tests start from: the sample's roles, rank 2 required since 2023-04-01. */
export function buildPolicy(parts: Partial<ProgrammePolicy> = {}): ProgrammePolicy {
  const attesting = ['global-admin', 'admin-agent', 'helpdesk-agent'] as const
  const selling = ['global-admin', 'admin-agent', 'sales-agent'] as const
  return {
    edition: '06/16/2020',
    operatorName: 'Example Programme',
    operatorContact: 'programme@example.com',
    gateAgreementType: mca.name,
    exemptFamilies: [],
    agreements: {
      [mca.name]: {
        requirements: [
          { rank: 1, requiredFrom: day('2020-02-01') },
          { rank: 2, requiredFrom: day('2023-04-01') },
        ],
        cutOffs: [],
      },
    },
    attestationMethods: 'both',
    finaliseSignedAutomatically: true,
    directAcceptanceAfterPurchase: false,
    contestChangesCover: false,
    partnerRoles: {
      attest: attesting,
      'read-customers': [...attesting, 'sales-agent'],
      'read-texts': [...attesting, 'sales-agent', 'user-management-admin'],
      'add-customer': [...selling, 'user-management-admin'],
      'request-relationship': selling,
      buy: selling,
      'buy-azure-plan': [...selling, 'user-management-admin'],
      'change-subscription': selling,
      'edit-customer': [...attesting, 'sales-agent'],
      'manage-customer-users': ['global-admin', 'admin-agent'],
      'export-customers': ['global-admin', 'admin-agent'],
      'remove-relationship': ['global-admin'],
      'read-audit': [...attesting, 'sales-agent', 'billing-admin', 'user-management-admin'],
      'manage-webhooks': [...attesting, 'sales-agent', 'billing-admin'],
    },
    marketRegions: [['DE', 'AT', 'FR', 'GB', 'CH', 'NO']],
    relationshipLinkDays: 30,
    parkedOrderDays: 30,
    cartMinutes: 15,
    registrationNumberCountries: ['BR'],
    registrationNumberPattern: '^[0-9]{14}$',
    requireMfa: false,
    auditYears: 10,
    ...parts,
  }
}

export function buildVersion(
  rank: number,
  effectiveOn: string,
  agreementType = mca.name,
): AgreementVersion {
  return { agreementType, rank, effectiveOn: day(effectiveOn) }
}

/** The hash tells rank, country and language apart, so that tests can name a text. */
export function buildText(
  rank: number,
  country: string,
  language: string,
  agreementType = mca.name,
): AgreementText {
  const hex = Buffer.from(`${agreementType.slice(-9)}${rank}${country}${language}`).toString('hex')
  return {
    agreementType,
    rank,
    country,
    language,
    sha256: toSha256Hex(hex.padEnd(64, '0').slice(0, 64)),
    mediaType: 'text/markdown',
    byteLength: 100,
  }
}

const ranks = [1, 2] as const

export const logOrigin = 'log.countersign.example/evidence/main'

/** Ranks 1 and 2 with texts for DE (two languages), AT, US; Japan has rank 1 only, Fiji nothing. */
export function buildProgramme(parts: Partial<ProgrammeParts> = {}): Programme {
  return toProgramme({
    revision: 1,
    logOrigin,
    policy: buildPolicy(),
    types: [mca, cloudAgreement],
    versions: [buildVersion(1, '2019-10-01'), buildVersion(2, '2023-04-01')],
    texts: [
      ...ranks.flatMap((rank) => [
        buildText(rank, 'DE', 'en-US'),
        buildText(rank, 'DE', 'de-DE'),
        buildText(rank, 'AT', 'de-AT'),
        buildText(rank, 'US', 'en-US'),
      ]),
      buildText(1, 'JP', 'en-US'),
    ],
    partners: [partnerA, partnerB, providerC, providerD, resellerE, resellerF],
    catalogue: { products: [], offers: [] },
    ...parts,
  })
}

/** A programme whose policy differs in the rules of the customer agreement. */
export function buildProgrammeWith(
  policy: Partial<ProgrammePolicy>,
  parts: Partial<ProgrammeParts> = {},
): Programme {
  return buildProgramme({ ...parts, policy: buildPolicy(policy) })
}

export function buildRelationship(
  partner: Partner,
  parts: Partial<Relationship> = {},
): Relationship {
  return {
    partnerId: partner.id,
    providerId: partner.id,
    state: 'active',
    delegatedAdministration: true,
    since: at('2022-01-01'),
    endedAt: undefined,
    ...parts,
  }
}

export function buildPurchase(
  partner: Partner | undefined,
  parts: Partial<PurchaseFact> = {},
): PurchaseFact {
  return { family: 'offer', partnerId: partner?.id, firstAt: at('2022-02-01'), ...parts }
}

/** A customer in Germany with an active relationship to A and nothing else. */
export function buildCustomer(parts: Partial<CustomerFacts> = {}): CustomerFacts {
  return {
    id: toCustomerId(guid('1')),
    country: 'DE',
    language: 'de-DE',
    suspended: false,
    relationships: [buildRelationship(partnerA)],
    purchases: [],
    acceptances: [],
    ...parts,
  }
}

export const userId = toUserId(guid('9'))
let lastAcceptance = 0

export function nextAcceptanceId() {
  lastAcceptance += 1
  return toAcceptanceId(`00000000-0000-4000-8000-${String(lastAcceptance).padStart(12, '0')}`)
}

/** A declared attestation of rank 2 by A, agreed on 2024-03-05; everything can be overridden. */
export function buildAcceptance(parts: Partial<Acceptance> = {}): Acceptance {
  const agreedAt = parts.agreedAt ?? at('2024-03-05')
  const text = buildText(parts.rank ?? 2, 'DE', 'de-DE')
  return {
    id: nextAcceptanceId(),
    kind: 'attestation',
    method: 'declared',
    agreementType: mca.name,
    rank: text.rank,
    textSha256: text.sha256,
    textCountry: text.country,
    textLanguage: text.language,
    partnerId: partnerA.id,
    agreedAt,
    recordedBy: userId,
    recordedAt: agreedAt,
    corrects: undefined,
    finalisedAt: agreedAt,
    withdrawnAt: undefined,
    correctedBy: undefined,
    contest: undefined,
    ...parts,
  }
}

export function buildDirect(parts: Partial<Acceptance> = {}): Acceptance {
  return buildAcceptance({ kind: 'direct', method: 'direct', partnerId: undefined, ...parts })
}

/** The code and facts of the refusal that `act` throws, for comparison as a whole. */
export function refusalOf(act: () => unknown): { code: string; facts: unknown } | undefined {
  try {
    act()
  } catch (error) {
    if (isProductError(error)) return { code: error.code, facts: error.facts }
    throw error
  }
  return undefined
}
