import { expect, test } from 'vitest'
import type { CustomerId } from '../../src/base/identifiers.ts'
import { toEntryId } from '../../src/base/identifiers.ts'
import { checkLog } from '../../src/operations/check-log.ts'
import { erasePerson } from '../../src/operations/erase-person.ts'
import { importAcceptances } from '../../src/operations/import-acceptances.ts'
import { parseAcceptances } from '../../src/operations/parse-acceptances.ts'
import { at, logOrigin, mca, partnerA, partnerB, providerC, resellerE } from '../support/domain.ts'
import { agentOf } from '../support/inputs.ts'
import { operator, shareTestProgramme } from '../support/programme.ts'
import { disclosed, expectValid, getReceiptFile, publishEverything } from '../support/receipts.ts'
import { forEachEngine } from '../support/storage.ts'

type Cells = Readonly<Record<string, string>>

const sha256 = '5e'.repeat(32)
const person = {
  'first-name': 'Jorinde',
  'last-name': 'Habicht',
  email: 'jorinde@kunde.example',
}

function rowsOf(cells: readonly Cells[]) {
  return cells.map((each, position) => ({
    line: position + 2,
    cell: (column: string) => each[column] ?? '',
  }))
}

forEachEngine((engine) => {
  const getProgramme = shareTestProgramme(engine)
  const importRows = (...cells: readonly Cells[]) =>
    importAcceptances(getProgramme().deps, operator, {
      ...parseAcceptances(rowsOf(cells)),
      onProgress: () => undefined,
    })
  const rowOf = (customerId: CustomerId, parts: Cells = {}): Cells => ({
    customer: customerId,
    partner: partnerA.id,
    agreement: mca.name,
    date: '2024-03-05',
    strength: 'screenshot',
    ...parts,
  })
  const routeOf = async (customerId: CustomerId) => {
    const rows = await getProgramme().storage.read((tx) => tx.summaries.ofCustomer(customerId))
    return rows.find((each) => each.partnerId === partnerA.id)?.route
  }

  test('an imported attestation gives cover like any other, and its entry says in clear how it is known', async () => {
    const { deps, addCustomer, facts } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const row = rowOf(customerId, { ...person, 'evidence-sha256': sha256.toUpperCase() })
    expect(await importRows(row)).toEqual({ customers: 1, imported: 1, known: 0 })
    const [acceptance] = (await facts(customerId)).acceptances
    expect(acceptance).toMatchObject({
      kind: 'attestation',
      method: 'declared',
      partnerId: partnerA.id,
      rank: 2,
      agreedAt: at('2024-03-05'),
      recordedBy: undefined,
      importedAs: 'screenshot',
    })
    expect(await routeOf(customerId)).toBe('covered')
    await publishEverything(deps)
    const entryId = toEntryId(acceptance?.id ?? '')
    const receipt = await getReceiptFile(deps, agentOf(partnerA), { customerId, entryId })
    await expectValid(deps, logOrigin, receipt)
    const entry = JSON.parse(Buffer.from(receipt.entry, 'base64').toString())
    expect(entry).toMatchObject({
      type: 'attestation',
      imported: { date: 'given', strength: 'screenshot' },
    })
    expect(disclosed(receipt)).toMatchObject({
      contact_first_name: 'Jorinde',
      contact_email: 'jorinde@kunde.example',
      accepted_at: '2024-03-05T00:00:00.000Z',
      evidence_screenshot: sha256,
    })
    // Nobody claims that it was shown.
    expect(disclosed(receipt)).not.toHaveProperty('rendered_sha256')
    expect(await checkLog(deps)).toMatchObject({ problems: [] })
  })

  test('without a partner the customer accepted by itself, for every partner', async () => {
    const { addCustomer, facts } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    await importRows(rowOf(customerId, { partner: '', strength: 'Signed-Document' }))
    expect((await facts(customerId)).acceptances).toMatchObject([
      { kind: 'direct', method: 'direct', partnerId: undefined, importedAs: 'signed-document' },
    ])
    expect(await routeOf(customerId)).toBe('covered')
  })

  test('by a rank alone it is taken for agreed on the first day of that rank, and the entry says so', async () => {
    const { deps, addCustomer, facts } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    await importRows(rowOf(customerId, { date: '', rank: '1', strength: 'unknown' }))
    const [acceptance] = (await facts(customerId)).acceptances
    expect(acceptance).toMatchObject({ rank: 1, agreedAt: at('2019-10-01') })
    await publishEverything(deps)
    const entryId = toEntryId(acceptance?.id ?? '')
    const entry = await deps.storage.read((tx) => tx.log.findEntry(entryId))
    expect(JSON.parse(entry?.entry ?? '').imported).toEqual({
      date: 'earliest-possible',
      strength: 'unknown',
    })
  })

  test('an older rank can have been accepted on a later day', async () => {
    const { addCustomer, facts } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    await importRows(rowOf(customerId, { rank: '1' }))
    expect((await facts(customerId)).acceptances).toMatchObject([
      { rank: 1, agreedAt: at('2024-03-05') },
    ])
  })

  test('a file can be imported twice, also after a person in it was erased', async () => {
    const { deps, addCustomer, facts } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const rows = [
      rowOf(customerId, person),
      rowOf(customerId, { ...person, email: 'other@kunde.example' }),
      rowOf(customerId, { partner: partnerB.id }),
    ]
    expect(await importRows(...rows)).toEqual({ customers: 1, imported: 3, known: 0 })
    expect(await importRows(...rows)).toEqual({ customers: 1, imported: 0, known: 3 })
    await erasePerson(deps, operator, {
      person: { kind: 'email', customerId, email: person.email },
      basis: 'request-of-the-person',
    })
    expect(await importRows(...rows)).toEqual({ customers: 1, imported: 0, known: 3 })
    const { acceptances } = await facts(customerId)
    const ids = acceptances.map(({ id }) => id)
    const contacts = await deps.storage.read((tx) => tx.acceptances.contactsOf(customerId, ids))
    expect([...contacts.values()].map(({ email }) => email)).toEqual(['other@kunde.example'])
  })

  test('erasing a person takes the hash of the file along that shows the acceptance', async () => {
    const { deps, addCustomer, facts } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    await importRows(rowOf(customerId, { ...person, 'evidence-sha256': sha256 }))
    const entryId = toEntryId((await facts(customerId)).acceptances[0]?.id ?? '')
    const names = async () =>
      (await deps.storage.read((tx) => tx.log.findDisclosures(customerId, entryId))).map(
        ({ name }) => name,
      )
    expect(await names()).toContain('evidence_screenshot')
    await erasePerson(deps, operator, {
      person: { kind: 'email', customerId, email: person.email },
      basis: 'request-of-the-person',
    })
    expect(await names()).toContain('customer_id')
    expect(await names()).not.toContain('evidence_screenshot')
  })

  test('everything that is wrong with any row is named, and nothing is imported', async () => {
    const { addCustomer, facts } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const refused = importRows(
      rowOf(customerId),
      { customer: 'nobody', strength: 'hearsay', email: 'no address', date: '2024-02-30' },
      rowOf('0d2a6c1c-9d3a-4a57-8d0e-5f2f6c2b7a10' as CustomerId, { partner: customerId }),
      rowOf(customerId, { date: '', rank: '' }),
      rowOf(customerId, { date: '2999-01-01' }),
      rowOf(customerId, { date: '2001-01-01' }),
      rowOf(customerId, { date: '2020-01-01', rank: '2' }),
      rowOf(customerId, { rank: '9' }),
      rowOf(customerId, { partner: resellerE.id, agreement: 'NoAgreement' }),
      rowOf(customerId, { partner: resellerE.id, 'evidence-sha256': 'abc' }),
      rowOf(customerId, { partner: resellerE.id }),
    )
    const { fields } = await refused.then(
      () => ({ fields: [] }),
      (error: { readonly facts: { readonly fields: readonly { readonly field: string }[] } }) =>
        error.facts,
    )
    expect(fields.map(({ field }) => field)).toEqual([
      'line 3: customer',
      'line 3: agreement',
      'line 3: date',
      'line 3: strength',
      'line 3: first-name',
      'line 3: last-name',
      'line 3: email',
      'line 11: evidence-sha256',
      'line 5: date',
      'line 6: date',
      'line 7: date',
      'line 8: date',
      'line 9: rank',
      'line 10: agreement',
      'line 12: partner',
      'line 4: customer',
      'line 4: partner',
    ])
    expect((await facts(customerId)).acceptances).toEqual([])
  })

  test('a provider can have stated it too, and an import is an audit record that names nobody', async () => {
    const { deps, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    await importRows(rowOf(customerId, { ...person, partner: providerC.id }))
    const records = await deps.storage.read((tx) => tx.audit.listOfCustomer(customerId))
    const imports = records.filter((each) => each.operationType === 'import_acceptances')
    expect(imports).toMatchObject([{ by: operator.name, newValue: { Acceptances: 1 } }])
    expect(JSON.stringify(imports)).not.toContain('Habicht')
  })
})
