import { expect, test } from 'vitest'
import { toSampleListing } from '../../sample/sample-listing.ts'
import { buildSampleProgramme } from '../../sample/sample-programme.ts'
import { at } from '../support/domain.ts'

const sample = buildSampleProgramme(at('2026-11-22'))
const { customers } = sample

test('the listing has exactly the shape that software reads', () => {
  const routes = new Map(customers.map((each) => [each.profile.id, each.expectedRoutes]))
  const listing = toSampleListing(sample, routes)
  expect(Object.keys(listing)).toEqual(['partners', 'apps', 'customers'])
  expect(listing.partners[0]).toEqual({
    id: sample.partners[0]?.id,
    name: 'Nordlicht Cloudhaus GmbH',
    type: 'direct-bill',
    users: expect.arrayContaining([
      { upn: 'admin.agent@nordlicht.example', roles: ['admin-agent'] },
    ]),
  })
  expect(listing.apps).toHaveLength(6)
  expect(Object.keys(listing.apps[0] ?? {})).toEqual(['clientId', 'partnerId'])
  const scenario2 = listing.customers.find(({ name }) => name === 'Quellwasser Brunnen AG')
  expect(scenario2).toEqual({
    id: expect.any(String),
    name: 'Quellwasser Brunnen AG',
    country: 'DE',
    users: [
      { upn: 'marlies.tennstedt@quellwasser.example', roles: ['global-admin'] },
      { upn: 'pavel.hruskovec@quellwasser.example', roles: ['user'] },
    ],
    routes: [{ partnerId: sample.partners[0]?.id, route: 'partner-must-attest', scenario: 2 }],
  })
  const covered = listing.customers.find(({ name }) => name === 'Kranich Apotheken OHG')
  expect(Object.keys(covered?.routes[0] ?? {})).toEqual(['partnerId', 'route'])
})
