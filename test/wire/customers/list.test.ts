import { afterAll, beforeAll, expect, test } from 'vitest'
import { isObject } from '../../../src/base/json.ts'
import { createTestCustomer, openTestApp, type TestApp } from '../../support/app.ts'
import type { TestAnswer } from '../../support/ask.ts'
import { partnerA, partnerB, providerC, resellerF } from '../../support/domain.ts'
import { forEachEngine } from '../../support/storage.ts'

const names = ['Ölmühle Süd', 'Olmann AG', 'olé', 'Nordlicht', 'Nord & Co', 'Zebra', 'Alpha']

forEachEngine((engine) => {
  let app: TestApp

  beforeAll(async () => {
    app = await openTestApp(engine)
    for (const companyName of names) await createTestCustomer(app, partnerA, { companyName })
    await createTestCustomer(app, partnerB, { companyName: 'Olaf' })
  })
  afterAll(() => app[Symbol.asyncDispose]())

  const ask = (url: string, headers: Record<string, string> = {}) =>
    app.as(partnerA, 'admin-agent')('GET', url, { headers })

  test('a seek with nothing but its token walks every customer exactly once [W1.5-seek W1.5-token-alone W14-seek-names]', async () => {
    const seen: string[] = []
    let answer = await ask('/v1//customers/?size=3&filter=')
    for (let page = 0; page < 5; page += 1) {
      seen.push(...namesOf(answer))
      const token = nextToken(answer)
      if (token === undefined) break
      expect(namesOf(answer)).toHaveLength(3)
      answer = await ask('/v1/customers?seekOperation=Next', { 'MS-ContinuationToken': token })
    }
    expect(seen).toHaveLength(names.length)
    expect(new Set(seen)).toEqual(new Set(names))
  })

  test('the token carries size and filter, and goes back as well [W13-10 W1.5-names W1.5-numbers W14-seek-numbers W1.4-next-absent W1.4-next-header W14-next-token W1.4-link W14-link-members W3.3-filter-name W1.6-simple W1.6-value-case W1.5-token-alone]', async () => {
    const filter = encodeURIComponent(
      '{"Field":"CompanyName","Value":"OL","Operator":"starts_with"}',
    )
    const first = await ask(`/v1/customers?size=2&filter=${filter}`)
    expect(namesOf(first)).toHaveLength(2)
    expect(first.json).toMatchObject({
      totalCount: 2,
      links: {
        self: { uri: `/customers?size=2&filter=${filter}`, method: 'GET', headers: [] },
        next: { uri: '/customers?size=2&seekOperation=Next', method: 'GET' },
      },
    })
    const token = nextToken(first) ?? ''
    const second = await ask('/v1/customers?seekOperation=0', { 'MS-ContinuationToken': token })
    expect(new Set([...namesOf(first), ...namesOf(second)])).toEqual(
      new Set(['Olmann AG', 'olé', 'Ölmühle Süd']),
    )
    expect(namesOf(second)).toHaveLength(1)
    expect(nextToken(second)).toBeUndefined()
    const back = await ask('/v1/customers?seekOperation=previous', {
      'MS-ContinuationToken': previousToken(second) ?? '',
    })
    expect(namesOf(back)).toEqual(namesOf(first))
    const last = await ask('/v1/customers?seekOperation=Last', { 'MS-ContinuationToken': token })
    expect(namesOf(last)).toHaveLength(2)
    expect(namesOf(last)).toEqual([namesOf(first)[1], namesOf(second)[0]])
    for (const operation of ['First', 'PageIndex', '4']) {
      const again = await ask(`/v1/customers?seekOperation=${operation}`, {
        'MS-ContinuationToken': token,
      })
      expect(namesOf(again), operation).toEqual(namesOf(first))
    }
  })

  test('size 0 with a filter is the standard size; items carry only what lists have [W1.5-size-zero W14-size-zero W3.3-size-zero-filter W3.3-list-items W3.1-billing-not-in-list]', async () => {
    const filter = encodeURIComponent('{"field":"domain","value":"kunde-","operator":"StartsWith"}')
    const answer = await ask(`/v1/customers?size=0&filter=${filter}`)
    expect(namesOf(answer)).toHaveLength(names.length)
    const [item] = itemsOf(answer)
    expect(Object.keys(item ?? {}).toSorted()).toEqual([
      'attributes',
      'companyProfile',
      'id',
      'links',
      'relationshipToPartner',
    ])
  })

  test('a token that was altered, or of another partner, is refused [W1.5-token-signed]', async () => {
    const token = nextToken(await ask('/v1/customers?size=2')) ?? ''
    const altered = `${token.slice(0, -2)}xx`
    expect(
      await ask('/v1/customers?seekOperation=Next', { 'MS-ContinuationToken': altered }),
    ).toMatchObject({ status: 400, json: { code: 800002 } })
    const other = await app.as(partnerB, 'admin-agent')('GET', '/v1/customers?seekOperation=Next', {
      headers: { 'MS-ContinuationToken': token },
    })
    expect(other).toMatchObject({ status: 400 })
  })

  test('a provider finds the customers of one reseller; app-only software may not ask so [W3.3-filter-reseller]', async () => {
    await createTestCustomer(app, providerC, { companyName: 'Direkt' })
    await createTestCustomer(app, providerC, { companyName: 'Hinter F', resellerId: resellerF.id })
    const filter = encodeURIComponent(
      `{"Field":"IndirectReseller","Value":"${resellerF.id}","Operator":"starts_with"}`,
    )
    const url = `/v1/customers?size=0&filter=${filter}`
    expect(namesOf(await app.as(providerC, 'admin-agent')('GET', url))).toEqual(['Hinter F'])
    expect(await app.app(providerC)('GET', url)).toMatchObject({
      status: 403,
      json: { code: 900329 },
    })
  })

  test('other operators, unknown fields and malformed filters are refused by name [W3.3-only-starts-with W13-10]', async () => {
    for (const filter of [
      '{"Field":"CompanyName","Value":"a","Operator":"substring"}',
      '{"Field":"Turnover","Value":"a","Operator":"starts_with"}',
      '{"Field":',
      '[]',
    ]) {
      const answer = await ask(`/v1/customers?filter=${encodeURIComponent(filter)}`)
      expect(answer, filter).toMatchObject({ status: 400, json: { code: 800002 } })
    }
    expect(await ask('/v1/customers?size=-1')).toMatchObject({ status: 400 })
    expect(await ask('/v1/customers?seekOperation=Sideways')).toMatchObject({ status: 400 })
  })
})

function itemsOf(answer: TestAnswer): readonly Record<string, unknown>[] {
  const { json } = answer
  if (!isObject(json) || !Array.isArray(json.items)) throw new Error(answer.text)
  return json.items.filter(isObject).map((each) => ({ ...each }))
}

function namesOf(answer: TestAnswer): string[] {
  return itemsOf(answer).map(({ companyProfile }) =>
    isObject(companyProfile) ? String(companyProfile.companyName) : '',
  )
}

function nextToken(answer: TestAnswer): string | undefined {
  return tokenOf(answer, 'next')
}

function previousToken(answer: TestAnswer): string | undefined {
  return tokenOf(answer, 'previous')
}

function tokenOf({ json }: TestAnswer, which: 'next' | 'previous'): string | undefined {
  const links = isObject(json) && isObject(json.links) ? json.links : {}
  const link = links[which]
  if (!isObject(link) || !Array.isArray(link.headers)) return undefined
  const [header] = link.headers
  return isObject(header) && header.key === 'MS-ContinuationToken'
    ? String(header.value)
    : undefined
}
