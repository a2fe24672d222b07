import { Type } from 'typebox'
import { bindQuery } from '../../../wire/bind.ts'
import { Domain } from '../../../wire/schemas/values.ts'

const DomainParameter = Type.Object({ domain: Domain })

/** A domain of a path, in lower case. @throws request.invalid */
export function requireDomain(domain: string): string {
  return bindQuery(DomainParameter, { domain }).domain
}
