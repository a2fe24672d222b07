import { expect, test } from 'vitest'
import {
  at,
  buildAcceptance,
  buildDirect,
  mca,
  nextAcceptanceId,
} from '../../../../test/support/domain.ts'
import { toCustomerId } from '../../../base/identifiers.ts'
import { de } from '../../../texts/de.ts'
import { toWireAcceptance } from './acceptance-mapper.ts'

const customerId = toCustomerId('9b8a8cce-8026-43b3-b492-21701eafb4db')
const upn = 'mira@kunde.example'
const shownTo = { customerId, upn, publicUrl: 'https://programme.example', texts: de }
const plain = {
  agreementType: mca,
  partnerName: 'Nordlicht',
  counts: true,
  acceptedBy: 'Mira Adomeit',
  namesCaller: false,
  mayWithdraw: false,
  contestedAt: undefined,
}

test('of the person whom an attestation names others see the name alone, the person the own address', () => {
  const acceptance = buildAcceptance()
  const shown = toWireAcceptance({ ...plain, acceptance }, shownTo)
  expect(shown.acceptedBy).toStrictEqual({ name: 'Mira Adomeit' })
  expect(shown).toMatchObject({ namesYou: false, mayContest: false })
  const own = toWireAcceptance({ ...plain, acceptance, namesCaller: true }, shownTo)
  expect(own.acceptedBy).toStrictEqual({ name: 'Mira Adomeit', email: upn })
  expect(own).toMatchObject({ namesYou: true, mayContest: true })
  const erased = toWireAcceptance({ ...plain, acceptance, acceptedBy: undefined }, shownTo)
  expect(erased).not.toHaveProperty('acceptedBy')
})

test('what became of an acceptance is shown, and nothing that did not happen', () => {
  const [before, after] = [nextAcceptanceId(), nextAcceptanceId()]
  const followed = buildAcceptance({
    method: 'signed',
    corrects: before,
    correctedBy: after,
    finalisedAt: at('2026-01-02'),
    withdrawnAt: at('2026-01-03'),
    contest: 'no',
  })
  const contestedAt = at('2026-01-04')
  expect(toWireAcceptance({ ...plain, acceptance: followed, contestedAt }, shownTo)).toMatchObject({
    corrects: before,
    correctedBy: after,
    finalisedAt: '2026-01-02T00:00:00Z',
    withdrawnAt: '2026-01-03T00:00:00Z',
    contest: 'no',
    contestedAt: '2026-01-04T00:00:00Z',
    partnerId: followed.partnerId,
    partnerName: 'Nordlicht',
    strength: 'signed',
  })
  const direct = buildDirect({ finalisedAt: undefined })
  const shown = toWireAcceptance({ ...plain, acceptance: direct, partnerName: undefined }, shownTo)
  for (const name of [
    ...['corrects', 'correctedBy', 'finalisedAt', 'withdrawnAt', 'contest', 'contestedAt'],
    ...['importedAs', 'partnerId', 'partnerName'],
  ]) {
    expect(shown).not.toHaveProperty(name)
  }
  expect(shown.strength).toBe('direct')
})

test('an imported acceptance is shown as imported, and with what stands behind it', () => {
  const importedAs = 'screenshot'
  const acceptance = buildAcceptance({ importedAs })
  expect(toWireAcceptance({ ...plain, acceptance }, shownTo)).toMatchObject({
    method: acceptance.method,
    strength: 'imported',
    importedAs,
  })
})
