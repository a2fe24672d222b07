import { toCustomerId } from '../../../base/identifiers.ts'
import { takesEffectAfterSeconds } from '../../../operations/effect-delay.ts'
import {
  diffPolicies,
  getCurrentPolicy,
  getPolicyRevision,
  listPolicyRevisions,
  validatePolicy,
} from '../../../operations/policy-history.ts'
import { setPolicy } from '../../../operations/set-policy.ts'
import { whatIf } from '../../../operations/what-if.ts'
import { describerFor } from '../../../texts/describe.ts'
import {
  CurrentPolicy,
  PageQuery,
  PolicyDiff,
  PolicyDiffQuery,
  PolicyRevision,
  PolicyRevisionList,
  PolicySet,
  PolicyValidation,
  SetPolicyRequest,
  ValidatePolicyRequest,
  WhatIfRequest,
  WhatIfSlice,
} from '../../../wire/schemas/programme-policy.ts'
import { defineRoute } from '../../define-route.ts'
import { decodeCursor, encodeCursor } from '../partner-api/list-cursor.ts'
import { toWireChanges, toWirePolicy, toWireSlice } from './policy-mapper.ts'

const tag = 'programme console'
const revisionsList = 'policy-revisions'
const whatIfList = 'what-if'

const getProgrammePolicy = defineRoute({
  method: 'GET',
  path: '/programme/api/policy',
  auth: 'operator',
  status: 200,
  answer: CurrentPolicy,
  about: { id: 'getProgrammePolicy', tag, summary: 'The newest revision of the policy' },
  async handle({ deps, caller }) {
    const current = await getCurrentPolicy(deps, caller)
    return { ...toWirePolicy(current), isInForce: current.isInForce }
  },
})

const listRevisions = defineRoute({
  method: 'GET',
  path: '/programme/api/policy/revisions',
  auth: 'operator',
  query: PageQuery,
  status: 200,
  answer: PolicyRevisionList,
  about: { id: 'listPolicyRevisions', tag, summary: 'Who changed the policy, when and how' },
  async handle({ deps, caller, query }) {
    const [before] =
      query.cursor === undefined ? [] : decodeCursor(revisionsList, query.cursor, ['integer'])
    const { items, next } = await listPolicyRevisions(deps, caller, before)
    return {
      items: items.map(({ changes, ...each }) => {
        const { policy: _, ...facts } = toWirePolicy(each)
        return { ...facts, changes: toWireChanges(changes) }
      }),
      ...(next === undefined ? {} : { next: encodeCursor(revisionsList, [next]) }),
    }
  },
})

const getRevision = defineRoute({
  method: 'GET',
  path: '/programme/api/policy/revisions/:revision',
  auth: 'operator',
  status: 200,
  answer: PolicyRevision,
  about: { id: 'getPolicyRevision', tag, summary: 'One revision of the policy' },
  async handle({ deps, caller, params }) {
    const revision = /^\d{1,9}$/.test(params.revision) ? Number(params.revision) : -1
    return toWirePolicy(await getPolicyRevision(deps, caller, revision))
  },
})

const diffRevisions = defineRoute({
  method: 'GET',
  path: '/programme/api/policy/diff',
  auth: 'operator',
  query: PolicyDiffQuery,
  status: 200,
  answer: PolicyDiff,
  about: { id: 'diffPolicyRevisions', tag, summary: 'What lies between two revisions' },
  handle: async ({ deps, caller, query }) => ({
    ...query,
    changes: toWireChanges(await diffPolicies(deps, caller, query)),
  }),
})

const validateDraft = defineRoute({
  method: 'POST',
  path: '/programme/api/policy/validation',
  auth: 'operator',
  body: ValidatePolicyRequest,
  status: 200,
  answer: PolicyValidation,
  about: { id: 'validatePolicy', tag, summary: 'Everything that is wrong with a draft' },
  async handle({ deps, caller, body, texts }) {
    const validation = await validatePolicy(deps, caller, body.policy)
    const { mistakes, countriesWithoutText, changes } = validation
    const { describeProblem } = describerFor(texts)
    return {
      isValid: mistakes.length === 0,
      mistakes: mistakes.map((each) => ({ ...each, text: describeProblem(each) })),
      countriesWithoutText: [...countriesWithoutText],
      changes: toWireChanges(changes),
    }
  },
})

const setProgrammePolicy = defineRoute({
  method: 'PUT',
  path: '/programme/api/policy',
  auth: 'operator',
  body: SetPolicyRequest,
  status: 200,
  answer: PolicySet,
  about: { id: 'setProgrammePolicy', tag, summary: 'Sets the policy' },
  async handle({ deps, caller, body, identity }) {
    const { changes, revision } = await setPolicy(deps, caller, {
      json: body.policy,
      confirmedCountries: body.confirmedCountries ?? [],
      dryRun: false,
      revision: body.revision,
      request: identity,
    })
    const takesEffect = takesEffectAfterSeconds(deps)
    return { revision, changes: toWireChanges(changes), takesEffectAfterSeconds: takesEffect }
  },
})

const askWhatIf = defineRoute({
  method: 'POST',
  path: '/programme/api/what-if',
  auth: 'operator',
  body: WhatIfRequest,
  status: 200,
  answer: WhatIfSlice,
  about: {
    id: 'askWhatIf',
    tag,
    summary: 'One slice of whom a draft would leave without cover',
  },
  async handle({ deps, caller, body }) {
    const { on, cursor, agreementType, ...draft } = body
    const type = agreementType === undefined || agreementType === '' ? {} : { agreementType }
    const slice = await whatIf(deps, caller, {
      draft: { ...draft, ...type },
      on,
      from: cursor === undefined ? undefined : toPlace(cursor),
    })
    const { next } = slice
    return {
      ...toWireSlice(slice),
      ...(next === undefined ? {} : { next: encodeCursor(whatIfList, [next.after, next.total]) }),
    }
  },
})

function toPlace(cursor: string) {
  const [after, total] = decodeCursor(whatIfList, cursor, ['text', 'integer'])
  return { after: toCustomerId(after), total }
}

export const policyRoutes = [
  getProgrammePolicy,
  listRevisions,
  getRevision,
  diffRevisions,
  validateDraft,
  setProgrammePolicy,
  askWhatIf,
]
