import type { ReactElement } from 'react'
import type { PartnerRelationship } from '../../../../../src/wire/schemas/relationship.ts'
import type { CountryValidationRules } from '../../../../../src/wire/schemas/validation.ts'
import { useFormat } from '../../../../shared/format/use-format.ts'
import { FieldGroup } from '../../../../shared/forms/field-group.tsx'
import { SelectField, TextField } from '../../../../shared/forms/form-field.tsx'
import { FormBody, FormButtons } from '../../../../shared/forms/form-parts.tsx'
import { PersonFields } from '../../../../shared/forms/person-fields.tsx'
import type { Form } from '../../../../shared/forms/use-form.ts'
import { useWords } from '../../../../shared/words/use-words.tsx'
import { useCountryChoices } from '../../countries/use-countries.ts'
import { type AccountValues, needsRegistration } from '../account-values.ts'
import { addCustomerWords } from '../words.ts'
import { AgreementFields } from './agreement-fields.tsx'

/** Who the customer is; once it has been created only the agreement can still be changed. */
export function AccountStep({
  form,
  rules,
  resellers,
  isCreated,
}: {
  readonly form: Form<AccountValues>
  readonly rules: CountryValidationRules | undefined
  /** Empty where one has none to choose. */
  readonly resellers: readonly PartnerRelationship[]
  readonly isCreated: boolean
}): ReactElement {
  const t = useWords(addCustomerWords)
  const { values } = form
  const goesToSubscriptions = values.agreement === 'confirmed' || values.park
  return (
    <FormBody form={form} label={t('step.account')}>
      {!isCreated && (
        <>
          <CompanyFields form={form} resellers={resellers} />
          <AddressFields form={form} rules={rules} />
          <FieldGroup title={t('contact')}>
            <PersonFields
              firstName={form.bind('firstName')}
              lastName={form.bind('lastName')}
              email={form.bind('email')}
              phoneNumber={form.bind('phoneNumber')}
              needsPhone={needsRegistration(values.country)}
            />
          </FieldGroup>
        </>
      )}
      <FieldGroup title={t('agreement')}>
        <AgreementFields form={form} />
      </FieldGroup>
      <FormButtons
        form={form}
        submit={t(goesToSubscriptions ? 'next.subscriptions' : 'next.review')}
      />
    </FormBody>
  )
}

function CompanyFields({
  form,
  resellers,
}: {
  readonly form: Form<AccountValues>
  readonly resellers: readonly PartnerRelationship[]
}): ReactElement {
  const t = useWords(addCustomerWords)
  return (
    <FieldGroup title={t('company')}>
      {resellers.length > 0 && (
        <SelectField
          bound={form.bind('reseller')}
          label={t('reseller')}
          hint={t('reseller.hint')}
          choices={[
            { value: '', label: t('reseller.none') },
            ...resellers.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      )}
      <TextField
        bound={form.bind('companyName')}
        label={t('companyName')}
        hint={t('companyName.hint')}
      />
      <TextField bound={form.bind('domain')} label={t('domain')} hint={t('domain.hint')} />
    </FieldGroup>
  )
}

function AddressFields({
  form,
  rules,
}: {
  readonly form: Form<AccountValues>
  readonly rules: CountryValidationRules | undefined
}): ReactElement {
  const t = useWords(addCustomerWords)
  const format = useFormat()
  const countries = useCountryChoices(t('country.none'))
  const { values } = form
  const states = rules?.supportedStatesList ?? []
  const cultures = rules?.supportedCulturesList ?? []
  const country = form.bind('country')
  const change = (code: string) => {
    country.onChange(code)
    form.fill({ state: '', culture: '' })
  }
  return (
    <FieldGroup title={t('address')}>
      <SelectField
        bound={{ ...country, onChange: change }}
        label={t('country')}
        choices={countries}
      />
      {needsRegistration(values.country) && (
        <TextField
          bound={form.bind('registrationNumber')}
          label={t('registrationNumber')}
          hint={t('registrationNumber.hint')}
        />
      )}
      <TextField
        bound={form.bind('addressLine1')}
        label={t('addressLine1')}
        hint={t('address.hint')}
      />
      <TextField bound={form.bind('addressLine2')} label={t('addressLine2')} isOptional />
      <TextField
        bound={form.bind('postalCode')}
        label={t('postalCode')}
        isOptional={rules !== undefined && !rules.isPostalCodeRequired}
      />
      <TextField bound={form.bind('city')} label={t('city')} />
      {states.length > 0 && (
        <SelectField
          bound={form.bind('state')}
          label={t('state')}
          choices={[
            { value: '', label: t('state.none') },
            ...states.map((state) => ({ value: state, label: state })),
          ]}
        />
      )}
      {cultures.length > 1 && (
        <SelectField
          bound={{
            ...form.bind('culture'),
            value: values.culture || (rules?.defaultCulture ?? ''),
          }}
          label={t('culture')}
          hint={t('culture.hint')}
          choices={cultures.map((tag) => ({ value: tag, label: format.languageName(tag) }))}
        />
      )}
    </FieldGroup>
  )
}
