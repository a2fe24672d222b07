import type { CreateCustomerRequest } from '../../../../src/wire/schemas/customer.ts'
import type { CountryValidationRules } from '../../../../src/wire/schemas/validation.ts'
import { ApiError, isApiError } from '../../../shared/api/api-error.ts'
import type { Problems } from '../../../shared/forms/use-form.ts'
import type { WordsOf } from './types.ts'

export type AccountValues = {
  /** Tenant id of the indirect reseller; empty for none. */
  readonly reseller: string
  readonly companyName: string
  readonly domain: string
  readonly registrationNumber: string
  readonly country: string
  readonly addressLine1: string
  readonly addressLine2: string
  readonly postalCode: string
  readonly city: string
  readonly state: string
  readonly culture: string
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phoneNumber: string
  /** `ask` or `confirmed`. */
  readonly agreement: string
  /** Who accepted has been corrected; until then it is the primary contact. */
  readonly hasOwnPerson: boolean
  readonly agreedFirstName: string
  readonly agreedLastName: string
  readonly agreedEmail: string
  readonly agreedPhoneNumber: string
  /** A day, `2026-11-22`. */
  readonly agreedOn: string
  /** With `ask`: choose offers to park. */
  readonly park: boolean
}

export function emptyAccount(today: string): AccountValues {
  return {
    reseller: '',
    companyName: '',
    domain: '',
    registrationNumber: '',
    country: '',
    addressLine1: '',
    addressLine2: '',
    postalCode: '',
    city: '',
    state: '',
    culture: '',
    firstName: '',
    lastName: '',
    email: '',
    phoneNumber: '',
    agreement: 'ask',
    hasOwnPerson: false,
    agreedFirstName: '',
    agreedLastName: '',
    agreedEmail: '',
    agreedPhoneNumber: '',
    agreedOn: today,
    park: false,
  }
}

/** Their companies have a registration number, and a phone number is needed (wire contract 3.1). */
const registered = ['AM', 'AZ', 'BY', 'HU', 'KZ', 'KG', 'MD', 'RU', 'TJ', 'UZ', 'UA']

export function needsRegistration(country: string): boolean {
  return registered.includes(country)
}

const emailPattern = /^[^\s@]+@[^\s@]+\.[^\s@]+$/
const domainPattern = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i

/** Every mistake that the page sees by itself. */
export function checkAccount(
  values: AccountValues,
  rules: CountryValidationRules | undefined,
  { t, required, countryName }: WordsOf,
): Problems<AccountValues> {
  const country = { country: countryName(values.country) }
  const isEmpty = (name: keyof AccountValues) => String(values[name]).trim() === ''
  const some = (name: keyof AccountValues) => (isEmpty(name) ? required : undefined)
  const mail = (name: 'email' | 'agreedEmail') =>
    some(name) ?? (emailPattern.test(values[name].trim()) ? undefined : t('email.wrong'))
  const matches = (pattern: string | undefined, text: string) =>
    pattern === undefined || pattern === '' || new RegExp(pattern).test(text.trim())
  const isRegistered = needsRegistration(values.country)
  const hasStates = (rules?.supportedStatesList.length ?? 0) > 0
  const postalCode =
    rules?.isPostalCodeRequired === true && isEmpty('postalCode')
      ? required
      : isEmpty('postalCode') || matches(rules?.postalCodeRegex, values.postalCode)
        ? undefined
        : t('postalCode.wrong', country)
  const phoneNumber =
    isRegistered && isEmpty('phoneNumber')
      ? required
      : isEmpty('phoneNumber') || matches(rules?.phoneNumberRegex, values.phoneNumber)
        ? undefined
        : t('phoneNumber.wrong', country)
  const person =
    values.agreement === 'confirmed' && values.hasOwnPerson
      ? {
          agreedFirstName: some('agreedFirstName'),
          agreedLastName: some('agreedLastName'),
          agreedEmail: mail('agreedEmail'),
        }
      : {}
  return {
    companyName: some('companyName'),
    domain:
      some('domain') ??
      (domainPattern.test(values.domain.trim()) ? undefined : t('domain.malformed')),
    registrationNumber:
      isRegistered && isEmpty('registrationNumber') ? t('registrationNumber.required') : undefined,
    country: isEmpty('country') ? t('country.required') : undefined,
    addressLine1: some('addressLine1'),
    postalCode,
    city: some('city'),
    state:
      hasStates && rules?.isStateRequired === true && isEmpty('state')
        ? t('state.required')
        : undefined,
    firstName: some('firstName'),
    lastName: some('lastName'),
    email: mail('email'),
    phoneNumber,
    ...person,
    agreedOn: values.agreement === 'confirmed' ? some('agreedOn') : undefined,
  }
}

