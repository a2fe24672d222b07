import { isDomainTaken } from '../../../operations/is-domain-taken.ts'
import { defineRoute } from '../../define-route.ts'
import { requireDomain } from './domain.ts'

/** 200 for a domain that is taken, 404 for one that is free (wire contract 3.9). */
export const headDomain = defineRoute({
  method: 'HEAD',
  path: '/v1/domains/:domain',
  auth: 'partner',
  status: 200,
  async handle({ deps, params, setStatus }) {
    if (!(await isDomainTaken(deps, requireDomain(params.domain)))) setStatus(404)
    return undefined
  },
})
