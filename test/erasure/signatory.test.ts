import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AttestationRequestId } from '../../src/base/identifiers.ts'
import { isObject } from '../../src/base/json.ts'
import { findRequestId } from '../../src/operations/attestation-link.ts'
import { checkLog } from '../../src/operations/check-log.ts'
import { erasePerson } from '../../src/operations/erase-person.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../support/app.ts'
import { partnerA, partnerB } from '../support/domain.ts'
import { operator } from '../support/programme.ts'
import { publishEverything } from '../support/receipts.ts'
import { forEachEngine } from '../support/storage.ts'
import {
  accept,
  finalise,
  openPage,
  post,
  requestAttestation,
} from '../wire/attestations/support.ts'
import { everythingStored } from './support/everything-stored.ts'

const basis = 'request-of-the-person'

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
  })
  afterAll(() => app[Symbol.asyncDispose]())

  let last = 0
  const newSignatory = () => {
    last += 1
    return {
      signatoryFirstName: `Ottokar${last}`,
      signatoryLastName: `Zwirnlein${last}`,
      signatoryEmail: `o.zwirnlein${last}@werk.example`,
      signatoryPhoneNumber: `+49 30 4711${last}`,
      companyName: `Werk ${last} GmbH`,
    }
  }
  const idOf = (attestationId: string): AttestationRequestId => {
    const id = findRequestId(app.deps.primitives, attestationId)
    if (id === undefined) throw new Error('an attestation id is a GUID')
    return id
  }
  const expectGone = async ({
    signatoryLastName,
    signatoryEmail,
    signatoryPhoneNumber,
  }: object & {
    readonly signatoryLastName: string
    readonly signatoryEmail: string
    readonly signatoryPhoneNumber: string
  }) => {
    const left = await everythingStored(engine, app.place)
    for (const name of [signatoryLastName, signatoryEmail, signatoryPhoneNumber]) {
      expect(left).not.toContain(name)
    }
  }

  test('who signed goes from the request, the signature before the customer was known, and the attestation', async () => {
    const signatory = newSignatory()
    const attestationId = await requestAttestation(app, signatory)
    expect((await accept(app, attestationId)).status).toBe(303)
    const { companyName } = signatory
    const customerId = await createTestCustomer(app, partnerA, { companyName })
    const finalised = await finalise(app, customerId, { attestationId })
    expect(finalised.status, finalised.text).toBe(201)
    await publishEverything(app.deps)
    const report = await erasePerson(app.deps, operator, {
      person: { kind: 'email', customerId, email: signatory.signatoryEmail },
      basis,
    })
    expect(report).toMatchObject({
      attestationRequests: [idOf(attestationId)],
      deleted: { contacts: 1, signatories: 1 },
    })
    // The attestation's, and that of the signature.
    expect(report.disclosures).toHaveLength(2)
    await expectGone(signatory)
    await publishEverything(app.deps)
    expect(await checkLog(app.deps)).toMatchObject({ problems: [] })
  })

  test('who declined goes with the reason, though the company is no customer', async () => {
    const signatory = newSignatory()
    const attestationId = await requestAttestation(app, signatory)
    const asked = await requestAttestation(app, { ...newSignatory(), companyName: 'Other GmbH' })
    const declined = await post(app, '/mca/decline', {
      attestationid: attestationId,
      reason: `Ask my successor, not ${signatory.signatoryLastName}`,
    })
    expect(declined.status).toBeLessThan(400)
    const person = {
      kind: 'signatory',
      partnerId: partnerA.id,
      email: signatory.signatoryEmail,
    } as const
    const elsewhere = { ...person, partnerId: partnerB.id }
    expect(await erasePerson(app.deps, operator, { person: elsewhere, basis })).toMatchObject({
      attestationRequests: [],
      erasureEntries: [],
    })
    const report = await erasePerson(app.deps, operator, { person, basis })
    expect(report).toMatchObject({
      attestationRequests: [idOf(attestationId)],
      disclosures: [{ names: ['reason'] }],
    })
    await expectGone(signatory)
    const other = await app.storage.read((tx) =>
      tx.attestationRequests.find(partnerA.id, idOf(asked)),
    )
    expect(other?.signatory).toBeDefined()
  })

  test('a link that was sent leads nowhere once its signatory is erased', async () => {
    const signatory = newSignatory()
    const attestationId = await requestAttestation(app, signatory)
    const person = {
      kind: 'signatory',
      partnerId: partnerA.id,
      email: signatory.signatoryEmail,
    } as const
    const report = await erasePerson(app.deps, operator, { person, basis })
    expect(report.deleted).toMatchObject({ signatories: 1, disclosures: 0 })
    const page = await openPage(app, attestationId)
    expect(page.text).not.toContain(signatory.signatoryLastName)
    expect((await accept(app, attestationId)).status).toBeGreaterThanOrEqual(400)
    const listed = await app.app(partnerA)('GET', `/v1/attestations/enhanced/${attestationId}`)
    expect(isObject(listed.json)).toBe(true)
  })
})
