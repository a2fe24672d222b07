import { randomUUID } from 'node:crypto'
import type { RequestSource } from './load.ts'
import { kinds } from './population/found-programme.ts'
import { customerIdAt } from './population/identifiers.ts'
import type { Deployment } from './servers/product.ts'

/** One of the operations that are measured, as the product and its bare alternative get it. */
export type Operation = {
  readonly name: 'gate-read' | 'agreement-list' | 'attestation'
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly expectedStatus: number
  readonly connections: number
  /** Which of the population's customers are asked about. */
  readonly isMeant: (kind: (typeof kinds)[number]) => boolean
  readonly body?: (sequence: number, templateId: string) => string
}

export const gateRead: Operation = {
  name: 'gate-read',
  method: 'GET',
  path: '/partner/api/customers/:customerId/purchase-gate',
  expectedStatus: 200,
  connections: 32,
  isMeant: () => true,
}

export const agreementList: Operation = {
  name: 'agreement-list',
  method: 'GET',
  path: '/v1/customers/:customerId/agreements',
  expectedStatus: 200,
  connections: 32,
  // Each has one attestation; an empty list would be less work.
  isMeant: (kind) => kind === 'attested',
}

export const attestation: Operation = {
  name: 'attestation',
  method: 'POST',
  path: '/v1/customers/:customerId/agreements',
  expectedStatus: 201,
  connections: 64,
  isMeant: () => true,
  body: (sequence, templateId) =>
    JSON.stringify({
      primaryContact: {
        firstName: 'Mira',
        // The same contact is refused a second time.
        lastName: `Adomeit-${sequence}`,
        email: 'mira.adomeit@kunde.example',
        phoneNumber: '+49 4841 123456',
      },
      templateId,
      dateAgreed: '2024-06-03T00:00:00Z',
      type: 'MicrosoftCustomerAgreement',
    }),
}

let sequence = 0

/** Requests about customers chosen at random, each with its own MS-RequestId. */
export function requestsFor(
  operation: Operation,
  { foundation }: Deployment,
  customers: number,
): RequestSource {
  const { agents, templateId } = foundation
  const path = operation.path + (operation.name === 'agreement-list' ? listQuery : '')
  const lasting = ['Host: 127.0.0.1', 'Accept: application/json', 'X-Locale: en-US'].join('\r\n')
  return () => {
    const number = pick(operation, customers)
    const agent = agents[Math.floor((number % (agents.length * kinds.length)) / kinds.length)]
    const url = path.replace(':customerId', customerIdAt(number))
    sequence += 1
    const body = operation.body?.(sequence, templateId)
    const head =
      `${operation.method} ${url} HTTP/1.1\r\n${lasting}\r\n` +
      `Authorization: Bearer ${agent?.token}\r\nMS-RequestId: ${randomUUID()}\r\n` +
      `MS-CorrelationId: ${randomUUID()}\r\n`
    if (body === undefined) return `${head}\r\n`
    return `${head}Content-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  }
}
const listQuery = '?agreementType=MicrosoftCustomerAgreement'

function pick(operation: Operation, customers: number): number {
  for (;;) {
    const number = Math.floor(Math.random() * customers)
    const kind = kinds[number % kinds.length]
    if (kind && operation.isMeant(kind)) return number
  }
}
