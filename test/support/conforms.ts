import { Readable } from 'node:stream'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import type { FastifyInstance } from 'fastify'
import { isObject } from '../../src/base/json.ts'
import { buildOpenApiDocument, type OpenApiDocument } from '../../src/http/openapi/document.ts'
import { routes } from '../../src/http/routes.ts'

const document: OpenApiDocument = buildOpenApiDocument(routes)
// Formats and patterns say what requests may look like; answers are held to their shapes.
const ajv = new Ajv2020({ strict: false, validateFormats: false, allErrors: true })
ajv.addSchema(closed({ $id: 'document', ...document }))
const validators = new Map<string, ValidateFunction>()

/**
 * What an answer says that the document does not, or the other way round; empty where they agree.
 * Members that are not declared count.
 */
export function disagreements(answer: {
  readonly method: string
  /** As the route declares it. */
  readonly path: string
  readonly status: number
  readonly mediaType: string
  readonly body: string
}): readonly string[] {
  const method = answer.method.toLowerCase()
  const path = answer.path.replaceAll(/:(\w+)/g, '{$1}')
  const operation = document.paths[path]?.[method]
  if (operation === undefined) return []
  const place = `${method} ${path} ${answer.status}`
  const responses = isObject(operation.responses) ? operation.responses : {}
  const key = String(answer.status) in responses ? String(answer.status) : 'default'
  if (key === 'default' && answer.status < 400) return [`${place}: is not declared`]
  const pointer = `#/paths/${escapeStep(path)}/${method}/responses/${key}`
  const { response, at } = resolve(responses[key], pointer)
  const content = isObject(response.content) ? response.content : {}
  const declared = Object.keys(content)
  if (answer.body === '')
    return declared.length === 0 || method === 'head' ? [] : [`${place}: is empty`]
  const mediaType = answer.mediaType.split(';')[0]?.trim() ?? ''
  const found = declared.find((each) => each === mediaType || each === '*/*')
  // Pages show their refusals as pages.
  if (found === undefined && mediaType === 'text/html' && answer.status >= 400) return []
  if (found === undefined)
    return [`${place}: answers ${mediaType}, declared: ${declared.join(', ')}`]
  if (found !== 'application/json') return []
  return problemsOf(`${at}/content/${escapeStep(found)}/schema`, answer.body).map(
    (problem) => `${place}: ${problem}`,
  )
}

/** Watches a server before it is ready: every answer it sends is held to the document. */
export function watchAnswers(server: FastifyInstance): readonly string[] {
  const found: string[] = []
  server.addHook('onSend', (request, reply, payload, done) => {
    const path = request.routeOptions.url
    if (path !== undefined && reply.statusCode !== 405) {
      const body =
        typeof payload === 'string'
          ? payload
          : payload instanceof Uint8Array || payload instanceof Readable
            ? 'bytes'
            : ''
      const mediaType = String(reply.getHeader('content-type') ?? '')
      const { method } = request
      found.push(...disagreements({ method, path, status: reply.statusCode, mediaType, body }))
    }
    done()
  })
  return found
}

function problemsOf(pointer: string, body: string): readonly string[] {
  let validate = validators.get(pointer)
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `document${pointer}` })
    validators.set(pointer, validate)
  }
  if (validate(JSON.parse(body.replace('\uFEFF', '')))) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  )
}

function resolve(part: unknown, pointer: string) {
  const reference = isObject(part) ? part.$ref : undefined
  if (typeof reference !== 'string') return { response: isObject(part) ? part : {}, at: pointer }
  const found = reference
    .split('/')
    .slice(1)
    .reduce<unknown>((at, step) => (isObject(at) ? at[step] : undefined), document)
  return { response: isObject(found) ? found : {}, at: reference }
}

/** Every object admits the members that it declares, and no others. */
function closed(value: unknown): object {
  const close = (each: unknown): unknown => {
    if (Array.isArray(each)) return each.map(close)
    if (!isObject(each)) return each
    const parts = Object.fromEntries(
      Object.entries(each).map(([name, part]) => [name, close(part)]),
    )
    const isClosable = each.type === 'object' && isObject(each.properties)
    return isClosable && !('additionalProperties' in each)
      ? { ...parts, additionalProperties: false }
      : parts
  }
  const result = close(value)
  return isObject(result) ? result : {}
}

function escapeStep(step: string): string {
  return encodeURIComponent(step.replaceAll('~', '~0').replaceAll('/', '~1'))
}
