import { listAuditRecords as list } from '../../../operations/list-audit-records.ts'
import { headerNames } from '../../../wire/headers.ts'
import { AuditRecordCollection, AuditRecordsQuery } from '../../../wire/schemas/audit.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireAuditRecord } from './audit-record-mapper.ts'
import { parseAuditSeek, toAuditCollection, toListAuditRecordsInput } from './audit-seek.ts'

// Wire contract 7.1
export const listAuditRecords = defineRoute({
  method: 'GET',
  path: '/v1/auditrecords',
  auth: 'partner',
  query: AuditRecordsQuery,
  status: 200,
  answer: AuditRecordCollection,
  about: {
    id: 'listAuditRecords',
    tag: 'audit',
    summary: 'Who did what, newest first',
    headers: ['continuation-token'],
  },
  async handle({ deps, caller, query, url, header }) {
    const { signer } = deps
    const seek = parseAuditSeek(query, header(headerNames.continuationToken), { signer, caller })
    const page = await list(deps, caller, toListAuditRecordsInput(seek))
    const items = page.records.map(toWireAuditRecord)
    return toAuditCollection(page, items, { seek, self: url, signer, caller })
  },
})
