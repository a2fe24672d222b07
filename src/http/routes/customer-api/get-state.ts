import { getCustomerState as get } from '../../../operations/get-customer-state.ts'
import { toWireInstant } from '../../../wire/dates.ts'
import { CustomerState } from '../../../wire/schemas/customer-console.ts'
import { content, jsonMediaType } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireRoute } from './customer-partner-mapper.ts'

const notModified = 304

/** Asked again and again by a page that waits for a partner, so that it turns by itself. */
export const getCustomerState = defineRoute({
  method: 'GET',
  path: '/customer/api/state',
  auth: 'customer',
  status: 200,
  answer: CustomerState,
  about: {
    id: 'getCustomerState',
    tag: 'customer admin center',
    summary: 'The state of the customer in short, for pages that wait for a change',
    also: { [notModified]: 'nothing' },
    headers: ['etag'],
  },
  async handle({ deps, caller, header, setHeader, setStatus }) {
    const { version, partners } = await get(deps, caller)
    const tag = `"${version}"`
    setHeader('ETag', tag)
    setHeader('Cache-Control', 'private, no-cache')
    if (header('if-none-match') === tag) {
      setStatus(notModified)
      return content('', jsonMediaType)
    }
    return {
      version,
      partners: partners.map(({ partnerId, providerId, route, askedAt }) => ({
        partnerId,
        providerId,
        ...toWireRoute(route),
        ...(askedAt === undefined ? {} : { askedAt: toWireInstant(askedAt) }),
      })),
    }
  },
})
