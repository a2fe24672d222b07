import { expect, vi } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { isObject } from '../../../src/base/json.ts'
import type { Partner } from '../../../src/domain/partner/partner.ts'
import type { ProgrammePolicy } from '../../../src/domain/programme/policy.ts'
import type { TestApp } from '../../support/app.ts'
import type { TestAnswer } from '../../support/ask.ts'
import { buildPolicy, partnerA } from '../../support/domain.ts'

export const companyName = 'Nordlicht Werk GmbH'

export const body = {
  country: 'DE',
  language: 'de-DE',
  companyName,
  signatoryFirstName: 'Mira',
  signatoryLastName: 'Adomeit',
  signatoryEmail: 'mira.adomeit@nordlicht-werk.example',
  signatoryPhoneNumber: '+49 4841 55501',
}

export const path = '/v1/attestations/enhanced'

/** The attestation id of a new request; `parts` go over the usual body. */
export async function requestAttestation(
  app: TestApp,
  parts: object = {},
  partner: Partner = partnerA,
): Promise<string> {
  const answer = await app.app(partner)('POST', path, { body: { ...body, ...parts } })
  if (answer.status !== 201 || !isObject(answer.json)) throw new Error(answer.text)
  return String(answer.json.attestationId)
}

/** The page as the signatory's browser shows it. */
export function openPage(app: TestApp, attestationId: string, more = ''): Promise<TestAnswer> {
  return app.anybody('GET', `/mca/?attestationid=${attestationId}${more}`)
}

/** The hash of the text that the page binds its box to. */
export function sha256Of(page: TestAnswer): string {
  return /name="sha256" value="([0-9a-f]{64})"/.exec(page.text)?.[1] ?? ''
}

export function post(app: TestApp, url: string, fields: Record<string, string>) {
  return app.anybody('POST', url, {
    raw: new URLSearchParams(fields).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
}

/** Opens the page, ticks the box and accepts. */
export async function accept(app: TestApp, attestationId: string): Promise<TestAnswer> {
  const sha256 = sha256Of(await openPage(app, attestationId))
  return post(app, '/mca/accept', { attestationid: attestationId, sha256, accepted: 'on' })
}

export async function statusOf(app: TestApp, attestationId: string): Promise<unknown> {
  const answer = await app.app(partnerA)('GET', `${path}/${attestationId}`)
  return isObject(answer.json) ? answer.json.status : answer.text
}

export function finalise(app: TestApp, customerId: CustomerId, parts: object) {
  return app.as(partnerA, 'admin-agent')('POST', `/v1/customers/${customerId}/agreements`, {
    body: parts,
  })
}

const inForceWithinMs = 20_000

/**
 * The policy as tests have it, with some rules changed, once it is in force: on PostgreSQL that is
 * 10 s of the database's time later (design 3).
 */
export async function changePolicy(app: TestApp, parts: Partial<ProgrammePolicy>): Promise<void> {
  const policy = buildPolicy(parts)
  await app.storage.write((tx) => tx.state.setPolicy(policy, 'tests'))
  await vi.waitFor(
    async () => {
      const inForce = await app.storage.read(async (tx) => tx.programme.policy)
      expect(inForce).toEqual(policy)
    },
    { timeout: inForceWithinMs, interval: 100 },
  )
}
