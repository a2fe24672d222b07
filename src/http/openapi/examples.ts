import { catalogueExamples } from './examples/catalogue.ts'
import { customerAdminExamples } from './examples/customer-admin-center.ts'
import { customerExamples } from './examples/customers.ts'
import type { OperationExample } from './examples/operation-example.ts'
import { partnerConsoleExamples } from './examples/partner-console.ts'
import { programmeConsoleExamples } from './examples/programme-console.ts'
import { purchaseExamples } from './examples/purchases.ts'
import { serviceExamples } from './examples/services.ts'

/**
 * One request per operation that works against the sample programme, by the operation's id. In this
 * order each finds what those before it made.
 */
export const examples: Readonly<Record<string, OperationExample>> = {
  ...customerExamples,
  ...catalogueExamples,
  ...purchaseExamples,
  ...customerAdminExamples,
  ...partnerConsoleExamples,
  ...programmeConsoleExamples,
  ...serviceExamples,
}
