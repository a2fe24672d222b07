import type { Route } from '../../define-route.ts'
import { createBulkReAttestation } from './create-bulk-re-attestation.ts'
import { listPartnerAgreementRecords } from './list-agreement-records.ts'

export const bulkAttestationRoutes: readonly Route[] = [
  listPartnerAgreementRecords,
  createBulkReAttestation,
]
