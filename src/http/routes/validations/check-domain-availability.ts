import { Type } from 'typebox'
import { isDomainTaken } from '../../../operations/is-domain-taken.ts'
import { content, jsonMediaType } from '../../answer.ts'
import { defineRoute } from '../../define-route.ts'
import { requireDomain } from '../domains/domain.ts'

/** Every new tenant gets a domain under this one; a prefix stands before it (wire contract 3.9). */
const initialDomain = 'onmicrosoft.com'

/** True when nobody has the prefix, or the whole domain when it has a dot, yet. */
export const checkDomainAvailability = defineRoute({
  method: 'GET',
  path: '/v1/validations/checkdomainavailability/:prefix',
  auth: 'partner',
  status: 200,
  answer: Type.Boolean(),
  about: {
    id: 'checkDomainAvailability',
    tag: 'validation',
    summary: 'Whether a domain prefix is free',
  },
  async handle({ deps, params: { prefix } }) {
    const domain = requireDomain(prefix.includes('.') ? prefix : `${prefix}.${initialDomain}`)
    return content(String(!(await isDomainTaken(deps, domain))), jsonMediaType)
  },
})
