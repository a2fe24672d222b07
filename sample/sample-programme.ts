import type { Instant } from '../src/base/time.ts'
import { dayOf, startOfDay } from '../src/base/time.ts'
import { parsePolicy } from '../src/domain/programme/parse-policy.ts'
import type { Programme } from '../src/domain/programme/programme.ts'
import { toProgramme } from '../src/domain/programme/programme.ts'
import {
  buildSampleTexts,
  cloudAgreement,
  customerAgreement,
  sampleVersions,
} from './agreements.ts'
import { sampleCatalogue } from './catalogue/sample-catalogue.ts'
import { toSampleCustomer } from './customers/build-customer.ts'
import { harborlineCustomers } from './customers/harborline.ts'
import { kastanieCustomers } from './customers/kastanie.ts'
import { nordlichtCustomers } from './customers/nordlicht.ts'
import { uncoveredNordlichtCustomers } from './customers/nordlicht-uncovered.ts'
import { querwaldCustomers } from './customers/querwald.ts'
import { customersOfSeveralPartners } from './customers/several-partners.ts'
import { customersWithoutPartner } from './customers/without-partner.ts'
import { sampleOperators } from './operators.ts'
import { sampleApplications, samplePartners, samplePartnerUsers } from './partners.ts'
import policyJson from './policy.json' with { type: 'json' }
import type { SampleProgramme } from './sample-facts.ts'

/**
 * The sample programme as plain facts. It depends on the day of seeding alone: the same day gives
 * the same ids, dates and bytes everywhere.
 */
export function buildSampleProgramme(seededAt: Instant): SampleProgramme {
  const seededOn = dayOf(seededAt)
  const parts = {
    policy: parsePolicy(policyJson),
    types: [customerAgreement, cloudAgreement],
    versions: sampleVersions,
    texts: buildSampleTexts(),
    partners: samplePartners,
    catalogue: sampleCatalogue,
  }
  const programme = toProgramme({ revision: 1, logOrigin: '', ...parts })
  const seeds = [
    ...nordlichtCustomers,
    ...uncoveredNordlichtCustomers,
    ...kastanieCustomers,
    ...customersOfSeveralPartners,
    ...querwaldCustomers,
    ...harborlineCustomers,
    ...customersWithoutPartner,
  ]
  const context = { programme, seededAt: startOfDay(seededOn) }
  return {
    seededOn,
    ...parts,
    operators: sampleOperators,
    partnerUsers: samplePartnerUsers,
    applications: sampleApplications,
    customers: seeds.map((seed) => toSampleCustomer(seed, context)),
  }
}

/** The part of the sample that the rules read, as the storage will hand it to them. */
export function programmeOf(sample: SampleProgramme): Programme {
  const { policy, types, versions, texts, partners, catalogue } = sample
  const parts = { policy, types, versions, texts, partners, catalogue }
  return toProgramme({ revision: 1, logOrigin: '', ...parts })
}
