import type {
  ChangeSubscriptionInput,
  NextTermInstructions,
} from '../../../operations/change-subscription.ts'
import { findSeenVersion } from '../../../wire/etags.ts'
import type { PatchSubscriptionRequest } from '../../../wire/schemas/subscription.ts'

/** What no version is: a tag that is none of ours, or of another subscription, is a stale one. */
const noVersion = -1

/** The complete resource as it came back, in the words of the domain (wire contract 6.2). */
export function toWanted(
  subscriptionId: string,
  body: PatchSubscriptionRequest,
  ifMatch: string | undefined,
): ChangeSubscriptionInput['wanted'] {
  const { billingCycle, partnerId } = body
  return {
    tag: toTag(subscriptionId, ifMatch, body.attributes?.etag),
    catalogItemId: body.offerId,
    term: body.termDuration,
    quantity: body.quantity,
    status: body.status,
    friendlyName: body.friendlyName,
    // Wire contract 6.2: leaving it out switches it off.
    autoRenew: body.autoRenewEnabled ?? false,
    billingCycle: billingCycle === 'unknown' ? undefined : billingCycle,
    resellerMpnId: partnerId === undefined || partnerId.trim() === '' ? undefined : partnerId,
    nextTerm: toNextTerm(body),
  }
}

function toTag(subscriptionId: string, ifMatch: string | undefined, bodyTag: string | undefined) {
  const seen = findSeenVersion(ifMatch, bodyTag)
  if (seen === undefined || seen.tag === 'any') return undefined
  const { tag, byHeader } = seen
  const isOwn = tag !== 'malformed' && tag.id === subscriptionId
  return { version: isOwn ? tag.version : noVersion, byHeader }
}

/**
 * What the renewal shall bring. Leaving the instructions out changes nothing: clients that do not
 * know the field would take back what others scheduled.
 */
function toNextTerm(body: PatchSubscriptionRequest): NextTermInstructions | undefined {
  const { scheduledNextTermInstructions: next, renewalTermDuration, termDuration } = body
  if (next !== undefined) {
    const { product, quantity } = next
    return {
      productId: product?.productId,
      skuId: product?.skuId,
      term: product?.termDuration,
      quantity,
    }
  }
  // A renewal term of its own is an instruction too; clients send the running one along.
  return renewalTermDuration === undefined || renewalTermDuration === termDuration
    ? undefined
    : { term: renewalTermDuration }
}
