import { type Static, Type } from 'typebox'

/** Who is signed in at a console, and what that person may do. */
export const SessionView = Type.Object({
  kind: Type.Enum(['partner-user', 'customer-user', 'operator']),
  userId: Type.String(),
  name: Type.String(),
  upn: Type.String(),
  tenantId: Type.String(),
  tenantName: Type.String(),
  /** Of a partner's user. */
  partnerType: Type.Optional(Type.Enum(['direct-bill', 'indirect-provider', 'indirect-reseller'])),
  /** An operator has the one role `operator`. */
  roles: Type.Array(Type.String()),
  /** By action; a screen shows what is refused with who may instead. */
  mayDo: Type.Record(Type.String(), Type.Boolean()),
  /** The roles that may, by action. */
  whoMay: Type.Record(Type.String(), Type.Array(Type.String())),
  /** The edition of the documentation that the roles follow. */
  edition: Type.String(),
  operatorName: Type.String(),
  operatorContact: Type.String(),
  /** Whether clicks can sign in as anybody and move the clock. */
  sandbox: Type.Boolean(),
  /** Goes back in `X-CSRF-Token` with every request that changes something. */
  csrfToken: Type.String(),
})
export type SessionView = Static<typeof SessionView>
