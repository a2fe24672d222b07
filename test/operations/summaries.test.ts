import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProductError } from '../../src/base/product-error.ts'
import { contestAnswers } from '../../src/domain/acceptance/acceptance.ts'
import type { CustomerUser } from '../../src/domain/caller.ts'
import type { Partner } from '../../src/domain/partner/partner.ts'
import { acceptAgreement } from '../../src/operations/accept-agreement.ts'
import { askPartner } from '../../src/operations/ask-partner.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { contestAcceptance } from '../../src/operations/contest-acceptance.ts'
import { endRelationship } from '../../src/operations/end-relationship.ts'
import { importPurchases } from '../../src/operations/import-purchases.ts'
import { placeOrder } from '../../src/operations/place-order.ts'
import { refreshDueSummaries } from '../../src/operations/run-due-work.ts'
import { setCustomerSuspension } from '../../src/operations/set-suspension.ts'
import { withdrawAcceptance } from '../../src/operations/withdraw-acceptance.ts'
import {
  at,
  buildPolicy,
  buildVersion,
  day,
  mca,
  partnerA,
  partnerB,
  providerC,
  providerD,
  resellerE,
} from '../support/domain.ts'
import { expectInStep } from '../support/in-step.ts'
import { agentOf, attestInput, globalAdminOf, orderInput } from '../support/inputs.ts'
import { operator, shareTestProgramme, type TestProgramme } from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'

const transacting = [partnerA, partnerB, providerC, providerD]

/** One thing that somebody does; `which` picks among the acceptances there are. */
const aStep = fc.record({
  kind: fc.constantFrom(
    ...(['relate', 'relate', 'end', 'order', 'order', 'attest', 'attest', 'attest'] as const),
    ...([
      'correct',
      'withdraw',
      'contest',
      'accept',
      'suspend',
      'resume',
      'import',
      'ask',
    ] as const),
  ),
  partner: fc.constantFrom(...transacting),
  throughReseller: fc.boolean(),
  which: fc.nat({ max: 5 }),
  answer: fc.constantFrom(...contestAnswers),
  agreedAt: fc.constantFrom(at('2020-05-01'), at('2023-05-01'), at('2024-05-01')),
})
type Step = typeof aStep extends fc.Arbitrary<infer Value> ? Value : never

async function take(programme: TestProgramme, admin: CustomerUser, step: Step): Promise<unknown> {
  const { deps } = programme
  const { customerId } = admin
  const { partner, kind } = step
  const caller = agentOf(partner)
  const { acceptances } = await programme.facts(customerId)
  const chosen = acceptances[step.which % Math.max(1, acceptances.length)]
  switch (kind) {
    case 'relate':
      return isProvider(partner) && step.throughReseller
        ? programme.relate(admin, resellerE, partner)
        : programme.relate(admin, partner)
    case 'end':
      return endRelationship(deps, globalAdminOf(step.throughReseller ? resellerE : partner), {
        customerId,
      })
    case 'order':
      return placeOrder(deps, caller, orderInput(customerId))
    case 'attest':
      return attestAcceptance(deps, caller, attestInput(customerId, { agreedAt: step.agreedAt }))
    case 'correct':
      if (!chosen) return
      return attestAcceptance(deps, ownerOf(chosen.partnerId), {
        ...attestInput(customerId, { templateId: undefined, agreedAt: step.agreedAt }),
        correction: { corrects: chosen.id, reason: 'wrong date' },
      })
    case 'withdraw':
      if (!chosen) return
      return withdrawAcceptance(deps, operator, {
        customerId,
        acceptanceId: chosen.id,
        reason: 'a mistake',
      })
    case 'contest':
      if (!chosen) return
      return contestNamed(programme, admin, { acceptanceId: chosen.id, answer: step.answer })
    case 'accept':
      return acceptShown(programme, admin)
    case 'suspend':
    case 'resume':
      return setCustomerSuspension(deps, operator, { customerId, suspended: kind === 'suspend' })
    case 'import':
      return importPurchases(deps, operator, {
        purchases: [
          {
            line: 1,
            customerId,
            family: 'software',
            purchasedAt: at('2020-01-01'),
            partnerId: step.throughReseller ? undefined : partner.id,
          },
        ],
        onProgress: () => undefined,
      })
    case 'ask':
      return askPartner(deps, admin, { partnerId: partner.id })
  }
}

const isProvider = (partner: Partner) => partner.type === 'indirect-provider'

function ownerOf(partnerId: string | undefined) {
  return agentOf(transacting.find((each) => each.id === partnerId) ?? partnerA)
}

/** As whoever the attestation names. */
async function contestNamed(
  { deps, storage }: TestProgramme,
  admin: CustomerUser,
  { acceptanceId, answer }: Omit<Parameters<typeof contestAcceptance>[2], 'reason' | 'request'>,
) {
  const { customerId } = admin
  const contacts = await storage.read((tx) => tx.acceptances.contactsOf(customerId, [acceptanceId]))
  const upn = contacts.get(acceptanceId)?.email ?? admin.upn
  const input = { acceptanceId, answer, reason: undefined }
  return contestAcceptance(deps, { ...admin, upn }, input)
}

async function acceptShown({ deps, storage }: TestProgramme, admin: CustomerUser) {
  const sha256 = await storage.read(async ({ programme }) => {
    const texts = programme.textsByCountry.get(`${mca.name}/DE`) ?? []
    return texts.find((each) => each.rank === 2)?.sha256 ?? ''
  })
  const input = { agreementType: mca.name, sha256, messageOf: () => 'ask your partner' }
  return acceptAgreement(deps, admin, input)
}

forEachEngine((engine) => {
  const requirements = [
    { rank: 2, requiredFrom: day('2023-04-01') },
    { rank: 3, requiredFrom: day('2040-01-01') },
  ]
  const cutOffs = [{ agreedFrom: day('2024-01-01'), inForceFrom: day('2039-01-01') }]
  const getProgramme = shareTestProgramme(engine, {
    policy: buildPolicy({
      agreements: { [mca.name]: { requirements, cutOffs } },
      contestChangesCover: true,
    }),
    versions: [
      buildVersion(1, '2019-10-01'),
      buildVersion(2, '2023-04-01'),
      buildVersion(3, '2039-06-01'),
    ],
  })
  const customers: CustomerUser[] = []

  test('after any sequence of operations the lists say what the rules decide', async () => {
    const steps = fc.array(aStep, { minLength: 4, maxLength: 14 })
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const programme = getProgramme()
        const admin = await programme.addCustomer(partnerA)
        customers.push(admin)
        for (const step of taken) {
          try {
            await take(programme, admin, step)
          } catch (error) {
            // A refusal is an outcome like any other, as long as it leaves the lists as they were.
            if (!isProductError(error)) throw error
          }
          await expectInStep(programme.storage, admin.customerId)
        }
      }),
      { numRuns: engine === 'sqlite' ? 60 : 25 },
    )
  })

  test.each([
    'the cut-off of 2039-01-01',
    'the version of 2039-06-01',
    'the rank required from 2040-01-01',
  ])('%s changes them when its time comes, once the job has run', async (change) => {
    const { deps, storage, moveTo } = getProgramme()
    await moveTo(at(change.slice(-10)))
    // Each round takes up a bounded number of customers.
    for (let round = 0; (await refreshDueSummaries(deps)) > 0; round += 1) {
      expect(round).toBeLessThan(10)
    }
    for (const { customerId } of customers) await expectInStep(storage, customerId)
  })
})
