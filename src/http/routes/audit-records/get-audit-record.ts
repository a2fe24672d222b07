import type { PartnerCaller } from '../../../domain/caller.ts'
import type { Deps } from '../../../operations/deps.ts'
import { getAuditRecord as get } from '../../../operations/get-audit-record.ts'
import { AuditRecord } from '../../../wire/schemas/audit.ts'
import { defineRoute } from '../../define-route.ts'
import { shownOperations, toWireAuditRecord } from './audit-record-mapper.ts'

async function handle({
  deps,
  caller,
  params,
}: {
  readonly deps: Deps
  readonly caller: PartnerCaller
  readonly params: { readonly recordId: string }
}) {
  const input = { id: params.recordId, operationTypes: shownOperations }
  return toWireAuditRecord(await get(deps, caller, input))
}

// Wire contract 7.1
export const getAuditRecord = defineRoute({
  method: 'GET',
  path: '/v1/auditrecords/:recordId',
  auth: 'partner',
  status: 200,
  answer: AuditRecord,
  about: { id: 'getAuditRecord', tag: 'audit', summary: 'One audit record' },
  handle,
})

/** Wire contract 1.1: the address that deliveries to webhooks name. */
export const getAuditActivityRecord = defineRoute({
  method: 'GET',
  path: '/auditactivity/v1/auditrecords/:recordId',
  auth: 'partner',
  status: 200,
  answer: AuditRecord,
  about: {
    id: 'getAuditActivityRecord',
    tag: 'audit',
    summary: 'One audit record, by the address that webhooks name',
  },
  handle,
})
