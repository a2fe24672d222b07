import {
  type PartnerId,
  parseGuid,
  toPartnerId,
  toUserId,
  type UserId,
} from '../../../base/identifiers.ts'
import { ProductError } from '../../../base/product-error.ts'

/** The partner of a path. @throws partner.unknown for what is no id */
export function requirePartnerId({ partnerId }: { readonly partnerId: string }): PartnerId {
  const id = parseGuid(partnerId)
  if (id === undefined) throw new ProductError('partner.unknown', { partnerId })
  return toPartnerId(id)
}

/** The user of a path. @throws user.unknown for what is no id */
export function requireUserId({ userId }: { readonly userId: string }): UserId {
  const id = parseGuid(userId)
  if (id === undefined) throw new ProductError('user.unknown', { userId })
  return toUserId(id)
}
