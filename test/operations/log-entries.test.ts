import { expect, test } from 'vitest'
import type { CustomerId } from '../../src/base/identifiers.ts'
import { acceptAgreement } from '../../src/operations/accept-agreement.ts'
import { attestAcceptance } from '../../src/operations/attest-acceptance.ts'
import { contestAcceptance } from '../../src/operations/contest-acceptance.ts'
import type { Deps } from '../../src/operations/deps.ts'
import { publishAgreementText } from '../../src/operations/publish-agreement-text.ts'
import { scanKeyContext } from '../../src/operations/record-entry.ts'
import { withdrawAcceptance } from '../../src/operations/withdraw-acceptance.ts'
import { saltFor, scanCommit } from '../../src/transparency/scan-keys.ts'
import { day, logOrigin, mca, partnerA, partnerB } from '../support/domain.ts'
import { type ReadEntry, readEntries } from '../support/entries.ts'
import { agentOf, attestInput } from '../support/inputs.ts'
import { operator, shareTestProgramme } from '../support/programme.ts'
import { forEachEngine } from '../support/storage.ts'

const caller = agentOf(partnerA)

function openScanKeys({ storage, sealer }: Deps, customerId: CustomerId) {
  return storage.read(async (tx) => ({
    customer: sealer.open(
      await tx.customers.getSealedScanKey(customerId),
      scanKeyContext(customerId),
    ),
    partner: sealer.open(
      await tx.partners.getSealedScanKey(partnerA.id),
      scanKeyContext(partnerA.id),
    ),
  }))
}

const values = ({ hidden }: ReadEntry) =>
  Object.fromEntries(Object.entries(hidden).map(([name, { value }]) => [name, value]))

