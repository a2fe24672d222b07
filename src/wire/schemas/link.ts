import { type Static, Type } from 'typebox'

export const LinkHeader = Type.Object({ key: Type.String(), value: Type.String() })
export type LinkHeader = Static<typeof LinkHeader>

/** Wire contract 1.4 and 14: `method` and an array `headers` are always there. */
export const Link = Type.Object({
  uri: Type.String(),
  method: Type.Enum(['GET', 'POST', 'PUT', 'PATCH', 'DELETE']),
  headers: Type.Array(LinkHeader),
})
export type Link = Static<typeof Link>

export const SelfLinks = Type.Object({ self: Link })
