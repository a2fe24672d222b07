import { expect, test } from 'vitest'
import {
  at,
  buildProgramme,
  buildProgrammeWith,
  buildText,
  buildVersion,
  cloudAgreement,
  day,
  mca,
} from '../../../test/support/domain.ts'
import {
  currentVersion,
  cutOffInForce,
  findAgreementType,
  findAgreementTypeByTemplate,
  hasEffectiveText,
  programmeDatesAfter,
  requiredRank,
  textFor,
  textsOf,
  versionAttested,
  versionShown,
} from './versions.ts'

const name = mca.name
const programme = buildProgramme()

const dated = buildProgrammeWith(
  {
    agreements: {
      [name]: {
        requirements: [
          { rank: 3, requiredFrom: day('2024-01-01') },
          { rank: 1, requiredFrom: day('2024-06-01') },
        ],
        cutOffs: [
          { agreedFrom: day('2023-06-01'), inForceFrom: day('2024-02-01') },
          { agreedFrom: day('2023-01-01'), inForceFrom: day('2024-05-01') },
        ],
      },
    },
  },
  { versions: [buildVersion(3, '2023-12-01')] },
)

test('the required rank begins at UTC midnight and never falls', () => {
  expect(requiredRank(dated, name, at('2023-12-31T23:59:59.999Z'))).toBe(0)
  expect(requiredRank(dated, name, at('2024-01-01'))).toBe(3)
  expect(requiredRank(dated, name, at('2024-07-01'))).toBe(3)
})

test('the latest cut-off in force decides, whichever came into force last', () => {
  expect(cutOffInForce(dated, name, at('2024-01-31'))).toBeUndefined()
  expect(cutOffInForce(dated, name, at('2024-02-01'))).toBe(at('2023-06-01'))
  expect(cutOffInForce(dated, name, at('2024-06-01'))).toBe(at('2023-06-01'))
})

test('every date at which an answer may change is known in advance', () => {
  expect(programmeDatesAfter(dated, name, at('2023-12-01'))).toEqual([
    at('2024-01-01'),
    at('2024-02-01'),
    at('2024-05-01'),
    at('2024-06-01'),
  ])
  expect(programmeDatesAfter(dated, name, at('2022-12-31'))).toContain(at('2023-12-01'))
  expect(programmeDatesAfter(dated, name, at('2024-06-01'))).toEqual([])
})

test('an agreement without rules requires nothing', () => {
  expect(requiredRank(programme, cloudAgreement.name, at('2024-01-01'))).toBe(0)
  expect(requiredRank(programme, 'constructor', at('2024-01-01'))).toBe(0)
})

test('the version shown is the highest effective one with a text for the country', () => {
  expect(versionShown(programme, name, 'DE', at('2023-03-31'))?.rank).toBe(1)
  expect(versionShown(programme, name, 'DE', at('2023-04-01'))?.rank).toBe(2)
  expect(versionShown(programme, name, 'JP', at('2024-01-01'))?.rank).toBe(1)
  expect(versionShown(programme, name, 'FJ', at('2024-01-01'))).toBeUndefined()
  expect(versionShown(programme, name, 'DE', at('2019-09-30'))).toBeUndefined()
})

test('the version attested follows the agreed date, not today', () => {
  expect(versionAttested(programme, name, 'DE', at('2023-03-31'))?.rank).toBe(1)
  expect(versionAttested(programme, name, 'JP', at('2024-03-31'))?.rank).toBe(1)
  expect(versionAttested(programme, name, 'DE', at('2019-09-30'))).toBeUndefined()
})

test('a country has an effective text when one of the required rank or higher is effective', () => {
  expect(hasEffectiveText(programme, name, 'DE', at('2024-01-01'))).toBe(true)
  expect(hasEffectiveText(programme, name, 'JP', at('2023-03-31'))).toBe(true)
  expect(hasEffectiveText(programme, name, 'JP', at('2023-04-01'))).toBe(false)
})

test('metadata shows the highest effective rank, whatever countries have it', () => {
  const sparse = buildProgramme({ texts: [] })
  expect(currentVersion(sparse, name, at('2024-01-01'))?.rank).toBe(2)
  expect(currentVersion(sparse, name, at('2022-01-01'))?.rank).toBe(1)
  expect(currentVersion(sparse, name, at('2019-01-01'))).toBeUndefined()
})

test('a text is chosen by language, then en-US, then whatever there is [W2.2-language-fallback]', () => {
  const of = (country: string, language: string) =>
    textFor(programme, { agreementType: name, rank: 2, country, language })?.language
  expect([of('DE', 'de-DE'), of('DE', 'DE-de'), of('DE', 'fr-FR')]).toEqual([
    'de-DE',
    'de-DE',
    'en-US',
  ])
  expect(of('AT', 'en-US')).toBe('de-AT')
  expect(of('JP', 'en-US')).toBeUndefined()
})

test('the texts of a rank for a country are exactly its own', () => {
  expect(textsOf(programme, { agreementType: name, rank: 1, country: 'DE' })).toEqual([
    buildText(1, 'DE', 'en-US'),
    buildText(1, 'DE', 'de-DE'),
  ])
})

test('a template id is compared letter for letter', () => {
  expect(findAgreementTypeByTemplate(programme, mca.templateId)?.name).toBe(name)
  expect(findAgreementTypeByTemplate(programme, mca.templateId.toUpperCase())).toBeUndefined()
  expect(findAgreementType(programme, cloudAgreement.name)).toEqual(cloudAgreement)
  expect(findAgreementType(programme, 'constructor')).toBeUndefined()
})

test('two copies of the programme never share answers', () => {
  const before = buildProgramme()
  expect(versionShown(before, name, 'FJ', at('2024-01-01'))).toBeUndefined()
  const after = buildProgramme({ texts: [buildText(2, 'FJ', 'en-US')] })
  expect(versionShown(after, name, 'FJ', at('2024-01-01'))?.rank).toBe(2)
})
