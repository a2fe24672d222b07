import { sampleCatalogue } from '../../sample/catalogue/sample-catalogue.ts'
import { toUserId, type UserId } from '../../src/base/identifiers.ts'
import type { Operator, PartnerRole } from '../../src/domain/caller.ts'
import { partnerRoles } from '../../src/domain/caller.ts'
import type { Partner } from '../../src/domain/partner/partner.ts'
import { insertPartner } from '../../src/operations/add-partner.ts'
import type { Deps } from '../../src/operations/deps.ts'
import { openProgramme } from '../../src/operations/open-programme.ts'
import { publishAgreementText } from '../../src/operations/publish-agreement-text.ts'
import {
  buildPolicy,
  cloudAgreement,
  day,
  logOrigin,
  mca,
  partnerA,
  partnerB,
  providerC,
  providerD,
  resellerE,
  resellerF,
} from './domain.ts'

export const operator: Operator = { kind: 'operator', name: 'tests' }

/** In another market region than the others. */
export const partnerAbroad: Partner = {
  ...partnerA,
  id: partnerA.id.replaceAll('a', '7') as Partner['id'],
  name: 'Partner abroad',
  country: 'US',
  mpnId: '7777777',
  domain: 'partner-7.example',
}

export const testPartners = [
  partnerA,
  partnerB,
  providerC,
  providerD,
  resellerE,
  resellerF,
  partnerAbroad,
]

/** Each partner has one user per role, whose id is made of both. */
export function userIdOf(partner: Partner, role: PartnerRole): UserId {
  const at = String(partnerRoles.indexOf(role)).padStart(12, '0')
  return toUserId(`${partner.id.slice(0, 8)}-1111-4000-8000-${at}`)
}

export function appIdOf(partner: Partner): string {
  return `${partner.id.slice(0, 8)}-2222-4000-8000-000000000000`
}

/** Texts of ranks 1 and 2 for DE, AT and US; of the cloud agreement rank 0 for DE. */
const texts = [
  ...([1, 2] as const).flatMap((rank) => [
    { agreementType: mca.name, rank, country: 'DE', language: 'en-US' },
    { agreementType: mca.name, rank, country: 'DE', language: 'de-DE' },
    { agreementType: mca.name, rank, country: 'AT', language: 'de-DE' },
    { agreementType: mca.name, rank, country: 'US', language: 'en-US' },
  ]),
  { agreementType: cloudAgreement.name, rank: 0, country: 'DE', language: 'en-US' },
]

const effectiveOn = [day('2015-01-01'), day('2019-10-01'), day('2023-04-01')]

/** A small programme: six partners with users in every role, two agreements, no customers. */
export async function seedTestProgramme(deps: Deps): Promise<void> {
  await openProgramme(deps, logOrigin)
  await deps.storage.write(async (tx) => {
    await tx.state.setPolicy(buildPolicy(), operator.name)
    await tx.state.setCatalogue(sampleCatalogue)
    await tx.texts.insertType(mca)
    await tx.texts.insertType(cloudAgreement)
    for (const partner of testPartners) {
      await insertPartner(deps, tx, operator, partner)
      for (const role of partnerRoles) {
        await tx.people.insertUser({
          kind: 'partner-user',
          partnerId: partner.id,
          id: userIdOf(partner, role),
          upn: `${role}@${partner.domain}`,
          displayName: role,
          roles: [role],
          passwordHash: undefined,
          mustChangePassword: false,
          active: true,
        })
      }
      await tx.people.upsertApplication({
        clientId: appIdOf(partner),
        partnerId: partner.id,
        name: `Tools of ${partner.name}`,
        secretHash: undefined,
      })
    }
  })
  for (const text of texts) {
    await publishAgreementText(deps, operator, {
      ...text,
      effectiveOn: effectiveOn[text.rank] ?? day('2023-04-01'),
      mediaType: 'text/markdown',
      bytes: Buffer.from(
        `# ${text.agreementType} ${text.rank}\n\nSample text ${text.country} ${text.language}.\n`,
      ),
    })
  }
}
