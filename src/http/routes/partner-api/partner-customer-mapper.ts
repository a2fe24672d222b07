import type { AgreementType } from '../../../domain/agreement/agreement.ts'
import type { CustomerProfile } from '../../../domain/customer/profile.ts'
import type { CustomerPermission } from '../../../operations/customer-permissions.ts'
import type { DescribedRoute, PartnerCustomer } from '../../../operations/get-partner-customer.ts'
import { describerFor } from '../../../texts/describe.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import type {
  CustomerRoute,
  PartnerCustomerDetails,
  CustomerPermission as WirePermission,
} from '../../../wire/schemas/partner-console.ts'
import { wordsIn } from '../../words.ts'
import { toWireCover, toWireRoute } from '../customer-api/customer-partner-mapper.ts'
import { messageOfRoute, reasonForPartner } from '../customer-api/route-words.ts'
import { toWireAgreementLine } from './acceptance-line-mapper.ts'
import { toConsoleParkedOrder } from './console-parked-order-mapper.ts'
import { toConsoleTask } from './console-task-mapper.ts'
import { toWireColleague } from './list-colleagues.ts'

export function toPartnerCustomerDetails(
  read: PartnerCustomer,
  { texts, publicUrl }: { readonly texts: Texts; readonly publicUrl: string },
): PartnerCustomerDetails {
  const { profile, agreementType } = read
  const shownTo = { customerId: profile.id, agreementType, publicUrl, texts }
  return {
    ...toProfile(profile),
    routes: read.routes.map((each) => toCustomerRoute(each, read.edition, texts)),
    agreement: {
      ...toNames(agreementType, texts),
      direct: toWireAgreementLine(read.direct, shownTo),
      attestation: toWireAgreementLine(read.attestation, shownTo),
    },
    relationships: read.relationships.map((each) => ({
      partner: each.partner,
      provider: each.provider,
      state: each.state,
      delegatedAdministration: each.delegatedAdministration,
      since: toWireInstant(each.since),
      ...(each.endedAt === undefined ? {} : { endedAt: toWireInstant(each.endedAt) }),
    })),
    permissions: read.permissions.map((each) => toPermission(each, texts)),
    tasks: read.tasks.map((task) => toConsoleTask(task, texts)),
    parkedOrders: read.parkedOrders.map((order) => toConsoleParkedOrder(order, texts)),
  }
}

function toNames(agreementType: AgreementType | undefined, { language }: Texts) {
  return {
    agreementType: agreementType?.name ?? '',
    name: wordsIn(agreementType?.names ?? {}, language),
    templateId: agreementType?.templateId ?? '',
  }
}

function toProfile(profile: CustomerProfile) {
  const { organizationRegistrationNumber, address } = profile
  const { firstName = '', lastName = '', phoneNumber } = address
  return {
    id: profile.id,
    companyName: profile.companyName,
    domain: profile.domain,
    country: profile.country,
    culture: profile.culture,
    language: profile.language,
    email: profile.email,
    suspended: profile.suspended,
    createdAt: toWireInstant(profile.createdAt),
    ...(organizationRegistrationNumber === undefined ? {} : { organizationRegistrationNumber }),
    address: toAddress(address),
    primaryContact: {
      firstName,
      lastName,
      email: profile.email,
      ...(phoneNumber === undefined ? {} : { phoneNumber }),
    },
  }
}

function toAddress(address: CustomerProfile['address']): PartnerCustomerDetails['address'] {
  const { country, ...rest } = address
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  return { country, ...Object.fromEntries(given) }
}

function toCustomerRoute(
  { transactingPartner, relationshipActive, route, facts, since }: DescribedRoute,
  edition: string,
  texts: Texts,
): CustomerRoute {
  const message = messageOfRoute(route, facts, texts)
  return {
    transactingPartner,
    relationshipActive,
    ...toWireRoute(route),
    line: route.line,
    ...(route.kind === 'nobody-yet' ? { reason: route.reason } : {}),
    reasons: [reasonForPartner(route, facts, texts)],
    edition,
    ...(message === undefined ? {} : { customerMessage: message }),
    ...toWireCover(route, (next) => reasonForPartner(next, facts, texts)),
    ...(since === undefined ? {} : { since: toWireInstant(since) }),
  }
}

function toPermission(
  { action, refusal, roles, colleagues, partners }: CustomerPermission,
  texts: Texts,
): WirePermission {
  const words: Readonly<Record<string, string>> = texts.roles
  return {
    action,
    allowed: refusal === undefined,
    ...(refusal === undefined ? {} : { reason: describerFor(texts).describeError(refusal) }),
    roles: [...roles],
    roleNames: roles.map((role) => words[role] ?? role),
    colleagues: colleagues.map(toWireColleague),
    partners: [...partners],
  }
}
