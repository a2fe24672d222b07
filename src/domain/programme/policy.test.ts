import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  at,
  buildPolicy,
  buildText,
  buildVersion,
  day,
  mca,
  refusalOf,
} from '../../../test/support/domain.ts'
import { isProductError } from '../../base/product-error.ts'
import { countriesWithoutText } from './affected-countries.ts'
import { checkRequirements } from './check-requirements.ts'
import { parsePolicy } from './parse-policy.ts'
import { partnerActions } from './policy.ts'
import { policyDiff } from './policy-diff.ts'
import { attestRolePresets, requireCustomerAdmin, requireRole, rolesFor } from './roles.ts'

const policy = buildPolicy()

/** What a file with this policy holds, with some members replaced by anything. */
function json(parts: Record<string, unknown> = {}): Record<string, unknown> {
  return { ...JSON.parse(JSON.stringify(policy)), ...parts }
}

function problemsOf(value: unknown): readonly string[] {
  try {
    parsePolicy(value)
  } catch (error) {
    if (isProductError(error) && error.code === 'policy.invalid') {
      return error.facts.fields.map((each) => `${each.field}: ${each.problem}`)
    }
    throw error
  }
  return []
}

test('a valid policy is read as it is written', () => {
  expect(parsePolicy(json())).toEqual(policy)
})

test('every mistake is named by its path', () => {
  const rules = {
    requirements: [{ rank: -1, requiredFrom: '2024-02-30' }, { rank: 1.5 }],
    cutOffs: [{ agreedFrom: '2024-01-01', inForceFrom: 'soon', why: '' }],
  }
  const problems = problemsOf(
    json({
      agreements: { [mca.name]: rules },
      attestationMethods: 'sealed',
      marketRegions: [['DE', 'at']],
      partnerRoles: { ...policy.partnerRoles, attest: ['boss'], buy: [], fly: ['global-admin'] },
      relationshipLinkDays: 0,
      requireMfa: 'no',
      registrationNumberPattern: '(',
      operatorName: undefined,
      surprise: 1,
    }),
  )
  expect([...problems].sort()).toEqual(
    [
      `agreements.${mca.name}.cutOffs[0].inForceFrom: malformed`,
      `agreements.${mca.name}.cutOffs[0].why: unknown-key`,
      `agreements.${mca.name}.requirements[0].rank: too-small`,
      `agreements.${mca.name}.requirements[0].requiredFrom: malformed`,
      `agreements.${mca.name}.requirements[1].rank: malformed`,
      `agreements.${mca.name}.requirements[1].requiredFrom: missing`,
      'attestationMethods: unknown-value',
      'marketRegions[0][1]: malformed',
      'operatorName: missing',
      'partnerRoles.attest[0]: unknown-value',
      'partnerRoles.buy: too-small',
      'partnerRoles.fly: unknown-key',
      'registrationNumberPattern: malformed',
      'relationshipLinkDays: too-small',
      'requireMfa: malformed',
      'surprise: unknown-key',
    ].sort(),
  )
})

test('an empty object misses every member, and what is no object is said to be none', () => {
  expect(problemsOf({})).toHaveLength(Object.keys(policy).length)
  expect(problemsOf({})).toContain('edition: missing')
  for (const value of [null, [], 'policy', 3, undefined]) expect(problemsOf(value)).toHaveLength(1)
})

test('a cut-off is in force no earlier than itself', () => {
  const rules = (inForceFrom: string) => ({
    [mca.name]: { requirements: [], cutOffs: [{ agreedFrom: '2024-03-01', inForceFrom }] },
  })
  expect(problemsOf(json({ agreements: rules('2024-02-29') }))).toEqual([
    `agreements.${mca.name}.cutOffs[0].inForceFrom: inconsistent`,
  ])
  expect(problemsOf(json({ agreements: rules('2024-03-01') }))).toEqual([])
})

test('the gate asks for an agreement that has rules, and a country has one region', () => {
  expect(problemsOf(json({ gateAgreementType: 'Other' }))).toEqual([
    'gateAgreementType: unknown-value',
  ])
  expect(
    problemsOf(
      json({
        marketRegions: [
          ['DE', 'AT'],
          ['FR', 'DE'],
        ],
      }),
    ),
  ).toEqual(['marketRegions[1][1]: inconsistent'])
})

test('anything at all is either a policy or refused with its mistakes', () => {
  const aMember = fc.constantFrom(...Object.keys(policy))
  fc.assert(
    fc.property(aMember, fc.anything(), (member, value) => {
      expect(Array.isArray(problemsOf(json({ [member]: value })))).toBe(true)
    }),
    { numRuns: 500 },
  )
  fc.assert(fc.property(fc.anything(), (value) => problemsOf(value).length > 0))
})

test('__proto__ in a file is an unknown key like any other', () => {
  const hostile = JSON.parse('{"__proto__": {"edition": "x"}}')
  expect(problemsOf(hostile)).toContain('__proto__: unknown-key')
  expect(problemsOf(hostile)).toContain('edition: missing')
})

test('the difference of two policies is told by path', () => {
  const later = buildPolicy({
    contestChangesCover: true,
    partnerRoles: { ...policy.partnerRoles, attest: attestRolePresets['admin-and-sales'] },
  })
  expect(policyDiff(policy, later)).toEqual([
    { path: 'contestChangesCover', before: false, after: true },
    {
      path: 'partnerRoles.attest',
      before: ['global-admin', 'admin-agent', 'helpdesk-agent'],
      after: ['admin-agent', 'sales-agent'],
    },
  ])
  expect(policyDiff(policy, policy)).toEqual([])
})

