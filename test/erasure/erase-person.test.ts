import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { randomGuid, toEntryId } from '../../src/base/identifiers.ts'
import { dayMs } from '../../src/base/time.ts'
import type { AcceptingContact } from '../../src/domain/acceptance/acceptance.ts'
import { acceptAgreement } from '../../src/operations/accept-agreement.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { checkLog } from '../../src/operations/check-log.ts'
import { contestAcceptance } from '../../src/operations/contest-acceptance.ts'
import { erasePerson } from '../../src/operations/erase-person.ts'
import { listErasureReports } from '../../src/operations/erasure-report.ts'
import { succeedLog } from '../../src/operations/succeed-log.ts'
import { withdrawAcceptance } from '../../src/operations/withdraw-acceptance.ts'
import { addLogTables } from '../../src/storage/engines/postgres/add-log-tables.ts'
import { buildPolicy, logOrigin, mca, partnerA } from '../support/domain.ts'
import { agentOf, attestInput, requestOf } from '../support/inputs.ts'
import { openTestProgramme, operator, shareTestProgramme } from '../support/programme.ts'
import { queryRaw } from '../support/raw-sql.ts'
import { disclosed, expectValid, getReceiptFile, publishEverything } from '../support/receipts.ts'
import { forEachEngine } from '../support/storage.ts'
import { everythingStored } from './support/everything-stored.ts'

const caller = agentOf(partnerA)
const basis = 'request-of-the-person'

/** Names that stand nowhere else. */
function newPerson(): AcceptingContact {
  const own = randomGuid().slice(0, 8)
  return {
    firstName: `Xaverine${own}`,
    lastName: `Quastenberg${own}`,
    email: `x.quastenberg.${own}@kunde.example`,
    phoneNumber: `+49 4841 ${own}`,
  }
}

