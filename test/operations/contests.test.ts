import { expect, test } from 'vitest'
import type { CustomerUser } from '../../src/domain/caller.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { contestAcceptance } from '../../src/operations/contest-acceptance.ts'
import { withdrawAcceptance } from '../../src/operations/withdraw-acceptance.ts'
import { partnerA } from '../support/domain.ts'
import { agentOf, attestInput } from '../support/inputs.ts'
import { shareTestProgramme } from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'

const caller = agentOf(partnerA)

forEachEngine((engine) => {
  const getProgramme = shareTestProgramme(engine)

  /** An attestation that its contact says is wrong. */
  async function contested() {
    const { deps, addCustomer } = getProgramme()
    const admin = await addCustomer(partnerA)
    const { customerId } = admin
    const input = attestInput(customerId)
    const { id: acceptanceId } = await attestAcceptance(deps, caller, input)
    const named: CustomerUser = { ...admin, upn: input.contact.email.toUpperCase() }
    const answer = (given: 'yes' | 'no') =>
      contestAcceptance(deps, named, { acceptanceId, answer: given, reason: undefined })
    await answer('no')
    return { deps, admin, customerId, acceptanceId, input, answer }
  }

  async function openTasks(customerId: CustomerUser['customerId']) {
    const tasks = await getProgramme().storage.read((tx) =>
      tx.tasks.listOfCustomer(customerId, partnerA.id),
    )
    return tasks
      .filter((each) => each.state === 'open' && each.kind === 'acceptance-contested')
      .map((each) => each.subjectId)
  }

  test('a no is a task of the partner until a yes takes it back', async () => {
    const { customerId, acceptanceId, answer } = await contested()
    expect(await openTasks(customerId)).toEqual([acceptanceId])
    await answer('yes')
    expect(await openTasks(customerId)).toEqual([])
  })

  test('withdrawing what was contested ends the task', async () => {
    const { deps, customerId, acceptanceId } = await contested()
    expect(await openTasks(customerId)).toEqual([acceptanceId])
    await withdrawAcceptance(deps, caller, { customerId, acceptanceId, reason: 'it was wrong' })
    expect(await openTasks(customerId)).toEqual([])
  })

  test('correcting what was contested ends the task', async () => {
    const { deps, customerId, acceptanceId } = await contested()
    await attestAcceptance(deps, caller, {
      ...attestInput(customerId, { templateId: undefined }),
      correction: { corrects: acceptanceId, reason: 'another person accepted' },
    })
    expect(await openTasks(customerId)).toEqual([])
  })

  test('nobody answers for the person that is named', async () => {
    const { deps, admin, customerId, acceptanceId } = await contested()
    const input = { acceptanceId, answer: 'yes', reason: undefined } as const
    await expect(contestAcceptance(deps, admin, input)).rejects.toMatchObject({
      code: 'acceptance.not-named-person',
    })
    expect(await openTasks(customerId)).toEqual([acceptanceId])
  })
})
