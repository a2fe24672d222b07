import type { TSchema } from 'typebox'
import { isObject } from '../../base/json.ts'
import type { OperationExample } from './examples/operation-example.ts'
import { examples } from './examples.ts'
import { headersOf, requestHeadersOf, responseHeadersOf } from './headers.ts'
import { pathParameters } from './path-parameters.ts'
import { refusalsOf } from './refusals.ts'
import type { OtherContent, RouteContract, RouteDescription } from './route-contract.ts'
import type { Part, SchemaWriter } from './to-json-schema.ts'

const callers: Readonly<Record<string, string>> = {
  public: 'Everybody.',
  'partner-user': 'A user of a partner, or an application together with one.',
  'partner-app': 'Software of a partner by itself.',
  partner: 'A user of a partner, or software of a partner by itself.',
  customer: 'A user of a customer.',
  party: 'A user of a partner or of a customer, or software of a partner.',
  'evidence-reader':
    'A user of a partner or of a customer, software of a partner, or the programme operator.',
  operator: 'The programme operator.',
}

/** `/customers/:customerId` as the document writes it. */
export function toDocumentPath(path: string): string {
  return path.replaceAll(/:(\w+)/g, '{$1}')
}

/** One route as an operation of the document; undefined while nobody has described it. */
export function toOperation(contract: RouteContract, writer: SchemaWriter): Part | undefined {
  const { about, auth } = contract
  if (about === undefined) return undefined
  const example = examples[about.id]
  const parameters = [
    ...toPathParameters(contract.path, example),
    ...toQueryParameters(contract.query, writer, example),
    ...toHeaderParameters(about),
  ]
  return {
    operationId: about.id,
    tags: [about.tag],
    summary: about.summary,
    description: `For: ${callers[auth] ?? auth}`,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...toRequestBody(contract, writer, example),
    responses: toResponses(contract, about, writer),
    security: toSecurity(contract),
    ...toExampleCaller(example),
  }
}

function toPathParameters(path: string, example: OperationExample | undefined): readonly Part[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const value = example?.params?.[name]
    return {
      name,
      in: 'path',
      required: true,
      ...pathParameters[name],
      ...(value === undefined ? {} : { example: value }),
    }
  })
}

function toQueryParameters(
  query: TSchema | undefined,
  writer: SchemaWriter,
  example: OperationExample | undefined,
): readonly Part[] {
  if (query === undefined || !('properties' in query) || !isObject(query.properties)) return []
  const required: readonly unknown[] =
    'required' in query && Array.isArray(query.required) ? query.required : []
  return Object.entries(query.properties).flatMap(([name, schema]) => {
    if (!isObject(schema)) return []
    const value = example?.query?.[name]
    return {
      name,
      in: 'query',
      required: required.includes(name),
      schema: writer.refer(schema),
      ...(value === undefined ? {} : { example: value }),
    }
  })
}

function toHeaderParameters({ headers = [] }: RouteDescription): readonly Part[] {
  const own = headers.flatMap((header) => requestHeadersOf[header])
  return ['RequestId', 'CorrelationId', 'Locale', ...own].map((name) => ({
    $ref: `#/components/parameters/${name}`,
  }))
}

function toRequestBody(
  { body, accepts, about }: RouteContract,
  writer: SchemaWriter,
  example: OperationExample | undefined,
): Part {
  if (about?.takes !== undefined) {
    const schema = { type: 'string' }
    return { requestBody: { required: true, content: { [about.takes]: { schema } } } }
  }
  if (body === undefined) return {}
  const mediaType = accepts === 'form' ? 'application/x-www-form-urlencoded' : 'application/json'
  return {
    requestBody: {
      required: true,
      content: {
        [mediaType]: {
          schema: writer.refer(body),
          ...(example?.body === undefined ? {} : { example: example.body }),
        },
      },
    },
  }
}

const meanings: Readonly<Record<number, string>> = {
  200: 'Done.',
  201: 'Created.',
  202: 'Accepted; ask again.',
  204: 'Done; nothing to say.',
  303: 'Go on there.',
  503: 'Not now.',
}

function toResponses(contract: RouteContract, about: RouteDescription, writer: SchemaWriter): Part {
  const { status, answer = 'nothing' } = contract
  const own = (about.headers ?? []).flatMap((header) => responseHeadersOf[header])
  const good = Object.entries({ ...about.also, [status]: answer }).map(
    ([each, what]): [string, Part] => [
      each,
      {
        description: meanings[Number(each)] ?? 'Done.',
        headers: headersOf(own),
        ...(Number(each) === status
          ? withAlternatives(toContent(what, writer), about)
          : toContent(what, writer)),
      },
    ],
  )
  return { ...refusalsOf(contract), ...Object.fromEntries(good) }
}

function withAlternatives(part: Part, { alternatives = [] }: RouteDescription): Part {
  if (alternatives.length === 0) return part
  const others = alternatives.map((type) => [type, { schema: { type: 'string' } }])
  const content = isObject(part.content) ? part.content : {}
  return { content: { ...content, ...Object.fromEntries(others) } }
}

function toContent(what: TSchema | OtherContent, writer: SchemaWriter): Part {
  if (what === 'nothing') return {}
  if (typeof what === 'string') {
    // JSON without a schema can be anything.
    const schema = what === 'application/json' ? {} : { type: 'string' }
    return { content: { [what]: { schema } } }
  }
  return { content: { 'application/json': { schema: writer.refer(what) } } }
}

/** Whoever of the sample programme sends the example. */
function toExampleCaller(example: OperationExample | undefined): Part {
  if (example?.as === undefined) return {}
  return { 'x-example-caller': 'upn' in example.as ? example.as.upn : example.as.clientId }
}

/** A console's session does as well, and its CSRF token where something changes. */
function toSecurity({ auth, method }: RouteContract): readonly Part[] {
  if (auth === 'public') return []
  const isSafe = method === 'GET' || method === 'HEAD'
  return [{ bearer: [] }, isSafe ? { session: [] } : { session: [], csrf: [] }]
}
