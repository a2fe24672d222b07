import { isDomainTaken } from '../../../operations/is-domain-taken.ts'
import { defineRoute } from '../../define-route.ts'
import { requireDomain } from './domain.ts'

/** 200 for a domain that is taken, 404 for one that is free (wire contract 3.9). */
export const headDomain = defineRoute({
  method: 'HEAD',
  path: '/v1/domains/:domain',
  auth: 'partner',
  status: 200,
  answer: 'nothing',
  about: {
    id: 'headDomain',
    tag: 'validation',
    summary: '200 when the domain is taken, 404 when it is free',
    also: { 404: 'nothing' },
  },
  async handle({ deps, params, setStatus }) {
    if (!(await isDomainTaken(deps, requireDomain(params.domain)))) setStatus(404)
    return undefined
  },
})
