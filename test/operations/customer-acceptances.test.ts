import { expect, test } from 'vitest'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { listCustomerAcceptances } from '../../src/operations/list-customer-acceptances.ts'
import { partnerA } from '../support/domain.ts'
import { agentOf, attestInput } from '../support/inputs.ts'
import { shareTestProgramme } from '../support/programme.ts'

// The pages are cut by this program alone, from what either engine hands out whole.
const getProgramme = shareTestProgramme('sqlite')

test('every acceptance stands on one page, newest first, a hundred on each', async () => {
  const { deps, addCustomer } = getProgramme()
  const customer = await addCustomer(partnerA)
  const made: string[] = []
  for (let count = 0; count < 102; count += 1) {
    const input = attestInput(customer.customerId)
    made.push((await attestAcceptance(deps, agentOf(partnerA), input)).id)
  }
  const pageOf = async (cursor?: number) => {
    const { items, older } = await listCustomerAcceptances(deps, customer, cursor)
    return {
      ids: items.map(({ acceptance }) => acceptance.id),
      at: items.map(({ acceptance }) => acceptance.recordedAt),
      older,
    }
  }
  const first = await pageOf()
  expect(first).toMatchObject({ ids: { length: 100 }, older: 2 })
  const last = await pageOf(first.older)
  expect(last).toMatchObject({ ids: { length: 2 }, older: undefined })
  expect([...first.ids, ...last.ids].toSorted()).toEqual(made.toSorted())
  const times = [...first.at, ...last.at]
  expect(times).toEqual(times.toSorted((a, b) => b - a))
  // A place that names no older one, or more than there are, is an end or the beginning.
  expect(await pageOf(0)).toMatchObject({ ids: [], older: undefined })
  expect(await pageOf(100)).toMatchObject({ ids: { length: 100 }, older: undefined })
  expect(await pageOf(1000)).toEqual(first)
})
