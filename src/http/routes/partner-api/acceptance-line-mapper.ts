import type { CustomerId } from '../../../base/identifiers.ts'
import type { AgreementType } from '../../../domain/agreement/agreement.ts'
import type {
  DescribedAcceptance,
  DescribedLine,
} from '../../../operations/get-partner-customer.ts'
import type { Texts } from '../../../texts/text-keys.ts'
import type { AgreementLine, PartnerAcceptance } from '../../../wire/schemas/partner-console.ts'
import { toWireAcceptance } from '../customer-api/acceptance-mapper.ts'

type ShownTo = {
  readonly customerId: CustomerId
  readonly agreementType: AgreementType | undefined
  readonly publicUrl: string
  readonly texts: Texts
}

export function toWireAgreementLine(
  { provided, acceptance }: DescribedLine,
  shownTo: ShownTo,
): AgreementLine {
  return {
    provided,
    ...(acceptance === undefined ? {} : { acceptance: toPartnerAcceptance(acceptance, shownTo) }),
  }
}

function toPartnerAcceptance(
  described: DescribedAcceptance,
  { agreementType, ...shownTo }: ShownTo,
): PartnerAcceptance {
  const { contact, recordedByName, mayCorrect, mayWithdraw } = described
  const view = toWireAcceptance(
    {
      ...described,
      agreementType,
      acceptedBy: contact && `${contact.firstName} ${contact.lastName}`,
      namesCaller: false,
    },
    { ...shownTo, upn: '' },
  )
  return {
    ...view,
    ...(contact === undefined ? {} : { contact: toContact(contact) }),
    ...(recordedByName === undefined ? {} : { recordedByName }),
    mayCorrect,
    mayWithdraw,
  }
}

export function toContact({
  firstName,
  lastName,
  email,
  phoneNumber,
}: NonNullable<DescribedAcceptance['contact']>): NonNullable<PartnerAcceptance['contact']> {
  return { firstName, lastName, email, ...(phoneNumber === undefined ? {} : { phoneNumber }) }
}
