import { toPartnerId } from '../../../base/identifiers.ts'
import { addPartner } from '../../../operations/add-partner.ts'
import { takesEffectAfterSeconds } from '../../../operations/effect-delay.ts'
import { parsePartner } from '../../../operations/parse-partner.ts'
import { getPartner, searchPartners } from '../../../operations/search-partners.ts'
import { setPartnerSuspension } from '../../../operations/set-suspension.ts'
import {
  AddPartnerRequest,
  ProgrammePartner,
  ProgrammePartnerList,
  ProgrammePartnersQuery,
  SuspensionRequest,
  SuspensionSet,
} from '../../../wire/schemas/programme-partners.ts'
import { defineRoute } from '../../define-route.ts'
import { decodeCursor, encodeCursor } from '../partner-api/list-cursor.ts'
import { withFieldNames } from './field-names.ts'
import { requirePartnerId } from './ids.ts'
import { toWirePartner } from './partner-mapper.ts'
import { toSearchWords } from './search-words.ts'

const tag = 'programme console'
const listName = 'programme-partners'
const fieldNames = { 'mpn-id': 'mpnId', 'contact-email': 'contactEmail', provider: 'providers' }

const listProgrammePartners = defineRoute({
  method: 'GET',
  path: '/programme/api/partners',
  auth: 'operator',
  query: ProgrammePartnersQuery,
  status: 200,
  answer: ProgrammePartnerList,
  about: { id: 'listProgrammePartners', tag, summary: 'Partners of the programme, by name' },
  async handle({ deps, caller, query }) {
    const [after] = query.cursor === undefined ? [] : decodeCursor(listName, query.cursor, ['text'])
    const { items, total, next } = await searchPartners(deps, caller, {
      words: toSearchWords(query.search),
      type: query.type,
      after: after === undefined ? undefined : toPartnerId(after),
    })
    return {
      items: items.map(toWirePartner),
      total,
      ...(next === undefined ? {} : { next: encodeCursor(listName, [next]) }),
    }
  },
})

const addProgrammePartner = defineRoute({
  method: 'POST',
  path: '/programme/api/partners',
  auth: 'operator',
  body: AddPartnerRequest,
  status: 201,
  answer: ProgrammePartner,
  about: { id: 'addProgrammePartner', tag, summary: 'Onboards a partner' },
  async handle({ deps, caller, body, identity }) {
    const { providers = [], contactEmail, ...rest } = body
    const partner = await withFieldNames(fieldNames, () =>
      parsePartner({ ...rest, providers, contactEmail: contactEmail || undefined }),
    )
    const { id } = await addPartner(deps, caller, partner, identity)
    const providerNames = await Promise.all(
      partner.providerIds.map((providerId) => getPartner(deps, caller, providerId)),
    )
    return toWirePartner({
      partner: { ...partner, id },
      providers: providerNames.map(({ partner: { id: providerId, name } }) => ({
        id: providerId,
        name,
      })),
    })
  },
})

const getProgrammePartner = defineRoute({
  method: 'GET',
  path: '/programme/api/partners/:partnerId',
  auth: 'operator',
  status: 200,
  answer: ProgrammePartner,
  about: { id: 'getProgrammePartner', tag, summary: 'One partner' },
  handle: async ({ deps, caller, params }) =>
    toWirePartner(await getPartner(deps, caller, requirePartnerId(params))),
})

const suspendPartner = defineRoute({
  method: 'PUT',
  path: '/programme/api/partners/:partnerId/suspension',
  auth: 'operator',
  body: SuspensionRequest,
  status: 200,
  answer: SuspensionSet,
  about: { id: 'setPartnerSuspension', tag, summary: 'Suspends or resumes a partner' },
  async handle({ deps, caller, params, body: { suspended }, identity: request }) {
    const partnerId = requirePartnerId(params)
    await setPartnerSuspension(deps, caller, { partnerId, suspended, request })
    return { suspended, takesEffectAfterSeconds: takesEffectAfterSeconds(deps) }
  },
})

export const partnerRoutes = [
  listProgrammePartners,
  addProgrammePartner,
  getProgrammePartner,
  suspendPartner,
]
