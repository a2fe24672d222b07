import { expect, test } from 'vitest'
import { isObject } from '../../../src/base/json.ts'
import { buildOpenApiDocument } from '../../../src/http/openapi/document.ts'
import { examples } from '../../../src/http/openapi/examples.ts'
import { pathParameters } from '../../../src/http/openapi/path-parameters.ts'
import { routes } from '../../../src/http/routes.ts'
import { disagreements } from '../../support/conforms.ts'

const document = buildOpenApiDocument(routes)
const operations = Object.values(document.paths).flatMap((each) => Object.values(each))

test('every route says what it answers and what it is called', () => {
  const silent = routes
    .map(({ contract }) => contract)
    .filter(({ answer, about }) => answer === undefined || about === undefined)
  expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([])
  expect(operations).toHaveLength(routes.length)
})

test('every operation has an id of its own', () => {
  const ids = operations.map(({ operationId }) => operationId)
  expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
})

test('every parameter of a path is described', () => {
  const names = routes.flatMap(({ path }) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name))
  expect(names.filter((name) => name === undefined || !(name in pathParameters))).toEqual([])
})

test('every operation for programs has an example, and every example an operation', () => {
  const forPrograms = operations.filter(
    ({ tags }) => Array.isArray(tags) && !tags.includes('pages') && !tags.includes('documentation'),
  )
  const ids = forPrograms.map(({ operationId }) => String(operationId))
  expect(ids.filter((id) => !(id in examples))).toEqual(Object.keys(withoutExample))
  expect(Object.keys(examples).filter((id) => !ids.includes(id))).toEqual([])
})

/** What no single request can show, each with the reason; a new operation brings its example. */
const withoutExample: Readonly<Record<string, string>> = {
  readTile: 'No template of a path says where a tile stands.',
  addCheckpoint: 'Takes a checkpoint that another log has signed.',
  readWitnessedCheckpoint: 'Answers what another log has had cosigned.',
  finaliseAttestationRequest: 'Somebody has to sign first.',
  setProgrammePolicy: 'Takes the whole policy and the revision that was read just before.',
}

test('every reference leads somewhere', () => {
  const lost = referencesIn(document).filter((reference) => {
    const steps = reference.split('/').slice(1)
    return !isObject(
      steps.reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), document),
    )
  })
  expect(lost).toEqual([])
})

test('nothing in it is a word of our own validator', () => {
  const text = JSON.stringify(document)
  expect(text).not.toMatch(/"(aliases|firstOfArray|patternProperties)"/)
  expect(text).not.toMatch(/"format":"(guid|wire-instant|culture|sha256)"/)
})

test('it says who may ask and with which credentials', () => {
  expect(document.paths['/v1/agreements']?.get?.security).toEqual([{ bearer: [] }, { session: [] }])
  expect(document.paths['/partner/api/tasks']?.get?.security).toEqual([
    { bearer: [] },
    { session: [] },
  ])
  expect(document.paths['/customer/api/requests']?.post?.security).toEqual([
    { bearer: [] },
    { session: [], csrf: [] },
  ])
  expect(document.paths['/health/live']?.get?.security).toEqual([])
})

test('whoever records something is told where the receipt is', () => {
  const responses = document.paths['/v1/customers/{customerId}/agreements']?.post?.responses
  expect(responses).toHaveProperty('201.headers.Evidence-Entry')
  expect(responses).toHaveProperty('201.headers.Link')
})

const status = {
  method: 'GET',
  path: '/v1/customers/:customerId/directSignedMicrosoftCustomerAgreementStatus',
}
const json = 'application/json; charset=utf-8'

test.each([
  ['a member that is not declared', 200, json, '{"isSigned":true,"secret":1}'],
  ['a member of another type', 200, json, '{"isSigned":"yes"}'],
  ['a member that is missing', 200, json, '{}'],
  ['a status that is not declared', 202, json, '{"isSigned":true}'],
  ['another type of content', 200, 'text/html', '<p>'],
  ['nothing where something is declared', 200, json, ''],
  ['an error without its code', 404, json, '{"description":"No."}'],
])('the check of answers notices %s', (_what, code, mediaType, body) => {
  expect(disagreements({ ...status, status: code, mediaType, body })).not.toEqual([])
})

test('the check of answers lets a right one pass', () => {
  const answer = { ...status, status: 200, mediaType: json, body: '{"isSigned":true}' }
  expect(disagreements(answer)).toEqual([])
})

function referencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([name, member]) =>
    name === '$ref' && typeof member === 'string' ? [member] : referencesIn(member),
  )
}
