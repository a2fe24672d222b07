import { expect, test } from 'vitest'
import { findIssuerRoute } from './paths.ts'

const guid = '11111111-2222-4333-8444-555555555555'

test.each([
  [`/${guid}/oauth2/v2.0/token`, 'token', guid, '2.0'],
  [`/${guid}/oauth2/token`, 'token', guid, '1.0'],
  ['/partner.example/OAuth2/Token/', 'token', 'partner.example', '1.0'],
  ['/common/oauth2/v2.0/authorize', 'authorize', 'common', '2.0'],
  ['/organizations/oauth2/v2.0/devicecode', 'device-authorization', 'organizations', '2.0'],
  ['/oauth2/token', 'token', undefined, '1.0'],
  ['/common/discovery/instance', 'instance', 'common', '2.0'],
  ['/.well-known/openid-configuration', 'configuration', undefined, '1.0'],
  [`/${guid}/v2.0/.well-known/openid-configuration`, 'configuration', guid, '2.0'],
  [`/${guid}/discovery/v2.0/keys`, 'keys', guid, '2.0'],
  ['/oauth2/device', 'device', undefined, '2.0'],
])('%s leads to %s of %s', (path, kind, tenant, version) => {
  expect(findIssuerRoute(path)).toMatchObject({ kind, version })
  expect(findIssuerRoute(path)?.tenant).toBe(tenant)
})

test.each([
  '/v1/customers',
  '/v1/oauth2/token',
  '/customer/oauth2/x/token',
  '/oauth2/sign-in/short',
  '/a/b/oauth2/token',
  '/oauth2',
])('%s is not the issuer\u2019s', (path) => {
  expect(findIssuerRoute(path)).toBeUndefined()
})
