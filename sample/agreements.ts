import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { toSha256Hex } from '../src/base/identifiers.ts'
import type {
  AgreementText,
  AgreementType,
  AgreementVersion,
} from '../src/domain/agreement/agreement.ts'
import countries from './countries.json' with { type: 'json' }
import { sampleDay } from './identifiers.ts'

/** Many countries share one text: the same bytes, the same hash. */
export type SampleText = AgreementText & { readonly content: Uint8Array }

export const customerAgreement: AgreementType = {
  name: 'MicrosoftCustomerAgreement',
  // wire contract 2.1, well-known values
  templateId: '117a77b0-9360-443b-8795-c6dedc750cf9',
  link: 'https://aka.ms/customeragreement',
  names: { en: 'Microsoft Customer Agreement', de: 'Microsoft-Kundenvereinbarung' },
  phrases: { en: 'the Microsoft Customer Agreement', de: 'zur Microsoft-Kundenvereinbarung' },
}

export const cloudAgreement: AgreementType = {
  name: 'MicrosoftCloudAgreement',
  templateId: '998b88de-aa99-4388-a42c-1b3517d49490',
  link: 'https://docs.microsoft.com/partner-center/agreements',
  names: { en: 'Microsoft Cloud Agreement', de: 'Microsoft-Cloudvereinbarung' },
  phrases: { en: 'the Microsoft Cloud Agreement', de: 'zur Microsoft-Cloudvereinbarung' },
}

const customerAgreement0: AgreementVersion = {
  agreementType: customerAgreement.name,
  rank: 0,
  effectiveOn: sampleDay('2019-10-01'),
}
const customerAgreement1: AgreementVersion = {
  agreementType: customerAgreement.name,
  rank: 1,
  effectiveOn: sampleDay('2023-04-01'),
}
const cloudAgreement0: AgreementVersion = {
  agreementType: cloudAgreement.name,
  rank: 0,
  effectiveOn: sampleDay('2015-02-01'),
}

export const sampleVersions: readonly AgreementVersion[] = [
  customerAgreement0,
  customerAgreement1,
  cloudAgreement0,
]

/** Left without a text on purpose, so that line 3 of the route (design 2.4) can be seen. */
export const countryWithoutText = 'AQ'

/** The languages in which the sample is written; the country table names more. */
const writtenLanguages: readonly string[] = ['en-US', 'de-DE']

/** Every text of every version, for every country of the table and the languages we wrote. */
export function buildSampleTexts(): readonly SampleText[] {
  return [
    ...textsOf(customerAgreement0, 'customer-agreement'),
    ...textsOf(customerAgreement1, 'customer-agreement'),
    ...textsOf(cloudAgreement0, 'cloud-agreement'),
  ]
}

function textsOf(version: AgreementVersion, file: string): readonly SampleText[] {
  return writtenLanguages.flatMap((language) => {
    const path = new URL(`texts/${file}.${version.rank}.${language}.md`, import.meta.url)
    const content: Uint8Array = readFileSync(path)
    const sha256 = toSha256Hex(createHash('sha256').update(content).digest('hex'))
    return countries
      .filter(({ code, languages }) => code !== countryWithoutText && languages.includes(language))
      .map(({ code }) => ({
        agreementType: version.agreementType,
        rank: version.rank,
        country: code,
        language,
        sha256,
        mediaType: 'text/markdown; charset=utf-8',
        byteLength: content.byteLength,
        content,
      }))
  })
}
