import { Button } from '@fluentui/react-components'
import type { ReactElement, ReactNode } from 'react'
import { isApiError } from '../../../../shared/api/api-error.ts'
import { Notice } from '../../../../shared/components/notice.tsx'
import { Facts, Section } from '../../../../shared/components/section.tsx'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { CheckField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useTerms } from '../../orders/use-terms.ts'
import { type AccountValues, toPerson } from '../account-values.ts'
import { joined } from '../joined.ts'
import type { ChosenOffer, Progress } from '../types.ts'
import { addCustomerWords } from '../words.ts'
import type { Step } from './step-heading.tsx'

/** Everything before it is sent; after a failure, what is left of it. */
export function ReviewStep({
  account,
  offers,
  reseller,
  progress,
  onUpdate,
  onSubmit,
  onDone,
}: {
  readonly account: AccountValues
  readonly offers: readonly ChosenOffer[]
  /** Its name. */
  readonly reseller: string | undefined
  readonly progress: Progress
  readonly onUpdate: (step: Step) => void
  readonly onSubmit: () => Promise<void>
  readonly onDone: () => void
}): ReactElement {
  const t = useWords(addCustomerWords)
  const isCreated = progress.customerId !== undefined
  const vouches = reseller !== undefined && offers.length > 0 && account.agreement === 'confirmed'
  const form = useForm({
    initial: { partnerOnRecord: false },
    check: ({ partnerOnRecord }) => ({
      partnerOnRecord: vouches && !partnerOnRecord ? t('partnerOnRecord.required') : undefined,
    }),
    send: onSubmit,
    onDone,
  })
  return (
    <>
      <Notice intent="info">{t(isCreated ? 'review.created' : 'review.lead')}</Notice>
      <AccountFacts account={account} reseller={reseller}>
        {!isCreated && (
          <UpdateButton part={t('step.account')} onClick={() => onUpdate('account')} />
        )}
      </AccountFacts>
      <AgreementFacts account={account}>
        {progress.attested === undefined && (
          <UpdateButton part={t('agreement')} onClick={() => onUpdate('account')} />
        )}
      </AgreementFacts>
      <OfferFacts offers={offers} isParked={account.agreement === 'ask'}>
        <UpdateButton part={t('step.subscriptions')} onClick={() => onUpdate('subscriptions')} />
      </OfferFacts>
      <FormBody
        form={form}
        label={t('step.review')}
        failure={<Failure error={form.failure} account={account} progress={progress} />}
      >
        {vouches && (
          <CheckField
            bound={form.bind('partnerOnRecord')}
            label={t('partnerOnRecord', { reseller })}
          />
        )}
        <FormButtons form={form} submit={t(isCreated ? 'submit.left' : 'submit')}>
          {isCreated && !form.isSending && <Button onClick={onDone}>{t('submit.without')}</Button>}
        </FormButtons>
      </FormBody>
    </>
  )
}

/** Which step failed, and why. */
function Failure({
  error,
  account,
  progress,
}: {
  readonly error: unknown
  readonly account: AccountValues
  readonly progress: Progress
}): ReactElement {
  const t = useWords(addCustomerWords)
  const shared = useWords(sharedWords)
  const step =
    progress.customerId === undefined
      ? 'account'
      : account.agreement !== 'confirmed'
        ? 'park'
        : progress.attested === undefined
          ? 'agreement'
          : 'order'
  const reasons = isApiError(error)
    ? [error.description, ...error.fields.map(({ description }) => description)]
    : [shared('failed.text')]
  return (
    <>
      {t(`failed.${step}`)} {reasons.join(' ')}
    </>
  )
}

function UpdateButton({
  part,
  onClick,
}: {
  readonly part: string
  readonly onClick: () => void
}): ReactElement {
  const t = useWords(addCustomerWords)
  return (
    <Button aria-label={t('update.part', { part })} onClick={onClick}>
      {t('update')}
    </Button>
  )
}

function AccountFacts({
  account,
  reseller,
  children,
}: {
  readonly account: AccountValues
  readonly reseller: string | undefined
  readonly children: ReactNode
}): ReactElement {
  const t = useWords(addCustomerWords)
  const format = useFormat()
  const address = [
    account.addressLine1,
    account.addressLine2,
    `${account.postalCode} ${account.city}`.trim(),
    account.state,
    format.country(account.country),
  ]
  const contact = [`${account.firstName} ${account.lastName}`, account.email, account.phoneNumber]
  return (
    <Section title={t('step.account')} actions={children}>
      <Facts
        facts={[
          { name: t('companyName'), value: account.companyName },
          { name: t('domain'), value: account.domain },
          ...(reseller === undefined ? [] : [{ name: t('reseller'), value: reseller }]),
          { name: t('address'), value: joined(address) },
          ...(account.registrationNumber === ''
            ? []
            : [{ name: t('registrationNumber'), value: account.registrationNumber }]),
          { name: t('contact'), value: joined(contact) },
        ]}
      />
    </Section>
  )
}

function AgreementFacts({
  account,
  children,
}: {
  readonly account: AccountValues
  readonly children: ReactNode
}): ReactElement {
  const t = useWords(addCustomerWords)
  const format = useFormat()
  const { firstName, lastName, email } = toPerson(account)
  return (
    <Section title={t('agreement')} actions={children}>
      {account.agreement === 'ask'
        ? t('agreement.ask')
        : t('agreement.prefilled', {
            name: `${firstName} ${lastName}`,
            email,
            date: format.longDate(account.agreedOn),
          })}
    </Section>
  )
}

function OfferFacts({
  offers,
  isParked,
  children,
}: {
  readonly offers: readonly ChosenOffer[]
  readonly isParked: boolean
  readonly children: ReactNode
}): ReactElement {
  const t = useWords(addCustomerWords)
  const { cycleName } = useTerms()
  return (
    <Section title={t('step.subscriptions')} actions={children}>
      {offers.length === 0 && t('review.none')}
      {offers.map(({ catalogItemId, name, quantity, billingCycle }) => (
        <p key={catalogItemId}>
          {joined([
            t('chosen.line', { name, count: quantity }),
            cycleName(billingCycle),
            isParked ? t('review.later') : '',
          ])}
        </p>
      ))}
    </Section>
  )
}
