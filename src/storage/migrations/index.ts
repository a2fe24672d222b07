import { programmeTables } from './001-programme.ts'
import { customerTables } from './002-customers.ts'
import { buyingTables } from './003-buying.ts'
import { logTables } from './004-log.ts'
import { peopleTables } from './005-people.ts'
import { outboxTables } from './006-outbox.ts'
import { customerDirectory } from './007-customer-directory.ts'
import { attestationRequestTables } from './008-attestation-requests.ts'
import { logOrder } from './009-log-order.ts'
import { erasureTables } from './010-erasure.ts'
import { witnessTables } from './011-witness.ts'
import { operatorTables } from './012-operators.ts'
import { customerTable } from './013-customer-table.ts'
import { overviewTables } from './014-overview.ts'
import { logSuccessor } from './015-log-successor.ts'
import { issuerAccounts } from './016-issuer-accounts.ts'
import type { Migration } from './migration.ts'

/** Every step of the schema in order; a step that was ever released never changes. */
export const migrations: readonly Migration[] = [
  programmeTables,
  customerTables,
  buyingTables,
  logTables,
  peopleTables,
  outboxTables,
  customerDirectory,
  attestationRequestTables,
  logOrder,
  erasureTables,
  witnessTables,
  operatorTables,
  customerTable,
  overviewTables,
  logSuccessor,
  issuerAccounts,
]
