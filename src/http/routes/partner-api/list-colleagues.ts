import {
  type Colleague,
  listColleagues as list,
  listNeighbours as listPartners,
} from '../../../operations/list-colleagues.ts'
import {
  ColleagueList,
  ColleaguesQuery,
  type Colleague as WireColleague,
} from '../../../wire/schemas/partner-customers.ts'
import { PartnerNameList } from '../../../wire/schemas/partner-invitation.ts'
import { defineRoute } from '../../define-route.ts'

/** Who else may: to whom something can be handed (design 2.2). */
export const listColleagues = defineRoute({
  method: 'GET',
  path: '/partner/api/colleagues',
  auth: 'partner-user',
  query: ColleaguesQuery,
  status: 200,
  answer: ColleagueList,
  about: {
    id: 'listColleagues',
    tag: 'partner console',
    summary: 'Users of the partner, all or those who may do something',
  },
  async handle({ deps, caller, query }) {
    const found = await list(deps, caller, query.action)
    return { items: found.map(toWireColleague) }
  },
})

/** Resellers of a provider, providers of a reseller. */
export const listNeighbours = defineRoute({
  method: 'GET',
  path: '/partner/api/partners',
  auth: 'partner-user',
  status: 200,
  answer: PartnerNameList,
  about: {
    id: 'listNeighbours',
    tag: 'partner console',
    summary: 'Partners with which the partner works in two tiers',
  },
  async handle({ deps, caller }) {
    return { items: [...(await listPartners(deps, caller))] }
  },
})

export function toWireColleague({ id, displayName, upn, roles }: Colleague): WireColleague {
  return { id, name: displayName, email: upn, roles: [...roles] }
}
