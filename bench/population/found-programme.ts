import { buildSampleProgramme } from '../../sample/sample-programme.ts'
import type { App } from '../../src/app.ts'
import { assert } from '../../src/base/assert.ts'
import { type CustomerId, toCustomerId } from '../../src/base/identifiers.ts'
import type { PartnerUser } from '../../src/domain/caller.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { createCustomer } from '../../src/operations/create-customer.ts'
import { importPurchases } from '../../src/operations/import-purchases.ts'
import { seedProgramme } from '../../src/operations/seed-programme.ts'

/** What a prototype, and every customer made after it, has done. */
export const kinds = ['attested', 'bought', 'attested', 'new'] as const
/** A part of every text that is one customer's own. */
export const prototypeName = 'xqprototypexq'

/** A partner whose customers are measured. */
export type Agent = { readonly caller: PartnerUser; readonly token: string }

export type Foundation = {
  readonly agents: readonly Agent[]
  /** One customer of each kind of each agent, made by the product's own operations. */
  readonly prototypes: readonly CustomerId[]
  readonly templateId: string
}

const agreementName = 'MicrosoftCustomerAgreement'
const audience = 'https://api.partnercenter.microsoft.com'
const agreedAt = Date.UTC(2024, 4, 2)

/** The sample's programme without its customers, and the prototypes of the population. */
export async function foundBenchProgramme(app: App): Promise<Foundation> {
  const sample = buildSampleProgramme(app.deps.clock.realNow())
  await seedProgramme(app.deps, { ...sample, customers: [] })
  const template = sample.types.find((each) => each.name === agreementName)
  assert(template, 'the sample has the customer agreement')
  const { templateId } = template
  const agents: Agent[] = []
  const prototypes: CustomerId[] = []
  for (const partner of sample.partners.filter((each) => each.type === 'direct-bill')) {
    const users = await app.deps.storage.read((tx) => tx.people.listPartnerUsers(partner.id))
    const user = users.find((each) => each.roles.includes('admin-agent'))
    assert(user, 'every partner of the sample has an Admin agent')
    const token = await app.issuer.mintToken({ audience, user })
    const { id: userId, upn, roles } = user
    const caller: PartnerUser = {
      kind: 'partner-user',
      partnerId: partner.id,
      userId,
      upn,
      roles,
      appId: undefined,
      mfa: true,
    }
    for (const kind of kinds) {
      const name = `${prototypeName}${prototypes.length}`
      prototypes.push(await makePrototype(app, { caller, kind, name, templateId }))
    }
    agents.push({ caller, token })
  }
  return { agents, prototypes, templateId }
}

async function makePrototype(
  { deps }: App,
  {
    caller,
    kind,
    name,
    templateId,
  }: {
    readonly caller: PartnerUser
    readonly kind: (typeof kinds)[number]
    readonly name: string
    readonly templateId: string
  },
): Promise<CustomerId> {
  const email = `einkauf@${name}.example`
  const { profile } = await createCustomer(deps, caller, {
    domain: `${name}.example`,
    companyName: `${name} Handelsgesellschaft mbH`,
    email,
    culture: 'de-DE',
    language: 'de',
    organizationRegistrationNumber: undefined,
    address: {
      firstName: 'Mira',
      lastName: 'Adomeit',
      phoneNumber: undefined,
      addressLine1: 'Hafenweg 4',
      addressLine2: undefined,
      city: 'Husum',
      state: undefined,
      postalCode: '25813',
      country: 'DE',
    },
    associatedPartnerId: undefined,
    request: undefined,
  })
  const customerId = toCustomerId(profile.id)
  if (kind !== 'new') {
    await importPurchases(
      deps,
      { kind: 'operator', name: 'bench' },
      {
        purchases: [
          {
            line: 1,
            customerId,
            family: 'offer',
            purchasedAt: agreedAt,
            partnerId: caller.partnerId,
          },
        ],
        onProgress: () => undefined,
      },
    )
  }
  if (kind === 'attested') {
    await attestAcceptance(deps, caller, {
      customerId,
      templateId,
      contact: { firstName: 'Mira', lastName: 'Adomeit', email, phoneNumber: '+49 4841 123456' },
      agreedAt,
      isPureDate: true,
    })
  }
  return customerId
}
