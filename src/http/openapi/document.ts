import { ErrorBodySchema, ThrottledBodySchema } from '../../wire/schemas/error.ts'
import type { Route } from '../define-route.ts'
import { csrfHeader } from '../hooks/authenticate.ts'
import { requestHeaders, responseHeaders } from './headers.ts'
import { namesOfSchemas } from './named-schemas.ts'
import { toDocumentPath, toOperation } from './operation.ts'
import { errorTable, refusals } from './refusals.ts'
import { tags } from './route-contract.ts'
import { createSchemaWriter, type Part } from './to-json-schema.ts'

const description = `Customer agreements of a channel programme: accepted by customers, attested by
partners, enforced at purchase and provable. What stands under /v1 and /webhooks/v1 speaks the
Partner Center REST API; everything else is Countersign's own.

Property names of requests are read in any letter case, null is absent, and what is not known is
ignored. Answers leave absent values out. Dates are ISO 8601 in UTC.

The examples run against the sample programme of a sandbox.`

export type OpenApiDocument = {
  readonly openapi: '3.1.0'
  readonly info: Part
  readonly servers: readonly Part[]
  readonly tags: readonly Part[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Part>>>>
  readonly components: Part
  /** Every refusal with its code, status and name. */
  readonly 'x-errors': readonly Part[]
}

/** The OpenAPI 3.1 document, made from the declarations that also validate. */
export function buildOpenApiDocument(routes: readonly Route[]): OpenApiDocument {
  const writer = createSchemaWriter(namesOfSchemas)
  writer.refer(ErrorBodySchema)
  writer.refer(ThrottledBodySchema)
  const paths: Record<string, Record<string, Part>> = {}
  for (const { contract } of routes) {
    const operation = toOperation(contract, writer)
    if (operation === undefined) continue
    const path = toDocumentPath(contract.path)
    paths[path] = { ...paths[path], [contract.method.toLowerCase()]: operation }
  }
  const used = new Set(routes.map(({ contract }) => contract.about?.tag))
  return {
    openapi: '3.1.0',
    info: { title: 'Countersign', version: '1', description, license },
    servers: [{ url: '/' }],
    tags: tags.filter((name) => used.has(name)).map((name) => ({ name })),
    paths,
    components: {
      schemas: writer.components(),
      parameters: requestHeaders,
      headers: responseHeaders,
      responses: refusals,
      securitySchemes,
    },
    'x-errors': errorTable,
  }
}

const license = { name: 'Apache-2.0', identifier: 'Apache-2.0' }

const securitySchemes: Part = {
  bearer: {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
    description: 'An access token of the programme. `countersign token` makes one in a sandbox.',
  },
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-countersign',
    description: 'The session of a console; on loopback http its name has no prefix.',
  },
  csrf: {
    type: 'apiKey',
    in: 'header',
    name: csrfHeader,
    description:
      'With a session, on whatever changes something: the value of the same header of an earlier answer.',
  },
}
