import { type TSchema, Type } from 'typebox'
import { Link } from './link.ts'
import { attributes } from './values.ts'

/** Schema of a list of `item` (wire contract 1.4). */
export function collectionOf<Item extends TSchema>(item: Item) {
  return Type.Object({
    totalCount: Type.Integer(),
    items: Type.Array(item),
    continuationToken: Type.Optional(Type.String()),
    links: Type.Object({
      self: Link,
      next: Type.Optional(Link),
      previous: Type.Optional(Link),
    }),
    attributes: attributes('Collection'),
  })
}
