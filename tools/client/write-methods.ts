import { isObject } from '../../src/base/json.ts'
import type { OpenApiDocument } from '../../src/http/openapi/document.ts'
import { generatedNotice, quote, toName, toType } from './write-types.ts'

type Part = { readonly [name: string]: unknown }
type Operation = { readonly method: string; readonly path: string; readonly operation: Part }
type Parameter = {
  readonly name: string
  readonly place: string
  readonly type: string
  readonly required: boolean
}

/** Chapters that are for people, not for programs. */
const forPeople: readonly unknown[] = ['pages', 'documentation']

/** Headers that a caller sets for one operation, by the names of the method's input. */
const ownHeaders: Readonly<Record<string, string>> = {
  'MS-ContinuationToken': 'continuationToken',
  'If-Match': 'ifMatch',
}

/** One method per operation for programs. */
export function writeMethods(document: OpenApiDocument): string {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods)
      .filter(
        ([method, { tags, requestBody }]) =>
          method !== 'head' && !isForPeople(tags) && !takesText(requestBody),
      )
      .map(([method, operation]): Operation => ({ method, path, operation })),
  )
  const methods = operations.map((each) => writeMethod(each, document))
  const names = namesIn(document, methods.join('\n'))
  return `${generatedNotice}

import { createPaging } from './paging.ts'
import { queryOf, segment } from './paths.ts'
import { type Answer, type CallOptions, type ClientOptions, createSend } from './send.ts'
import type { ${names.join(', ')} } from './types.ts'

export type Client = ReturnType<typeof createClient>

/** Every operation of the API as a method, with the retry rules of the wire contract. */
export function createClient(options: ClientOptions) {
  const send = createSend(options)
  return {
    ...createPaging(send),
${methods.join('\n\n')}
  }
}
`
}

function isForPeople(tags: unknown): boolean {
  return Array.isArray(tags) && tags.some((tag) => forPeople.includes(tag))
}

/** What other logs send to a witness; nobody types it. */
function takesText(body: unknown): boolean {
  return isObject(body) && isObject(body.content) && 'text/plain' in body.content
}

function namesIn({ components }: OpenApiDocument, source: string): readonly string[] {
  const used = new Set(source.match(/\b[A-Z]\w+\b/g))
  // In the order of the document; the formatter sorts imports.
  return Object.keys(isObject(components.schemas) ? components.schemas : {}).filter((name) =>
    used.has(name),
  )
}

function writeMethod({ method, path, operation }: Operation, document: OpenApiDocument): string {
  const parameters = parametersOf(operation, document)
  const body = bodyOf(operation)
  const { type, reads } = answerOf(operation)
  const members = [
    ...parameters.map(
      ({ name, type: each, required }) => `readonly ${toName(name)}${required ? '' : '?'}: ${each}`,
    ),
    ...(body === undefined ? [] : [`readonly body: ${body}`]),
  ]
  const isOptional = body === undefined && parameters.every(({ required }) => !required)
  const input =
    members.length === 0 ? '' : `input: { ${members.join('; ')} }${isOptional ? ' = {}' : ''}, `
  const request = [
    `method: ${quote(method.toUpperCase())}`,
    `path: ${pathOf(path, parameters)}`,
    ...headersOf(parameters),
    ...(body === undefined ? [] : ['body: input.body']),
    `reads: ${quote(reads)}`,
  ]
  return `    /** ${String(operation.summary)}. ${String(operation.description)} */
    ${String(operation.operationId)}: (${input}call?: CallOptions): Promise<Answer<${type}>> =>
      send({ ${request.join(', ')} }, call),`
}

function parametersOf(operation: Part, document: OpenApiDocument): readonly Parameter[] {
  const given: readonly unknown[] = Array.isArray(operation.parameters) ? operation.parameters : []
  return given
    .map((each) => resolve(document, each))
    .flatMap((each): readonly Parameter[] => {
      const { name: wire, in: place, schema, required } = each
      if (typeof wire !== 'string' || typeof place !== 'string') return []
      const name = place === 'header' ? ownHeaders[wire] : wire
      if (name === undefined) return []
      return [{ name, place, type: toType(schema), required: required === true }]
    })
}

function pathOf(path: string, parameters: readonly Parameter[]): string {
  const filled = path.replaceAll(/\{(\w+)\}/g, '$${segment(input.$1)}')
  const query = parameters.filter(({ place }) => place === 'query')
  const values = query.map(({ name }) => `${toName(name)}: input.${name}`)
  const asked = values.length === 0 ? '' : `\${queryOf({ ${values.join(', ')} })}`
  return filled === path && asked === '' ? quote(path) : `\`${filled}${asked}\``
}

function headersOf(parameters: readonly Parameter[]): readonly string[] {
  const headers = Object.entries(ownHeaders).filter(([, name]) =>
    parameters.some((each) => each.place === 'header' && each.name === name),
  )
  if (headers.length === 0) return []
  return [
    `headers: { ${headers.map(([wire, name]) => `${quote(wire)}: input.${name}`).join(', ')} }`,
  ]
}

function bodyOf({ requestBody }: Part): string | undefined {
  const content = isObject(requestBody) ? requestBody.content : undefined
  const json = isObject(content) ? content['application/json'] : undefined
  return isObject(json) ? toType(json.schema) : undefined
}

function answerOf({ responses }: Part): { readonly type: string; readonly reads: string } {
  const good = Object.entries(isObject(responses) ? responses : {}).filter(([status]) =>
    status.startsWith('2'),
  )
  const contents = good.map(([, response]) =>
    isObject(response) && isObject(response.content) ? response.content : {},
  )
  // What says that it is not ready yet may be JSON: the status tells which of the two it is.
  if (contents.some((each) => isObject(each['application/pdf']))) {
    return { type: 'Uint8Array', reads: 'bytes' }
  }
  const schemas = contents.flatMap((each) =>
    isObject(each['application/json']) ? [toType(each['application/json'].schema)] : [],
  )
  if (schemas.length > 0) return { type: [...new Set(schemas)].join(' | '), reads: 'json' }
  const [mediaType] = contents.flatMap((each) => Object.keys(each))
  if (mediaType === undefined) return { type: 'undefined', reads: 'nothing' }
  return mediaType === '*/*'
    ? { type: 'Uint8Array', reads: 'bytes' }
    : { type: 'string', reads: 'text' }
}

function resolve(document: OpenApiDocument, part: unknown): Part {
  const reference = isObject(part) ? part.$ref : undefined
  if (typeof reference !== 'string') return isObject(part) ? part : {}
  const found = reference
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), document)
  return isObject(found) ? found : {}
}
