import { afterAll, beforeAll, expect, test } from 'vitest'
import { toAttestationRequestId, toEntryId } from '../../../src/base/identifiers.ts'
import { buildSignatory, buildSignature, requestOf } from '../../support/attestation-requests.ts'
import { at, nextAcceptanceId, partnerA, partnerB } from '../../support/domain.ts'
import { forEachEngine, openTestStorage, type TestStorage } from '../../support/storage.ts'

const idOf = (byte: string) => toAttestationRequestId(byte.repeat(32))

forEachEngine((engine) => {
  let opened: TestStorage

  beforeAll(async () => {
    opened = await openTestStorage(engine)
  })
  afterAll(() => opened[Symbol.asyncDispose]())

  test('every state of a request comes back as it was written', async () => {
    const { storage } = opened
    const open = requestOf({ signatory: buildSignatory({ phoneNumber: '+49 1' }) })
    const signed = {
      ...open,
      openedAt: at('2024-06-01'),
      supersededAt: at('2024-06-02'),
      newLinkAskedAt: at('2024-06-03'),
      signature: buildSignature(),
      finalised: { acceptanceId: nextAcceptanceId(), at: at('2024-06-04') },
    }
    const refusal = {
      at: at('2024-06-01'),
      reason: undefined,
      entryId: toEntryId('e1000000-0000-4000-8000-000000000000'),
    }
    const declined = { ...open, refusal: { ...refusal, reason: 'No' }, signatory: undefined }
    await storage.write((tx) => tx.attestationRequests.insert(open))
    for (const each of [open, signed, declined, { ...open, refusal }]) {
      await storage.write((tx) => tx.attestationRequests.update(each))
      const read = await storage.read((tx) => tx.attestationRequests.find(partnerA.id, open.id))
      expect(read).toEqual(each)
    }
    const locked = await storage.write((tx) => tx.attestationRequests.lock(partnerA.id, open.id))
    expect(locked?.refusal).toEqual(refusal)
  })

  test('a request is its partner’s alone, and found without it only by its id', async () => {
    const request = requestOf({ id: idOf('01') })
    await opened.storage.write((tx) => tx.attestationRequests.insert(request))
    const read = await opened.storage.read(async (tx) => [
      await tx.attestationRequests.find(partnerB.id, request.id),
      await tx.attestationRequests.findPartnerOf(request.id),
      await tx.attestationRequests.findPartnerOf(idOf('02')),
    ])
    expect(read).toEqual([undefined, partnerA.id, undefined])
  })

  test('superseding reaches the unanswered requests of one partner and key', async () => {
    const { storage } = opened
    const signatoryKey = 'superseded'
    const open = requestOf({ id: idOf('11'), signatoryKey })
    const answered = { ...open, id: idOf('12'), signature: buildSignature() }
    const foreign = { ...open, id: idOf('13'), partnerId: partnerB.id }
    const other = { ...open, id: idOf('14'), signatoryKey: 'other' }
    const when = at('2024-06-02')
    await storage.write(async (tx) => {
      for (const each of [open, answered, foreign, other]) await tx.attestationRequests.insert(each)
      await tx.attestationRequests.supersede(partnerA.id, signatoryKey, when)
      await tx.attestationRequests.supersede(partnerA.id, signatoryKey, when + 1)
    })
    const found = await storage.read(async (tx) => [
      await tx.attestationRequests.find(partnerA.id, open.id),
      await tx.attestationRequests.find(partnerA.id, answered.id),
      await tx.attestationRequests.find(partnerB.id, foreign.id),
      await tx.attestationRequests.find(partnerA.id, other.id),
    ])
    expect(found.map((each) => each?.supersededAt)).toEqual([when, undefined, undefined, undefined])
  })

  test('the list has the newest first, and no more than asked', async () => {
    await opened.storage.write(async (tx) => {
      for (const [byte, createdAt] of [
        ['21', at('2024-07-02')],
        ['22', at('2024-07-03')],
        ['23', at('2024-07-01')],
      ] as const) {
        const request = { ...requestOf({ id: idOf(byte), createdAt }), partnerId: partnerB.id }
        await tx.attestationRequests.insert(request)
      }
    })
    const list = await opened.storage.read((tx) => tx.attestationRequests.list(partnerB.id, 2))
    expect(list.map((each) => each.id)).toEqual([idOf('22'), idOf('21')])
  })
})
