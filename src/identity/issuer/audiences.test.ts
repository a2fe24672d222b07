import { expect, test } from 'vitest'
import { type Audiences, readTarget } from './audiences.ts'

const audiences: Audiences = ['https://api.example', 'fa3d9a0c-3fb0-42cc-9193-47c7ecd2edbd']
const target = (params: Record<string, string>) =>
  readTarget(new URLSearchParams(params), audiences)

test.each([
  [{}, 'https://api.example'],
  [{ scope: 'openid User.Read' }, 'https://api.example'],
  [{ scope: 'https://api.example/.default' }, 'https://api.example'],
  [{ scope: 'openid https://api.example//user_impersonation' }, 'https://api.example'],
  [{ scope: `${audiences[1]}/.default` }, audiences[1]],
  [{ resource: 'HTTPS://api.example/' }, 'https://api.example'],
  [{ resource: 'https://other.example/' }, 'https://other.example/'],
])('%j asks for a token for %s', (params, audience) => {
  expect(target(params).audience).toBe(audience)
})

test('only the scopes that mean something here are kept', () => {
  const { scopes } = target({ scope: 'openid  offline_access User.Read https://api.example/x' })
  expect(scopes).toEqual(['openid', 'offline_access'])
})
