import { makeStyles } from '@fluentui/react-components'
import type { ReactElement } from 'react'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import { Facts, Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { customerWords } from '../words.ts'
import { AgreementLines } from './agreement-lines.tsx'

const useStyles = makeStyles({ lines: { whiteSpace: 'pre-line' } })

/** Who the customer is, and its agreement. */
export function AccountSection({
  customer,
}: {
  readonly customer: PartnerCustomerDetails
}): ReactElement {
  const styles = useStyles()
  const t = useWords(customerWords)
  const format = useFormat()
  const { address, primaryContact, organizationRegistrationNumber: registration } = customer
  const where = [
    address.addressLine1,
    address.addressLine2,
    address.addressLine3,
    [address.postalCode, address.city].filter((part) => part !== undefined).join(' '),
    address.state ?? address.region,
    format.country(address.country),
  ]
  const contact = [
    `${primaryContact.firstName} ${primaryContact.lastName}`.trim(),
    primaryContact.email,
    primaryContact.phoneNumber,
  ]
  const lines = (parts: readonly (string | undefined)[]) => (
    <span className={styles.lines}>{parts.filter(Boolean).join('\n')}</span>
  )
  return (
    <Section title={t('account')}>
      <Facts
        facts={[
          { name: t('account.name'), value: customer.companyName },
          { name: t('account.domain'), value: customer.domain },
          { name: t('account.address'), value: lines(where) },
          ...(registration === undefined
            ? []
            : [{ name: t('account.registration'), value: registration }]),
          { name: t('account.contact'), value: lines(contact) },
          { name: t('account.language'), value: format.languageName(customer.language) },
          { name: t('account.since'), value: format.date(customer.createdAt) },
          { name: t('account.id'), value: customer.id },
        ]}
      />
      <AgreementLines customer={customer} />
    </Section>
  )
}
