import { toSha256Hex } from '../../../base/identifiers.ts'
import { compareTexts } from '../../../operations/compare-texts.ts'
import { describeAgreements } from '../../../operations/describe-agreements.ts'
import { publishFromConsole } from '../../../operations/publish-from-console.ts'
import {
  CompareTextsQuery,
  ProgrammeAgreementList,
  PublishedTexts,
  PublishTextRequest,
  TextComparison,
} from '../../../wire/schemas/programme-agreements.ts'
import { defineRoute } from '../../define-route.ts'
import { toWireAgreement, toWireText } from './agreement-mapper.ts'
import { withFieldNames } from './field-names.ts'

const tag = 'programme console'
const fieldNames = {
  'effective-on': 'effectiveOn',
  country: 'countries',
  file: 'contentBase64',
}

const listProgrammeAgreements = defineRoute({
  method: 'GET',
  path: '/programme/api/agreements',
  auth: 'operator',
  status: 200,
  answer: ProgrammeAgreementList,
  about: { id: 'listProgrammeAgreements', tag, summary: 'Agreement types, versions and texts' },
  async handle({ deps, caller }) {
    const { agreements, countries } = await describeAgreements(deps, caller)
    return {
      items: agreements.map((each) => toWireAgreement(each, deps.publicUrl)),
      countries: [...countries],
    }
  },
})

const publishProgrammeText = defineRoute({
  method: 'POST',
  path: '/programme/api/texts',
  auth: 'operator',
  body: PublishTextRequest,
  status: 201,
  answer: PublishedTexts,
  about: {
    id: 'publishProgrammeText',
    tag,
    summary: 'Publishes a text for countries, and its version with the first',
  },
  async handle({ deps, caller, body, identity: request }) {
    const { countries, alreadyPublished, ...published } = await withFieldNames(fieldNames, () =>
      publishFromConsole(deps, caller, { ...body, request }),
    )
    return { ...published, countries: [...countries], alreadyPublished: [...alreadyPublished] }
  },
})

const compareProgrammeTexts = defineRoute({
  method: 'GET',
  path: '/programme/api/texts/comparison',
  auth: 'operator',
  query: CompareTextsQuery,
  status: 200,
  answer: TextComparison,
  about: { id: 'compareProgrammeTexts', tag, summary: 'Two texts beside each other' },
  async handle({ deps, caller, query }) {
    const { left, right, paragraphs } = await compareTexts(deps, caller, {
      left: toSha256Hex(query.left.toLowerCase()),
      right: toSha256Hex(query.right.toLowerCase()),
    })
    return {
      left: toWireText(left, deps.publicUrl),
      right: toWireText(right, deps.publicUrl),
      ...(paragraphs === undefined
        ? {}
        : {
            paragraphs: paragraphs.map((each) =>
              each.kind === 'changed' ? { ...each, words: [...each.words] } : each,
            ),
          }),
    }
  },
})

export const agreementRoutes = [
  listProgrammeAgreements,
  publishProgrammeText,
  compareProgrammeTexts,
]