function given<Name extends string>(name: Name, text: string): { [Key in Name]?: string } {
  const value = text.trim()
  // One member, named by the caller: TypeScript widens computed names.
  return value === '' ? {} : ({ [name]: value } as { [Key in Name]?: string })
}

export function toAddress(values: AccountValues) {
  return {
    country: values.country,
    city: values.city.trim(),
    addressLine1: values.addressLine1.trim(),
    ...given('addressLine2', values.addressLine2),
    ...given('state', values.state),
    ...given('postalCode', values.postalCode),
  }
}

export function toCreateCustomer(values: AccountValues): CreateCustomerRequest {
  const isRegistered = needsRegistration(values.country)
  return {
    companyProfile: {
      domain: values.domain.trim(),
      ...(isRegistered ? given('organizationRegistrationNumber', values.registrationNumber) : {}),
    },
    billingProfile: {
      email: values.email.trim(),
      culture: values.culture,
      language: values.culture.split('-')[0] ?? values.culture,
      companyName: values.companyName.trim(),
      defaultAddress: {
        ...toAddress(values),
        firstName: values.firstName.trim(),
        lastName: values.lastName.trim(),
        ...given('phoneNumber', values.phoneNumber),
      },
    },
    ...given('associatedPartnerId', values.reseller),
  }
}

/** Who accepted: the primary contact, until somebody else has been entered. */
export function toPerson(values: AccountValues) {
  const own = values.hasOwnPerson
  return {
    firstName: (own ? values.agreedFirstName : values.firstName).trim(),
    lastName: (own ? values.agreedLastName : values.lastName).trim(),
    email: (own ? values.agreedEmail : values.email).trim(),
    ...given('phoneNumber', own ? values.agreedPhoneNumber : values.phoneNumber),
  }
}

/** One mistake beside its field, as the server would tell it. */
export function refusalOf(field: keyof AccountValues, description: string): ApiError {
  return new ApiError({
    status: 400,
    code: 0,
    errorName: '',
    description,
    fields: [{ field, problem: 'malformed', description }],
    parameters: {},
    related: undefined,
    correlationId: undefined,
  })
}

const addressInvalid = 2007

/** The refusal of an address is JSON inside its description (wire contract 3.9). */
export function addressRefusal(error: unknown, values: AccountValues): unknown {
  if (!isApiError(error) || error.code !== addressInvalid) return error
  const reason = /"reason":("(?:[^"\\]|\\.)*")/.exec(error.description)?.[1]
  const region = /"region":"([^"]*)"/.exec(error.description)?.[1]
  const field = region !== undefined && region !== values.state ? 'state' : 'postalCode'
  return refusalOf(field, reason === undefined ? error.description : String(JSON.parse(reason)))
}

const fields: Readonly<Record<string, keyof AccountValues>> = {
  'companyProfile.domain': 'domain',
  'companyProfile.organizationRegistrationNumber': 'registrationNumber',
  associatedPartnerId: 'reseller',
  'billingProfile.email': 'email',
  'billingProfile.culture': 'culture',
  'billingProfile.language': 'culture',
  'billingProfile.companyName': 'companyName',
}

/** Which of our fields the server means. */
export function accountFieldOf(serverField: string): keyof AccountValues | undefined {
  const name = serverField.replace(/^billingProfile\.defaultAddress\./, '')
  const own = Object.keys(emptyAccount('')).find((each) => each === name)
  // A key of the values, found among them.
  return fields[serverField] ?? (own as keyof AccountValues | undefined)
}