const versions = [buildVersion(1, '2019-10-01'), buildVersion(2, '2024-03-01')]
const texts = [
  buildText(1, 'DE', 'de-DE'),
  buildText(1, 'JP', 'ja-JP'),
  buildText(2, 'DE', 'de-DE'),
]

function requirementRefusal(
  rank: number,
  requiredFrom: string,
  {
    confirmed = [],
    now = '2024-01-01',
    published = versions,
  }: { confirmed?: readonly string[]; now?: string; published?: typeof versions } = {},
) {
  const requirements = [{ rank, requiredFrom: day(requiredFrom) }]
  return refusalOf(() =>
    checkRequirements({
      policy: buildPolicy({ agreements: { [mca.name]: { requirements, cutOffs: [] } } }),
      versions: published,
      texts,
      countries: ['JP', 'DE', 'FJ', 'JP'],
      confirmedCountries: confirmed,
      now: at(now),
    }),
  )
}

test('a rank is required no earlier than it is effective, and only if it is published', () => {
  expect(requirementRefusal(2, '2024-02-29')).toMatchObject({
    code: 'policy.invalid',
    facts: { fields: [{ problem: 'inconsistent', expected: 'no earlier than 2024-03-01' }] },
  })
  expect(requirementRefusal(3, '2025-01-01')).toMatchObject({
    code: 'policy.invalid',
    facts: {
      fields: [{ field: `agreements.${mca.name}.requirements[0].rank`, expected: '1, 2' }],
    },
  })
  expect(requirementRefusal(1, '2025-01-01', { published: [] })).toMatchObject({
    facts: { fields: [{ expected: 'the rank of a published version' }] },
  })
})

test('countries that the requirement leaves without a text are confirmed by name, all of them', () => {
  expect(requirementRefusal(2, '2024-04-01')).toEqual({
    code: 'policy.countries-unconfirmed',
    facts: { countries: ['FJ', 'JP'] },
  })
  expect(requirementRefusal(2, '2024-04-01', { confirmed: ['FJ'] })).toEqual({
    code: 'policy.countries-unconfirmed',
    facts: { countries: ['JP'] },
  })
  expect(requirementRefusal(2, '2024-04-01', { confirmed: ['JP', 'FJ'] })).toBeUndefined()
})

test('a text that is not effective yet does not help, one that has become effective since does', () => {
  const question = {
    agreementType: mca.name,
    requirement: { rank: 1, requiredFrom: day('2020-01-01') },
    versions,
    texts: [buildText(2, 'DE', 'de-DE')],
    countries: ['DE'],
  }
  expect(countriesWithoutText({ ...question, now: at('2024-01-01') })).toEqual(['DE'])
  expect(countriesWithoutText({ ...question, now: at('2024-03-01') })).toEqual([])
})

test.each([
  ['attest', 'global-admin admin-agent helpdesk-agent'],
  ['read-texts', 'global-admin admin-agent helpdesk-agent sales-agent user-management-admin'],
  ['buy', 'global-admin admin-agent sales-agent'],
  ['remove-relationship', 'global-admin'],
  [
    'read-audit',
    'global-admin billing-admin user-management-admin admin-agent sales-agent helpdesk-agent',
  ],
] as const)('%s passes by any of its roles and by no other', (action, allowed) => {
  const roles = ['global-admin', 'user-management-admin', 'billing-admin', 'standard-user'] as const
  const agents = ['admin-agent', 'sales-agent', 'helpdesk-agent'] as const
  const passing = [...roles, ...agents].filter(
    (role) => !refusalOf(() => requireRole({ policy }, { roles: [role] }, action)),
  )
  expect(new Set(passing)).toEqual(new Set(allowed.split(' ')))
})

test('a refusal for a missing role says which roles may, and by which edition', () => {
  expect(refusalOf(() => requireRole({ policy }, { roles: ['sales-agent'] }, 'attest'))).toEqual({
    code: 'caller.role-missing',
    facts: { action: 'attest', roles: rolesFor(policy, 'attest'), edition: '06/16/2020' },
  })
})

test('roles add up, no role does nothing, and only a Global admin acts for a customer', () => {
  requireRole({ policy }, { roles: ['standard-user', 'helpdesk-agent'] }, 'attest')
  for (const action of partnerActions) {
    expect(refusalOf(() => requireRole({ policy }, { roles: [] }, action))).toBeDefined()
  }
  requireCustomerAdmin({ policy }, { roles: ['user', 'global-admin'] }, 'approve-relationship')
  const act = () => requireCustomerAdmin({ policy }, { roles: ['user'] }, 'approve-relationship')
  expect(refusalOf(act)?.code).toBe('caller.role-missing')
})

test('how long who accepted is kept may be left out, and is otherwise a number of days', () => {
  const rules = { requirements: [], cutOffs: [] }
  const withDays = (contactRetentionDays: unknown) =>
    json({ agreements: { [mca.name]: { ...rules, contactRetentionDays } } })
  const parsed = parsePolicy(withDays(3650))
  expect(parsed.agreements[mca.name]).toEqual({ ...rules, contactRetentionDays: 3650 })
  const path = `agreements.${mca.name}.contactRetentionDays`
  expect(problemsOf(withDays(0))).toEqual([`${path}: too-small`])
  expect(problemsOf(withDays('for ever'))).toEqual([`${path}: malformed`])
  expect(policyDiff(parsePolicy(json({ agreements: { [mca.name]: rules } })), parsed)).toEqual([
    { path, before: undefined, after: 3650 },
  ])
})