forEachEngine((engine) => {
  const getProgramme = shareTestProgramme(engine)
  const entriesOf = async (scope: string) => {
    const entries = await readEntries(engine, getProgramme().test.place)
    return entries.filter((each) => each.scope === scope)
  }

  test('everything that happens to an attestation stands in the log, hidden in salted digests', async () => {
    const { deps, addCustomer } = getProgramme()
    const { customerId, ...user } = await addCustomer(partnerA)
    const admin = { ...user, customerId }
    const first = attestInput(customerId)
    const named = { ...first, contact: { ...first.contact, email: admin.upn } }
    const attested = await attestAcceptance(deps, caller, named)
    const { entryId: contested } = await contestAcceptance(deps, admin, {
      acceptanceId: attested.id,
      answer: 'no',
      reason: 'never saw it',
    })
    const corrected = await attestAcceptance(deps, caller, {
      ...attestInput(customerId, { templateId: undefined }),
      correction: { corrects: attested.id, reason: 'wrong person' },
    })
    const { entryId: withdrawn } = await withdrawAcceptance(deps, caller, {
      customerId,
      acceptanceId: corrected.id,
      reason: 'asked to',
    })
    const entries = new Map((await entriesOf(customerId)).map((each) => [each.id, each]))
    const entryOf = (id: string) => {
      const entry = entries.get(id)
      if (!entry) throw new Error(`no entry ${id}`)
      return entry
    }
    const parties = { customer_id: customerId, partner_id: partnerA.id }
    const types = [attested.id, contested, corrected.id, withdrawn].map((id) => entryOf(id).type)
    expect(types).toEqual(['attestation', 'contest', 'correction', 'withdrawal'])
    expect(values(entryOf(attested.id))).toEqual({
      ...parties,
      method: 'declared',
      accepted_at: '2024-03-05T00:00:00.000Z',
      template_id: mca.templateId,
      attested_by: caller.userId,
      contact_first_name: 'Mira',
      contact_last_name: 'Adomeit',
      contact_email: admin.upn,
      organization_name: 'Kunde GmbH',
    })
    expect(entryOf(corrected.id).fields.refers).toEqual([{ id: attested.id, relation: 'corrects' }])
    expect(values(entryOf(corrected.id)).reason).toBe('wrong person')
    expect(entryOf(withdrawn).fields.refers).toEqual([{ id: corrected.id, relation: 'withdraws' }])
    expect(values(entryOf(withdrawn))).toEqual({
      ...parties,
      reason: 'asked to',
      attested_by: caller.userId,
    })
    expect(entryOf(contested).fields.refers).toEqual([{ id: attested.id, relation: 'contests' }])
    expect(values(entryOf(contested))).toEqual({
      ...parties,
      reason: 'no: never saw it',
      accepted_by: admin.userId,
    })
    // Nobody else, and nothing twice: the party's own entry and these four.
    expect(entries.size).toBe(5)
    for (const { fields } of entries.values()) {
      const clear = JSON.stringify(fields)
      for (const secret of [customerId, partnerA.id, 'Mira', admin.upn, 'Kunde']) {
        expect(clear).not.toContain(secret)
      }
    }
  })

  test('a direct acceptance and its withdrawal stand in the log with the text that was read', async () => {
    const { deps, storage, addCustomer } = getProgramme()
    const admin = await addCustomer(partnerA)
    const { customerId } = admin
    const [text] = await storage.read(
      async ({ programme }) =>
        programme.textsByCountry
          .get(`${mca.name}/DE`)
          ?.filter((each) => each.rank === 2 && each.language === 'de-DE') ?? [],
    )
    const { id } = await acceptAgreement(deps, admin, {
      agreementType: mca.name,
      sha256: text?.sha256 ?? '',
      messageOf: () => '',
    })
    await withdrawAcceptance(deps, admin, { customerId, acceptanceId: id, reason: 'too early' })
    const entries = await entriesOf(customerId)
    expect(entries.map((each) => each.type)).toEqual(
      expect.arrayContaining(['party', 'acceptance', 'withdrawal']),
    )
    expect(entries).toHaveLength(3)
    const acceptance = entries.find((each) => each.id === id)
    expect(acceptance?.fields.agreement).toEqual({
      id: mca.name,
      version: '2',
      locale: 'de-DE',
      media_type: 'text/markdown',
      bytes: text?.byteLength,
      sha256: text?.sha256,
    })
    expect(acceptance && values(acceptance)).toMatchObject({
      customer_id: customerId,
      rendered_sha256: text?.sha256,
      accepted_by: admin.userId,
      method: 'direct',
    })
  })

  test('each party finds its entries by its scan key, and the commitment to it is in the log', async () => {
    const { deps, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerA)
    const { primitives } = deps
    const { id } = await attestAcceptance(deps, caller, attestInput(customerId))
    const keys = await openScanKeys(deps, customerId)
    const own = await entriesOf(customerId)
    const attestation = own.find((each) => each.id === id)
    const saltOf = (scanKey: Uint8Array, name: 'customer_id' | 'partner_id') =>
      saltFor({ scanKey, name, entryId: id }, primitives)
    expect(attestation?.hidden.customer_id?.salt).toBe(saltOf(keys.customer, 'customer_id'))
    expect(attestation?.hidden.partner_id?.salt).toBe(saltOf(keys.partner, 'partner_id'))
    const all = [...own, ...(await entriesOf('programme'))].filter((each) => each.type === 'party')
    const commitmentOf = (key: Uint8Array) =>
      all.find((each) => each.fields.scan_commit === scanCommit(key, primitives))
    expect(commitmentOf(keys.customer)?.hidden.customer_id?.value).toBe(customerId)
    expect(commitmentOf(keys.partner)?.hidden.partner_id?.value).toBe(partnerA.id)
  })

  test('the log begins with its opening; parties and published texts follow, each exactly once', async () => {
    const { deps, test: opened, addCustomer } = getProgramme()
    const { customerId } = await addCustomer(partnerB)
    const text = {
      agreementType: mca.name,
      rank: 2,
      effectiveOn: day('2023-04-01'),
      country: 'FR',
      language: 'fr-FR',
      mediaType: 'text/html',
      bytes: Buffer.from('<p>Texte</p>'),
    }
    const published = await publishAgreementText(deps, operator, text)
    await publishAgreementText(deps, operator, text)
    const entries = await readEntries(engine, opened.place)
    expect(entries[0]).toMatchObject({ type: 'log_opened', scope: 'programme' })
    expect(entries.filter((each) => each.type === 'log_opened')).toHaveLength(1)
    for (const { fields } of entries) expect(fields.log).toBe(logOrigin)
    const partners = entries.filter((each) => each.type === 'party' && each.scope === 'programme')
    expect(partners).toHaveLength(6)
    const customers = entries.filter((each) => each.scope === customerId)
    expect(customers.map((each) => each.type)).toEqual(['party'])
    const texts = entries.filter((each) => each.type === 'agreement_published')
    const french = texts.filter(({ fields }) =>
      JSON.stringify(fields.agreement).includes(published.sha256),
    )
    expect(french).toHaveLength(1)
    // Two ranks in three texts, and the one above.
    expect(texts).toHaveLength(7)
  })
})
