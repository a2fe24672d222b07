import { isObject } from '../../base/json.ts'
import * as acceptance from '../../wire/schemas/acceptance.ts'
import * as address from '../../wire/schemas/address.ts'
import * as agreement from '../../wire/schemas/agreement.ts'
import * as audit from '../../wire/schemas/audit.ts'
import * as bulkAttestation from '../../wire/schemas/bulk-attestation.ts'
import * as cart from '../../wire/schemas/cart.ts'
import * as catalogue from '../../wire/schemas/catalogue.ts'
import * as customer from '../../wire/schemas/customer.ts'
import * as customerApi from '../../wire/schemas/customer-api.ts'
import * as customerConsole from '../../wire/schemas/customer-console.ts'
import * as customerUser from '../../wire/schemas/customer-user.ts'
import * as enhancedAttestation from '../../wire/schemas/enhanced-attestation.ts'
import * as error from '../../wire/schemas/error.ts'
import * as evidence from '../../wire/schemas/evidence.ts'
import * as health from '../../wire/schemas/health.ts'
import * as inventory from '../../wire/schemas/inventory.ts'
import * as link from '../../wire/schemas/link.ts'
import * as order from '../../wire/schemas/order.ts'
import * as partnerApi from '../../wire/schemas/partner-api.ts'
import * as partnerAttest from '../../wire/schemas/partner-attest.ts'
import * as partnerConsole from '../../wire/schemas/partner-console.ts'
import * as partnerCustomers from '../../wire/schemas/partner-customers.ts'
import * as partnerInvitation from '../../wire/schemas/partner-invitation.ts'
import * as partnerProfile from '../../wire/schemas/partner-profile.ts'
import * as productUpgrade from '../../wire/schemas/product-upgrade.ts'
import * as programmeAgreements from '../../wire/schemas/programme-agreements.ts'
import * as programmeAudit from '../../wire/schemas/programme-audit.ts'
import * as programmeCoverage from '../../wire/schemas/programme-coverage.ts'
import * as programmeCustomers from '../../wire/schemas/programme-customers.ts'
import * as programmeHealth from '../../wire/schemas/programme-health.ts'
import * as programmePartners from '../../wire/schemas/programme-partners.ts'
import * as programmePolicy from '../../wire/schemas/programme-policy.ts'
import * as qualification from '../../wire/schemas/qualification.ts'
import * as relationship from '../../wire/schemas/relationship.ts'
import * as sandbox from '../../wire/schemas/sandbox.ts'
import * as session from '../../wire/schemas/session.ts'
import * as subscription from '../../wire/schemas/subscription.ts'
import * as subscriptionParts from '../../wire/schemas/subscription-parts.ts'
import * as validation from '../../wire/schemas/validation.ts'
import * as values from '../../wire/schemas/values.ts'
import * as webhook from '../../wire/schemas/webhook.ts'

const modules = [
  agreement,
  acceptance,
  address,
  audit,
  bulkAttestation,
  cart,
  catalogue,
  customer,
  customerApi,
  customerConsole,
  customerUser,
  enhancedAttestation,
  error,
  evidence,
  health,
  inventory,
  link,
  order,
  partnerApi,
  partnerAttest,
  partnerConsole,
  partnerCustomers,
  partnerInvitation,
  partnerProfile,
  productUpgrade,
  programmeAgreements,
  programmeAudit,
  programmeCoverage,
  programmeCustomers,
  programmeHealth,
  programmePartners,
  programmePolicy,
  qualification,
  relationship,
  sandbox,
  session,
  subscription,
  subscriptionParts,
  validation,
  values,
  webhook,
]

/**
 * The name of each schema in the document is that of its export. Optional members are copies, so
 * schemas are found by what they say. Simple ones, and queries, stay where they are used.
 */
export const namesOfSchemas: ReadonlyMap<string, string> = new Map(
  modules
    .flatMap((each) => Object.entries<unknown>({ ...each }))
    .flatMap(([name, value]): [string, string][] =>
      isNamed(name, value) ? [[JSON.stringify(value), name.replace(/Schema$/, '')]] : [],
    )
    // Of two that say the same the first gives the name.
    .reverse(),
)

function isNamed(name: string, value: unknown): boolean {
  if (!isObject(value) || name.endsWith('Query') || !/^[A-Z]/.test(name)) return false
  const isEnumeration = Array.isArray(value.enum)
  const isList = value.type === 'array' && name.endsWith('List')
  return isEnumeration || isList || (value.type === 'object' && isObject(value.properties))
}
