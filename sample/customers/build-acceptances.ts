import type { AcceptanceId } from '../../src/base/identifiers.ts'
import { toAcceptanceId, toEntryId } from '../../src/base/identifiers.ts'
import type { Instant } from '../../src/base/time.ts'
import { hourMs } from '../../src/base/time.ts'
import type { Acceptance } from '../../src/domain/acceptance/acceptance.ts'
import { requireAttestedText } from '../../src/domain/acceptance/attested-text.ts'
import type { CustomerProfile } from '../../src/domain/customer/profile.ts'
import type { Programme } from '../../src/domain/programme/programme.ts'
import { customerAgreement } from '../agreements.ts'
import { sampleGuid, sampleInstant } from '../identifiers.ts'
import { partnerIdOf, partnerUserId } from '../partners.ts'
import type { SampleAcceptance, SampleAcceptanceEvent } from '../sample-facts.ts'
import { customerUserId, toContact } from './build-profile.ts'
import type { AcceptanceSeed, CustomerSeed } from './seed.ts'

// A direct acceptance is an instant on a page; an attestation states a pure date.
const directHour = 9

export function toAcceptances(
  seed: CustomerSeed,
  profile: CustomerProfile,
  { programme, seededAt }: { readonly programme: Programme; readonly seededAt: Instant },
): readonly SampleAcceptance[] {
  const seeds = seed.accepted ?? []
  return seeds.map((accepted, position) => {
    const next = seeds[position + 1]
    const correctedBy = next?.corrects === undefined ? undefined : idOf(seed, position + 1)
    const corrects = accepted.corrects === undefined ? undefined : idOf(seed, position - 1)
    const { acceptance, events } = toAcceptance({ seed, accepted, position }, profile, {
      programme,
      seededAt,
    })
    return {
      acceptance: { ...acceptance, corrects, correctedBy },
      contact: accepted.attestedBy && toContact(seed, accepted.contact ?? 'admin'),
      correctionReason: accepted.corrects,
      events,
    }
  })
}

function idOf(seed: CustomerSeed, position: number): AcceptanceId {
  return toAcceptanceId(sampleGuid(`customer/${seed.label}/acceptance/${position}`))
}

type Written = {
  readonly seed: CustomerSeed
  readonly accepted: AcceptanceSeed
  readonly position: number
}

function toAcceptance(
  written: Written,
  { country, culture }: CustomerProfile,
  { programme, seededAt }: { readonly programme: Programme; readonly seededAt: Instant },
): { readonly acceptance: Acceptance; readonly events: readonly SampleAcceptanceEvent[] } {
  const { seed, accepted, position } = written
  const by = accepted.attestedBy
  const agreedAt = sampleInstant(accepted.on) + (by ? 0 : directHour * hourMs)
  const { version, text } = requireAttestedText({
    customer: { country, language: culture },
    agreementType: customerAgreement.name,
    programme,
    agreedAt,
  })
  const acceptance: Acceptance = {
    id: idOf(seed, position),
    kind: by ? 'attestation' : 'direct',
    method: by ? 'declared' : 'direct',
    agreementType: version.agreementType,
    rank: version.rank,
    textSha256: text.sha256,
    textCountry: text.country,
    textLanguage: text.language,
    partnerId: by && partnerIdOf(by),
    agreedAt,
    recordedBy: by ? partnerUserId(by, 'admin-agent') : customerUserId(seed, 'admin'),
    recordedAt: seededAt,
    corrects: undefined,
    finalisedAt: seededAt,
    withdrawnAt: accepted.withdrawn === undefined ? undefined : seededAt,
    correctedBy: undefined,
    contest: accepted.contested === undefined ? undefined : 'no',
  }
  return { acceptance, events: toEvents(written, acceptance) }
}

function toEvents(
  { seed, accepted, position }: Written,
  acceptance: Acceptance,
): readonly SampleAcceptanceEvent[] {
  const { withdrawn, contested } = accepted
  const entryId = toEntryId(sampleGuid(`customer/${seed.label}/acceptance/${position}/event`))
  if (withdrawn !== undefined) {
    // By whom it was made: the attesting partner, or the customer's Global admin (design 2.2).
    const by = acceptance.recordedBy ?? customerUserId(seed, 'admin')
    return [{ entryId, kind: 'withdrawn', answer: undefined, by, reason: withdrawn }]
  }
  if (contested !== undefined) {
    const by = customerUserId(seed, accepted.contact ?? 'admin')
    return [{ entryId, kind: 'contested', answer: 'no', by, reason: contested }]
  }
  return []
}
