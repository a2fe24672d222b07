import { expect, test } from 'vitest'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { createCustomer } from '../../src/operations/create-customer.ts'
import { placeOrder } from '../../src/operations/place-order.ts'
import { withdrawAcceptance } from '../../src/operations/withdraw-acceptance.ts'
import { partnerA, partnerB } from '../support/domain.ts'
import {
  agentOf,
  attestInput,
  globalAdminOf,
  newCustomerInput,
  orderInput,
  requestOf,
} from '../support/inputs.ts'
import { shareTestProgramme } from '../support/programme.ts'
import { queryRaw } from '../support/raw-sql.ts'
import { forEachEngine } from '../support/storage.ts'

const caller = agentOf(partnerA)
const differently = { code: 'request.replayed-differently' }

forEachEngine((engine) => {
  const getProgramme = shareTestProgramme(engine)

  test('a request that comes again is answered as the first time, whatever has happened since', async () => {
    const { deps, facts, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const input = { ...attestInput(customerId), request: requestOf('/agreements') }
    const first = await attestAcceptance(deps, caller, input)
    await withdrawAcceptance(deps, caller, { customerId, acceptanceId: first.id, reason: 'wrong' })
    expect(await attestAcceptance(deps, caller, input)).toEqual(first)
    expect((await facts(customerId)).acceptances).toHaveLength(1)
  })

  test('a refusal leaves no claim: the same request succeeds once its cause is gone [W1.9-refusal-free]', async () => {
    const { deps, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const order = { ...orderInput(customerId), request: requestOf('/orders') }
    await expect(placeOrder(deps, caller, order)).rejects.toMatchObject({
      code: 'purchase.agreement-missing',
    })
    const { test: opened } = getProgramme()
    const claims = `SELECT key FROM request_claim WHERE scope = '${customerId}'`
    expect(await queryRaw(engine, opened.place, claims)).toEqual([])
    await attestAcceptance(deps, caller, attestInput(customerId))
    const placed = await placeOrder(deps, caller, order)
    expect(await placeOrder(deps, caller, order)).toEqual(placed)
  })

  test('one request id with another body is refused and does nothing', async () => {
    const { deps, facts, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const request = requestOf('/agreements')
    await attestAcceptance(deps, caller, { ...attestInput(customerId), request })
    const other = { ...attestInput(customerId), request: { ...request, bodyHash: 'another' } }
    await expect(attestAcceptance(deps, caller, other)).rejects.toMatchObject(differently)
    expect((await facts(customerId)).acceptances).toHaveLength(1)
  })

  test('one request id of two users, on two paths or for two customers are requests of their own', async () => {
    const { deps, facts, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const { customerId: second } = await addCustomer(partnerA)
    const request = requestOf('/agreements')
    await attestAcceptance(deps, caller, { ...attestInput(customerId), request })
    const colleague = globalAdminOf(partnerA)
    await attestAcceptance(deps, colleague, { ...attestInput(customerId), request })
    const elsewhere = { ...request, path: '/elsewhere' }
    await attestAcceptance(deps, caller, { ...attestInput(customerId), request: elsewhere })
    await attestAcceptance(deps, caller, { ...attestInput(second), request })
    expect((await facts(customerId)).acceptances).toHaveLength(3)
    expect((await facts(second)).acceptances).toHaveLength(1)
  })

  test('the audit record of a change names the correlation id of its request', async () => {
    const { deps, storage, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const request = requestOf('/agreements')
    await attestAcceptance(deps, caller, { ...attestInput(customerId), request })
    const records = await storage.read((tx) => tx.audit.listOfCustomer(customerId))
    expect(records.filter((each) => each.operationType === 'create_agreement')).toMatchObject([
      { by: caller.upn, correlationId: request.correlationId },
    ])
  })

  test('without a request id nothing is stored and nothing is replayed', async () => {
    const { deps, facts, test: opened, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const request = requestOf('/agreements', { requestId: undefined })
    await attestAcceptance(deps, caller, { ...attestInput(customerId), request })
    await attestAcceptance(deps, caller, { ...attestInput(customerId), request })
    expect((await facts(customerId)).acceptances).toHaveLength(2)
    const claims = `SELECT key FROM request_claim WHERE scope = '${customerId}'`
    expect(await queryRaw(engine, opened.place, claims)).toEqual([])
  })

  test('a customer that is created again by the same request is the same customer with the same password', async () => {
    const { deps } = getProgramme()
    const input = newCustomerInput({ request: requestOf('/v1/customers') })
    const created = await createCustomer(deps, caller, input)
    expect(await createCustomer(deps, caller, input)).toEqual(created)
    // Another caller's id is another one, so that nobody learns of the first.
    const theirs = createCustomer(deps, agentOf(partnerB), input)
    await expect(theirs).rejects.toMatchObject({ code: 'customer.domain-taken' })
    const own = { ...newCustomerInput(), request: input.request }
    const other = await createCustomer(deps, agentOf(partnerB), own)
    expect(other.profile.id).not.toBe(created.profile.id)
  })

  test('when the stored answer is gone a request to create a customer is told that it exists', async () => {
    const { deps, storage } = getProgramme()
    const input = newCustomerInput({ request: requestOf('/v1/customers') })
    const { profile } = await createCustomer(deps, caller, input)
    await storage.write((tx) => tx.requests.deleteOlderThan(deps.clock.realNow() + 1, 1000))
    await expect(createCustomer(deps, caller, input)).rejects.toMatchObject({
      code: 'customer.already-created',
      facts: { customerId: profile.id },
    })
  })

  test('a stored answer cannot be read in the database', async () => {
    const { deps, test: opened, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const { id } = await attestAcceptance(deps, caller, {
      ...attestInput(customerId),
      request: requestOf('/agreements'),
    })
    const claims = `SELECT * FROM request_claim WHERE scope = '${customerId}'`
    const [row] = await queryRaw(engine, opened.place, claims)
    expect(row).toMatchObject({ status: 200, acceptance_id: id })
    const sealed = Buffer.from(String(row?.sealed_body).split('.')[1] ?? '', 'base64url')
    expect(sealed.includes('Adomeit')).toBe(false)
  })

  test('a stored answer put in the place of another is not answered', async () => {
    const { deps, test: opened, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const { customerId: second } = await addCustomer(partnerA)
    const [request, later] = [requestOf('/agreements'), requestOf('/agreements')]
    const mine = { ...attestInput(customerId), request }
    const first = await attestAcceptance(deps, caller, mine)
    const claim = `FROM request_claim WHERE scope = '${customerId}'`
    const [row] = await queryRaw(engine, opened.place, `SELECT sealed_body ${claim}`)
    await attestAcceptance(deps, caller, { ...attestInput(customerId), request: later })
    await attestAcceptance(deps, caller, { ...attestInput(second), request })
    const scopes = `scope IN ('${customerId}', '${second}')`
    const put = `UPDATE request_claim SET sealed_body = '${row?.sealed_body}' WHERE ${scopes}`
    await queryRaw(engine, opened.place, put)
    expect(await attestAcceptance(deps, caller, mine)).toEqual(first)
    for (const other of [
      { ...attestInput(customerId), request: later },
      { ...attestInput(second), request },
    ]) {
      await expect(attestAcceptance(deps, caller, other)).rejects.toThrow('another place')
    }
  })
})
