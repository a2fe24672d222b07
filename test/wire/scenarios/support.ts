import { expect } from 'vitest'
import type { CustomerId } from '../../../src/base/identifiers.ts'
import { isObject } from '../../../src/base/json.ts'
import type { PartnerRole } from '../../../src/domain/caller.ts'
import type { Partner } from '../../../src/domain/partner/partner.ts'
import type { TestApp } from '../../support/app.ts'
import type { TestAnswer } from '../../support/ask.ts'
import { mca } from '../../support/domain.ts'

export const offerId = '0ffe4000-0000-4000-8000-000000000001'
export const addOnOfferId = '0ffe4000-0000-4000-8000-000000000004'
export const serviceId = 'CFQ7TTC0SMP1:0001:CFQ7TTC0SA11'
export const azurePlanId = 'DZH318Z0BPS6:0001:DZH318Z0BP04'
export const reservationId = 'DZH318Z0BQS1:0001:DZH318Z0BSA1'

export const english =
  'Please reach out to your Partner to confirm your acceptance of the Microsoft Customer Agreement.'
export const german =
  'Bitte wenden Sie sich an Ihren Partner, um Ihre Zustimmung zur Microsoft-Kundenvereinbarung zu bestätigen.'

/** A member of a JSON answer by its path, `items.0.id`. */
export function at(json: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>(
      (value, name) =>
        Array.isArray(value) ? value[Number(name)] : isObject(value) ? value[name] : undefined,
      json,
    )
}

export function textAt(answer: TestAnswer, path: string): string {
  const value = at(answer.json, path)
  expect(typeof value, `${path} of ${answer.text}`).toBe('string')
  return String(value)
}

export function statusOf(answer: TestAnswer, status: number): TestAnswer {
  expect(answer.status, answer.text).toBe(status)
  return answer
}

export const orderOf = (item: string, quantity = 5) => ({
  lineItems: [{ lineItemNumber: 0, offerId: item, quantity }],
})

/** A partner's agreement body; each time another person, so that 600061 never meets it. */
let people = 0
export function attestationBody(dateAgreed = '2024-03-05') {
  people += 1
  return {
    primaryContact: {
      firstName: 'Mira',
      lastName: `Adomeit ${people}`,
      email: `mira.${people}@kunde.example`,
    },
    templateId: mca.templateId,
    dateAgreed,
    type: mca.name,
  }
}

export function attest(app: TestApp, partner: Partner, role: PartnerRole, id: CustomerId) {
  return app.as(partner, role)('POST', `/v1/customers/${id}/agreements`, {
    body: attestationBody(),
  })
}

export async function order(app: TestApp, partner: Partner, id: CustomerId, item = offerId) {
  return app.as(partner, 'admin-agent')('POST', `/v1/customers/${id}/orders`, {
    body: orderOf(item, item === azurePlanId ? 1 : 5),
  })
}

/** Fills a cart and answers the path of its checkout. */
export async function fillCart(app: TestApp, partner: Partner, id: CustomerId): Promise<string> {
  const cart = statusOf(
    await app.as(partner, 'sales-agent')('POST', `/v1/customers/${id}/carts`, {
      body: {
        lineItems: [
          {
            id: 0,
            catalogItemId: serviceId,
            quantity: 3,
            billingCycle: 'monthly',
            termDuration: 'P1Y',
          },
        ],
      },
    }),
    201,
  )
  return `/v1/customers/${id}/carts/${textAt(cart, 'id')}/checkout`
}

/** The last path part of the link that a partner sends. */
export async function linkToken(app: TestApp, partner: Partner, query = ''): Promise<string> {
  const answer = statusOf(
    await app.as(partner, 'admin-agent')('GET', `/v1/customers/relationshiprequests${query}`),
    200,
  )
  const url = new URL(textAt(answer, 'url'))
  return url.pathname.split('/').at(-1) ?? ''
}

/**
 * A customer that bought through the partner when it was covered, and whose cover was then taken
 * back: bought before, uncovered.
 */
export async function leaveUncovered(app: TestApp, partner: Partner, id: CustomerId) {
  statusOf(await attest(app, partner, 'admin-agent', id), 201)
  const placed = statusOf(await order(app, partner, id), 201)
  const acceptances = `/partner/api/customers/${id}/acceptances`
  const ask = app.as(partner, 'admin-agent')
  const acceptanceId = textAt(await ask('GET', acceptances), 'items.0.id')
  const withdrawal = `${acceptances}/${acceptanceId}/withdrawal`
  statusOf(await ask('POST', withdrawal, { body: { reason: 'recorded by mistake' } }), 201)
  return { subscriptionId: textAt(placed, 'lineItems.0.subscriptionId') }
}
