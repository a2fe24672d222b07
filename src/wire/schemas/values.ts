import { Type } from 'typebox'

/** An id; comes out of `bind` in lower case (wire contract 1.7). */
export const Guid = Type.String({ format: 'guid' })
/** A date in any spelling of wire contract 1.7; read it with `requireWireInstant`. */
export const WireInstant = Type.String({ format: 'wire-instant' })
export const Email = Type.String({ format: 'email' })
/** ISO 3166-1 alpha-2; comes out of `bind` in upper case. */
export const Country = Type.String({ format: 'country' })
export const Culture = Type.String({ format: 'culture' })
export const Language = Type.String({ format: 'language' })
export const Domain = Type.String({ format: 'domain' })
export const Sha256 = Type.String({ format: 'sha256' })

/** Text that may be empty. */
export function text(maxLength: number) {
  return Type.String({ maxLength })
}

/** Text that must say something. */
export function someText(maxLength: number) {
  return Type.String({ minLength: 1, maxLength })
}

/** Text that must say something, in as many lines as its writer likes. */
export function freeText(maxLength: number) {
  return Type.String({ minLength: 1, maxLength, lines: true })
}

/** `attributes` of a resource (wire contract 1.10). */
export function attributes<const ObjectType extends string>(objectType: ObjectType) {
  return Type.Object({ objectType: Type.Literal(objectType), etag: Type.Optional(Type.String()) })
}

/** `attributes` as far as a request may say something by them: the tag of 1.9. */
export const RequestAttributes = Type.Object({ etag: Type.Optional(text(200)) })

export const KeyValue = Type.Object({ key: someText(100), value: someText(2048) })

/** ISO 8601 durations that terms have (wire contract 4.2). */
export const TermDuration = Type.Enum(['P1M', 'P1Y', 'P3Y'])
/** The only members that strict clients know (wire contract 14). */
export const BillingCycle = Type.Enum(['unknown', 'monthly', 'annual', 'none', 'one_time'])
/** `unknown` orders nothing. */
export const RequestedBillingCycle = Type.Enum(['monthly', 'annual', 'none', 'one_time'])

/** Bounds of what one request may ask for. */
export const maxQuantity = 1_000_000
export const maxLines = 200