forEachEngine((engine) => {
  const getProgramme = shareTestProgramme(engine)

  test('a tenth of the people are erased, and the whole log and every receipt stay valid', async () => {
    const { deps, addCustomer } = getProgramme()
    const attested = []
    for (let at = 0; at < 20; at += 1) {
      const { customerId } = await addCustomer(partnerA)
      const contact = newPerson()
      const { entryId, id } = await attestAcceptance(
        deps,
        caller,
        attestInput(customerId, { contact }),
      )
      attested.push({ customerId, contact, entryId, id })
    }
    await publishEverything(deps)
    const before = await Promise.all(attested.map((each) => getReceiptFile(deps, caller, each)))

    const erased = attested.filter((_, at) => at % 10 === 3)
    const entries = []
    for (const { customerId, contact } of erased) {
      const person = { kind: 'email', customerId, email: contact.email } as const
      const report = await erasePerson(deps, operator, { person, basis })
      entries.push(...report.erasureEntries)
    }
    expect(entries).toHaveLength(2)
    await publishEverything(deps)

    expect(await checkLog(deps)).toMatchObject({ problems: [] })
    for (const receipt of before) await expectValid(deps, logOrigin, receipt)
    for (const [at, each] of attested.entries()) {
      const receipt = await getReceiptFile(deps, caller, each)
      await expectValid(deps, logOrigin, receipt)
      expect(receipt.entry).toBe(before[at]?.entry)
      const { contact_email: email, contact_last_name: name, customer_id } = disclosed(receipt)
      const isErased = erased.includes(each)
      expect([email, name]).toEqual(
        isErased ? [undefined, undefined] : [each.contact.email, each.contact.lastName],
      )
      expect(customer_id).toBe(each.customerId)
    }
    const [first] = entries
    const entry = await deps.storage.read((tx) => tx.log.findEntry(toEntryId(first ?? '')))
    expect(JSON.parse(entry?.entry ?? '')).toMatchObject({
      type: 'erasure',
      basis,
      fields: ['contact_email', 'contact_first_name', 'contact_last_name', 'contact_phone'],
      refers: [{ id: erased[0]?.entryId, relation: 'erases' }],
    })
  })

  test('nothing that is stored names the person any more, in whatever table', async () => {
    const { deps, addCustomer, test: place, facts } = getProgramme()
    const admin = await addCustomer(partnerA)
    const { customerId } = admin
    const contact = newPerson()
    const request = requestOf(`/v1/customers/${customerId}/agreements`)
    const first = await attestAcceptance(deps, caller, {
      ...attestInput(customerId, { contact }),
      request,
    })
    const corrected = await attestAcceptance(deps, caller, {
      ...attestInput(customerId, { contact: { ...contact, phoneNumber: undefined } }),
      templateId: undefined,
      correction: { corrects: first.id, reason: `not the phone of ${contact.lastName}` },
    })
    await withdrawAcceptance(deps, caller, {
      customerId,
      acceptanceId: corrected.id,
      reason: `asked by ${contact.email}`,
    })
    const other = newPerson()
    await attestAcceptance(deps, caller, attestInput(customerId, { contact: other }))
    await publishEverything(deps)
    const names = [contact.firstName, contact.lastName, contact.email, contact.phoneNumber]
    const stored = await everythingStored(engine, place.place)
    for (const name of names) expect(stored).toContain(name)

    const report = await erasePerson(deps, operator, {
      person: { kind: 'email', customerId, email: ` ${contact.email.toUpperCase()}` },
      basis,
    })
    expect(report).toMatchObject({
      acceptances: [first.id, corrected.id],
      deleted: { contacts: 2, storedAnswers: 1 },
    })
    const left = await everythingStored(engine, place.place)
    for (const name of names) expect(left).not.toContain(name)
    expect(left).toContain(other.lastName)
    expect(JSON.stringify(report)).not.toContain('Quastenberg')
    const [answers] = await queryRaw(
      engine,
      place.place,
      `select count(*) as kept from request_claim
       where acceptance_id = '${first.id}' and sealed_body is not null`,
    )
    expect(Number(answers?.kept)).toBe(0)
    expect((await facts(customerId)).acceptances).toHaveLength(3)
  })

  test('who is named by a correction stays, and only the reason that may speak of the other goes', async () => {
    const { deps, addCustomer, facts } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const [erased, named] = [newPerson(), newPerson()]
    const first = await attestAcceptance(deps, caller, attestInput(customerId, { contact: erased }))
    const second = await attestAcceptance(deps, caller, {
      ...attestInput(customerId, { contact: named, templateId: undefined }),
      correction: { corrects: first.id, reason: `it was not ${erased.lastName}` },
    })
    await publishEverything(deps)
    const person = { kind: 'email', customerId, email: erased.email } as const
    await erasePerson(deps, operator, { person, basis })
    const { entryId } = second
    const left = disclosed(await getReceiptFile(deps, caller, { customerId, entryId }))
    expect(left).toMatchObject({
      contact_first_name: named.firstName,
      contact_last_name: named.lastName,
      contact_email: named.email,
      contact_phone: named.phoneNumber,
    })
    expect(left).not.toHaveProperty('reason')
    const ids = (await facts(customerId)).acceptances.map(({ id }) => id)
    const contacts = await deps.storage.read((tx) => tx.acceptances.contactsOf(customerId, ids))
    expect([...contacts.keys()]).toEqual([second.id])
  })

  test('a request that is repeated after the erasure is refused and records nothing', async () => {
    const { deps, addCustomer, facts } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const contact = newPerson()
    const request = requestOf(`/v1/customers/${customerId}/agreements`)
    const input = { ...attestInput(customerId, { contact }), request }
    const { id } = await attestAcceptance(deps, caller, input)
    const person = { kind: 'acceptances', customerId, ids: [id] } as const
    await erasePerson(deps, operator, { person, basis })
    await expect(attestAcceptance(deps, caller, input)).rejects.toMatchObject({
      code: 'request.replayed-differently',
    })
    expect((await facts(customerId)).acceptances).toHaveLength(1)
  })

  test('the acceptance goes on giving cover, and the same person can be attested again', async () => {
    const { deps, addCustomer, now } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const contact = newPerson()
    const { id } = await attestAcceptance(deps, caller, attestInput(customerId, { contact }))
    await expect(
      attestAcceptance(deps, caller, attestInput(customerId, { contact })),
    ).rejects.toMatchObject({ code: 'acceptance.already-attested' })
    const person = { kind: 'acceptances', customerId, ids: [id] } as const
    await erasePerson(deps, operator, { person, basis })
    const [summary] = await deps.storage.read((tx) => tx.summaries.ofCustomer(customerId))
    expect(summary).toMatchObject({ route: 'covered' })
    expect(await now()).toBeGreaterThan(0)
    await attestAcceptance(deps, caller, attestInput(customerId, { contact }))
  })

  test('who accepted directly goes with the account of it that audit records name', async () => {
    const { deps, addCustomer } = getProgramme()
    const admin = await addCustomer(partnerA)
    const { customerId } = admin
    const sha256 = await deps.storage.read(async (tx) => {
      const texts =
        tx.programme.textsByCountry.get(`${mca.name}/DE`) ??
        [...tx.programme.textsByCountry.values()][0]
      return texts?.find(({ rank, country }) => rank === 2 && country === 'DE')?.sha256 ?? ''
    })
    const { id, entryId } = await acceptAgreement(deps, admin, {
      agreementType: mca.name,
      sha256,
      messageOf: () => '',
    })
    await publishEverything(deps)
    const receipt = await getReceiptFile(deps, admin, { customerId, entryId })
    expect(disclosed(receipt).accepted_by).toBe(admin.userId)
    const report = await erasePerson(deps, operator, {
      person: { kind: 'email', customerId, email: admin.upn },
      basis,
    })
    expect(report).toMatchObject({
      acceptances: [id],
      accountsKept: [admin.userId],
      disclosedTo: [{ entryId, kind: 'customer', id: customerId }],
    })
    const after = await getReceiptFile(deps, admin, { customerId, entryId })
    expect(disclosed(after).accepted_by).toBeUndefined()
    const records = await deps.storage.read((tx) => tx.audit.listOfCustomer(customerId))
    const about = records.filter((each) => each.acceptanceId === id)
    expect(about).toHaveLength(1)
    expect(about[0]?.by).toBeUndefined()
  })

  test('the answer of a named person is erased with what it says', async () => {
    const { deps, addCustomer } = getProgramme()
    const admin = await addCustomer(partnerA)
    const { customerId } = admin
    const contact = { ...newPerson(), email: admin.upn }
    const { id } = await attestAcceptance(deps, caller, attestInput(customerId, { contact }))
    const { entryId } = await contestAcceptance(deps, admin, {
      acceptanceId: id,
      answer: 'no',
      reason: 'I was ill that day',
    })
    const person = { kind: 'acceptances', customerId, ids: [id] } as const
    const { disclosures } = await erasePerson(deps, operator, { person, basis })
    expect(disclosures.find((each) => each.entryId === entryId)?.names).toEqual(
      expect.arrayContaining(['accepted_by', 'reason']),
    )
    const left = await deps.storage.read((tx) => tx.log.findDisclosures(customerId, entryId))
    expect(left.map(({ name }) => name)).toEqual(['customer_id', 'partner_id'])
  })

  test('the report tells who was handed a receipt that named the person', async () => {
    const { deps, addCustomer } = getProgramme()
    const admin = await addCustomer(partnerA)
    const { customerId } = admin
    const told = newPerson()
    const { id, entryId } = await attestAcceptance(
      deps,
      caller,
      attestInput(customerId, { contact: told }),
    )
    const kept = newPerson()
    await attestAcceptance(deps, caller, attestInput(customerId, { contact: kept }))
    await publishEverything(deps)
    for (let time = 0; time < 2; time += 1)
      await getReceiptFile(deps, caller, { customerId, entryId })
    const person = { kind: 'acceptances', customerId, ids: [id] } as const
    const report = await erasePerson(deps, operator, { person, basis })
    expect(report.disclosedTo).toEqual([
      expect.objectContaining({
        entryId,
        kind: 'partner',
        id: partnerA.id,
        name: partnerA.name,
      }),
    ])
    const nobody = await erasePerson(deps, operator, {
      person: { kind: 'email', customerId, email: kept.email },
      basis,
    })
    expect(nobody.disclosedTo).toEqual([])
    const reports = await listErasureReports(deps, customerId)
    expect(reports.map((each) => each.report)).toMatchObject([
      { acceptances: [id] },
      { disclosedTo: [] },
    ])
  })

  test('a dry run tells the same and deletes nothing; erasing twice records one erasure', async () => {
    const { deps, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const contact = newPerson()
    const { id } = await attestAcceptance(deps, caller, attestInput(customerId, { contact }))
    const person = { kind: 'email', customerId, email: contact.email } as const
    const foretold = await erasePerson(deps, operator, { person, basis, dryRun: true })
    const contacts = () => deps.storage.read((tx) => tx.acceptances.contactsOf(customerId, [id]))
    expect((await contacts()).get(id)).toEqual(contact)
    const done = await erasePerson(deps, operator, { person, basis })
    expect(done).toMatchObject({ deleted: foretold.deleted, disclosures: foretold.disclosures })
    expect(foretold.erasureEntries).toEqual([])
    expect((await contacts()).size).toBe(0)
    const again = await erasePerson(deps, operator, { person, basis })
    expect(again).toMatchObject({ acceptances: [], erasureEntries: [], disclosures: [] })
    expect(await listErasureReports(deps, customerId)).toHaveLength(1)
  })

  test('acceptances and customers that are not there are named', async () => {
    const { deps, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const other = await addCustomer(partnerA)
    const { id } = await attestAcceptance(deps, caller, attestInput(other.customerId))
    const person = { kind: 'acceptances', customerId, ids: [id] } as const
    await expect(erasePerson(deps, operator, { person, basis })).rejects.toMatchObject({
      code: 'acceptance.unknown',
      facts: { acceptanceId: id },
    })
  })
})

forEachEngine((engine) => {
  test('what follows an entry of a log that was closed since names that log', async () => {
    await using programme = await openTestProgramme(engine)
    const { deps, addCustomer } = programme
    const { customerId } = await addCustomer(partnerA)
    const contact = newPerson()
    const { id } = await attestAcceptance(deps, caller, attestInput(customerId, { contact }))
    await publishEverything(deps)
    const [closed] = await deps.storage.read((tx) => tx.log.listLogs())
    if (engine === 'postgres') await addLogTables(programme.test.place, 2)
    const next = { name: 'next', isAbandoned: false, isDryRun: false }
    expect(await succeedLog(deps, next)).toMatchObject({ kind: 'opened' })

    await withdrawAcceptance(deps, caller, { acceptanceId: id, customerId, reason: 'a mistake' })
    const later = await attestAcceptance(deps, caller, attestInput(customerId, { contact }))
    await publishEverything(deps)
    const person = { kind: 'email', customerId, email: contact.email } as const
    await erasePerson(deps, operator, { person, basis })
    await publishEverything(deps)
    const entries = await deps.storage.read((tx) => tx.log.listEntries(0, 100))
    const fields = entries.map(({ entry }) => JSON.parse(entry))
    const referencesOf = (type: string) => fields.find((each) => each.type === type)?.refers
    const old = { log: closed?.origin, id }
    expect(referencesOf('withdrawal')).toEqual([{ ...old, relation: 'withdraws' }])
    expect(referencesOf('erasure')).toEqual(
      expect.arrayContaining([
        { ...old, relation: 'erases' },
        { id: later.id, relation: 'erases' },
      ]),
    )
  })
})

test('not even the bytes of the file name the person any more, once it is checkpointed', async () => {
  await using programme = await openTestProgramme('sqlite')
  const { deps, addCustomer } = programme
  const { place } = programme.test
  const contact = newPerson()
  const { customerId } = await addCustomer(partnerA)
  const { entryId } = await attestAcceptance(deps, caller, attestInput(customerId, { contact }))
  const hidden = await deps.storage.read((tx) => tx.log.findDisclosures(customerId, entryId))
  const named = hidden.filter(({ name }) => name.startsWith('contact_'))
  expect(named).toHaveLength(4)
  await queryRaw('sqlite', place, 'pragma wal_checkpoint(truncate)')
  const bytes = () => readFile(place, 'latin1')
  expect(await bytes()).toContain(contact.email)
  const person = { kind: 'email', customerId, email: contact.email } as const
  await erasePerson(deps, operator, { person, basis })
  await queryRaw('sqlite', place, 'pragma wal_checkpoint(truncate)')
  const left = await bytes()
  expect(left).not.toContain(contact.email)
  for (const { encoded } of named) expect(left).not.toContain(encoded)
})

forEachEngine((engine) => {
  const { agreements } = buildPolicy()
  const rules = agreements[mca.name]
  const getProgramme = shareTestProgramme(engine, {
    policy: buildPolicy({
      agreements: {
        ...agreements,
        [mca.name]: { requirements: [], cutOffs: [], ...rules, contactRetentionDays: 30 },
      },
    }),
  })

  test('who accepted is kept as long as the policy of the agreement says, and not longer', async () => {
    const { deps, addCustomer, moveTo, now } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const contact = newPerson()
    const { id } = await attestAcceptance(deps, caller, attestInput(customerId, { contact }))
    const person = { kind: 'email', customerId, email: contact.email } as const
    await expect(erasePerson(deps, operator, { person, basis })).rejects.toMatchObject({
      code: 'erasure.retained',
      facts: { acceptances: [{ acceptanceId: id }] },
    })
    const contacts = () => deps.storage.read((tx) => tx.acceptances.contactsOf(customerId, [id]))
    expect((await contacts()).size).toBe(1)
    await moveTo((await now()) + 30 * dayMs)
    await erasePerson(deps, operator, { person, basis })
    expect((await contacts()).size).toBe(0)
  })
})
