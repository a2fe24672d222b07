import { type Static, Type } from 'typebox'
import { Country, someText, text } from './values.ts'

const requestedLines = {
  country: Country,
  region: Type.Optional(text(100)),
  city: someText(100),
  state: Type.Optional(text(2)),
  district: Type.Optional(text(100)),
  addressLine1: someText(200),
  addressLine2: Type.Optional(text(200)),
  addressLine3: Type.Optional(text(200)),
  postalCode: Type.Optional(text(20)),
  middleName: Type.Optional(text(50)),
  phoneNumber: Type.Optional(text(50)),
}

/** The address of a new customer, wire contract 1.11: names are required on creation. */
export const CreateAddress = Type.Object({
  ...requestedLines,
  firstName: someText(50),
  lastName: someText(50),
})
export type CreateAddress = Static<typeof CreateAddress>

/** An address that replaces a customer's. */
export const UpdateAddress = Type.Object({
  ...requestedLines,
  firstName: Type.Optional(text(50)),
  lastName: Type.Optional(text(50)),
})
export type UpdateAddress = Static<typeof UpdateAddress>

const optionalText = Type.Optional(Type.String())

export const Address = Type.Object({
  country: Type.String(),
  region: optionalText,
  city: optionalText,
  state: optionalText,
  district: optionalText,
  addressLine1: optionalText,
  addressLine2: optionalText,
  addressLine3: optionalText,
  postalCode: optionalText,
  firstName: optionalText,
  middleName: optionalText,
  lastName: optionalText,
  phoneNumber: optionalText,
})
export type Address = Static<typeof Address>
