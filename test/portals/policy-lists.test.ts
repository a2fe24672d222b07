import { expect, test } from 'vitest'
import {
  partnerActions,
  purchaseFamilies,
} from '../../portals/programme/features/policy/policy-groups.ts'
import { partnerRoles } from '../../portals/shared/session/partner-roles.ts'
import { partnerRoles as rolesOfTheRules } from '../../src/domain/caller.ts'
import { purchaseFamilies as familiesOfTheRules } from '../../src/domain/customer/customer.ts'
import { partnerActions as actionsOfTheRules } from '../../src/domain/programme/policy.ts'

// A console may not import the rules: what it lists by itself is compared here.
test('the form of the policy offers every role, action and family that the rules know', () => {
  expect([...partnerRoles].sort()).toEqual([...rolesOfTheRules].sort())
  expect([...partnerActions].sort()).toEqual([...actionsOfTheRules].sort())
  expect([...purchaseFamilies].sort()).toEqual([...familiesOfTheRules].sort())
})
