import { useQueryClient } from '@tanstack/react-query'
import { type ReactElement, useState } from 'react'
import type { PartnerCustomerDetails } from '../../../../../src/wire/schemas/partner-console.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { SelectField, TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { PersonFields } from '../../../../shared/forms/person-fields.tsx'
import { useForm } from '../../../../shared/forms/use-form.ts'
import { sharedWords } from '../../../../shared/shared-words.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useCountryChoices, useCountryRules } from '../../countries/use-countries.ts'
import { type CreatedRequest, createRequest } from '../api/create-request.ts'
import { signedWords } from '../words.ts'
import type { Signatory } from './link-once.tsx'

const days = ['1', '3', '7']
const minutesOfDay = 1440
const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/

/** Who shall sign, for which company, in which language. */
export function CreateForm({
  customer,
  onCreated,
}: {
  /** Whom it is for, where one came from a customer's page. */
  readonly customer: PartnerCustomerDetails | undefined
  readonly onCreated: (created: CreatedRequest, signatory: Signatory) => void
}): ReactElement {
  const t = useWords(signedWords)
  const shared = useWords(sharedWords)
  const format = useFormat()
  const queries = useQueryClient()
  const countries = useCountryChoices(t('country.none'))
  const [country, setCountry] = useState(customer?.country ?? '')
  const { data: rules } = useCountryRules(country)
  const languages = rules?.supportedCulturesList ?? []
  const form = useForm({
    initial: {
      companyName: customer?.companyName ?? '',
      country,
      language: '',
      signatoryFirstName: '',
      signatoryLastName: '',
      signatoryEmail: '',
      signatoryPhoneNumber: '',
      days: '7',
    },
    check: (values) => {
      const some = (text: string) => (text.trim() === '' ? shared('required') : undefined)
      return {
        companyName: some(values.companyName),
        country: some(values.country),
        signatoryFirstName: some(values.signatoryFirstName),
        signatoryLastName: some(values.signatoryLastName),
        signatoryEmail:
          some(values.signatoryEmail) ??
          (emailPattern.test(values.signatoryEmail.trim()) ? undefined : t('email.wrong')),
      }
    },
    send: ({ days: wanted, signatoryPhoneNumber: phone, ...values }, { requestId }) =>
      createRequest(
        {
          country: values.country,
          language: values.language || (rules?.defaultCulture ?? 'en-US'),
          companyName: values.companyName.trim(),
          signatoryFirstName: values.signatoryFirstName.trim(),
          signatoryLastName: values.signatoryLastName.trim(),
          signatoryEmail: values.signatoryEmail.trim(),
          ...(phone.trim() === '' ? {} : { signatoryPhoneNumber: phone.trim() }),
          expirationTime: Number(wanted) * minutesOfDay,
          ...(customer === undefined ? {} : { customerTenantId: customer.id }),
        },
        requestId,
      ),
    fieldOf: (field) => (field === 'expirationTime' ? 'days' : undefined),
    onDone: (created, values) => {
      void queries.invalidateQueries({ queryKey: ['attestation-requests'] })
      onCreated(created, {
        name: `${values.signatoryFirstName.trim()} ${values.signatoryLastName.trim()}`,
        email: values.signatoryEmail.trim(),
        company: values.companyName.trim(),
      })
    },
  })
  const bound = form.bind('country')
  const change = (code: string) => {
    bound.onChange(code)
    form.fill({ language: '' })
    setCountry(code)
  }
  return (
    <FormBody form={form} label={t('create')}>
      {customer !== undefined && <p>{t('for', { customer: customer.companyName })}</p>}
      <TextField
        bound={form.bind('companyName')}
        label={t('companyName')}
        hint={t('companyName.hint')}
      />
      <SelectField
        bound={{ ...bound, onChange: change }}
        label={t('country')}
        choices={countries}
      />
      {languages.length > 0 && (
        <SelectField
          bound={{
            ...form.bind('language'),
            value: form.values.language || (rules?.defaultCulture ?? ''),
          }}
          label={t('language')}
          hint={t('language.hint')}
          choices={languages.map((tag) => ({ value: tag, label: format.languageName(tag) }))}
        />
      )}
      <PersonFields
        firstName={form.bind('signatoryFirstName')}
        lastName={form.bind('signatoryLastName')}
        email={form.bind('signatoryEmail')}
        phoneNumber={form.bind('signatoryPhoneNumber')}
      />
      <SelectField
        bound={form.bind('days')}
        label={t('days')}
        choices={days.map((each) => ({
          value: each,
          label: t('days.count', { count: Number(each) }),
        }))}
      />
      <FormButtons form={form} submit={t('send')} />
    </FormBody>
  )
}
