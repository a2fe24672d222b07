import { expect, test } from 'vitest'
import { ConfigError, parseConfig } from './config.ts'
import { variables } from './environment.ts'
import { findUnknownVariables } from './unknown-variables.ts'

function mistakesOf(environment: Record<string, string>): readonly string[] {
  try {
    parseConfig(environment)
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes
    throw error
  }
  return []
}

test('an empty environment gives an embedded database on loopback, not a sandbox', () => {
  const config = parseConfig({})
  expect(config).toMatchObject({ port: 8080, host: '127.0.0.1', sandbox: false })
  expect(config.publicUrl).toBe('http://localhost:8080')
  expect(config.database).toMatchObject({ kind: 'sqlite' })
  expect(config.logOrigin).toBe('localhost:8080/evidence/main')
  expect(config.requestsPerMinute).toBe(500)
})

test('every mistake is named at once', () => {
  const mistakes = mistakesOf({
    PORT: '99999',
    PUBLIC_URL: 'countersign.example',
    COUNTERSIGN_SANDBOX: 'maybe',
    DATABASE_URL: 'mysql://db',
    DATABASE_POOL: '0',
    COUNTERSIGN_OPERATOR_KEY: 'short',
    COUNTERSIGN_LOG_LEVEL: 'loud',
    COUNTERSIGN_LOG_ORIGIN: 'no origin',
    COUNTERSIGN_THROTTLE: 'fast',
    COUNTERSIGN_ISSUER_JWKS: 'https://login.example/keys',
    COUNTERSIGN_BOM: 'perhaps',
  })
  const named = mistakes.map((mistake) => mistake.split(':')[0])
  expect(named.sort()).toEqual([
    'COUNTERSIGN_BOM',
    'COUNTERSIGN_ISSUER',
    'COUNTERSIGN_LOG_LEVEL',
    'COUNTERSIGN_LOG_ORIGIN',
    'COUNTERSIGN_OPERATOR_KEY',
    'COUNTERSIGN_SANDBOX',
    'COUNTERSIGN_THROTTLE',
    'DATABASE_POOL',
    'DATABASE_URL',
    'PORT',
    'PUBLIC_URL',
  ])
})

test('PostgreSQL needs a key folder that all processes share', () => {
  expect(mistakesOf({ DATABASE_URL: 'postgres://db/countersign' })).toEqual([
    expect.stringContaining('COUNTERSIGN_KEYS'),
  ])
})

test('an empty variable counts as absent, and an address loses its trailing slash', () => {
  const config = parseConfig({ PORT: '', PUBLIC_URL: 'https://agreements.example/' })
  expect(config.port).toBe(8080)
  expect(config.publicUrl).toBe('https://agreements.example')
  expect(config.audiences).toContain('https://agreements.example')
})

test.each(['?a=1', '#top'])(
  'an own address that ends in %s is refused, for paths follow it',
  (end) => {
    expect(mistakesOf({ PUBLIC_URL: `https://agreements.example/${end}` })).toEqual([
      'PUBLIC_URL: expected an address without ?, # or a user.',
    ])
  },
)

test('an own address with a password is refused', () => {
  expect(mistakesOf({ PUBLIC_URL: 'https://kim:moor@agreements.example' })).toHaveLength(1)
})

test('a list of audiences that names none is refused', () => {
  expect(mistakesOf({ COUNTERSIGN_AUDIENCES: ' , ' })).toEqual([
    expect.stringContaining('COUNTERSIGN_AUDIENCES'),
  ])
})

test('the sandbox is not throttled unless told to', () => {
  expect(parseConfig({ COUNTERSIGN_SANDBOX: 'on' }).requestsPerMinute).toBeUndefined()
  const throttled = { COUNTERSIGN_SANDBOX: 'on', COUNTERSIGN_THROTTLE: '60' }
  expect(parseConfig(throttled).requestsPerMinute).toBe(60)
})

test('a variable with our prefix that nothing reads is refused, with the nearest one that is read', () => {
  const mistakes = mistakesOf({
    PORT: 'x',
    COUNTERSIGN_SANDBX: 'on',
    COUNTERSIGN_LOG_ORIGN: 'agreements.example/evidence/main',
    COUNTERSIGN_Data: '/srv/countersign',
    COUNTERSIGN_PORT: '8443',
    COUNTERSIGN_DATABASE_URL: 'postgres://db/countersign',
  })
  expect(mistakes).toEqual([
    expect.stringContaining('PORT: expected'),
    'COUNTERSIGN_SANDBX: there is no such variable; the nearest is COUNTERSIGN_SANDBOX.',
    'COUNTERSIGN_LOG_ORIGN: there is no such variable; the nearest is COUNTERSIGN_LOG_ORIGIN.',
    'COUNTERSIGN_Data: there is no such variable; the nearest is COUNTERSIGN_DATA.',
    'COUNTERSIGN_PORT: there is no such variable; the nearest is PORT.',
    'COUNTERSIGN_DATABASE_URL: there is no such variable; the nearest is DATABASE_URL.',
  ])
})

test('every variable of the program is known under its own name', () => {
  const unknown = Object.keys(variables).flatMap((name) => findUnknownVariables({ [name]: 'x' }))
  expect(unknown).toEqual([])
})

test.each([
  ['of the tests', { COUNTERSIGN_TEST_CHROMIUM: '/usr/bin/chromium' }],
  ['of other programs', { COUNTERSIGNED: 'on', MY_COUNTERSIGN_DATA: '/srv' }],
  ['that is empty', { COUNTERSIGN_SANDBX: ' ' }],
  [
    'of a service beside the program in Kubernetes',
    {
      COUNTERSIGN_SERVICE_HOST: '10.0.0.7',
      COUNTERSIGN_SERVICE_PORT: '80',
      COUNTERSIGN_SERVICE_PORT_HTTP: '80',
      COUNTERSIGN_PORT: 'tcp://10.0.0.7:80',
      COUNTERSIGN_PORT_80_TCP: 'tcp://10.0.0.7:80',
      COUNTERSIGN_PORT_80_TCP_PROTO: 'tcp',
      COUNTERSIGN_DB_PORT_5432_TCP_ADDR: '10.0.0.8',
    },
  ],
])('a variable %s is no mistake', (_whose, environment) => {
  expect(mistakesOf(environment)).toEqual([])
})
