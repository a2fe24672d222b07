import { type Static, Type } from 'typebox'
import { Country, Sha256, someText } from './values.ts'

/** Base64 of a text; the whole request stays under the largest body. */
const maxContentLength = 900_000

/** One text under its hash, with every country for which it is published. */
export const PublishedText = Type.Object({
  sha256: Type.String(),
  language: Type.String(),
  countries: Type.Array(Type.String()),
  mediaType: Type.String(),
  byteLength: Type.Integer(),
  contentUrl: Type.String(),
})
export type PublishedText = Static<typeof PublishedText>

export const PublishedVersion = Type.Object({
  rank: Type.Integer(),
  effectiveOn: Type.String(),
  isEffective: Type.Boolean(),
  texts: Type.Array(PublishedText),
})
export type PublishedVersion = Static<typeof PublishedVersion>

/** Dates are days of UTC; `isInForce` is by business time. */
export const AgreementRulesView = Type.Object({
  requirements: Type.Array(
    Type.Object({
      rank: Type.Integer(),
      requiredFrom: Type.String(),
      isInForce: Type.Boolean(),
      /** Where it leaves customers without a text to accept. */
      countriesWithoutText: Type.Array(Type.String()),
    }),
  ),
  cutOffs: Type.Array(
    Type.Object({
      agreedFrom: Type.String(),
      inForceFrom: Type.String(),
      isInForce: Type.Boolean(),
    }),
  ),
})
export type AgreementRulesView = Static<typeof AgreementRulesView>

/** One agreement type of the programme (design 2.1). */
export const ProgrammeAgreement = Type.Object({
  name: Type.String(),
  templateId: Type.String(),
  names: Type.Record(Type.String(), Type.String()),
  phrases: Type.Record(Type.String(), Type.String()),
  /** The purchase gate asks for it. */
  isGateAgreement: Type.Boolean(),
  requiredRank: Type.Integer(),
  rules: AgreementRulesView,
  /** Highest rank first. */
  versions: Type.Array(PublishedVersion),
})
export type ProgrammeAgreement = Static<typeof ProgrammeAgreement>
export const ProgrammeAgreementList = Type.Object({
  items: Type.Array(ProgrammeAgreement),
  /** Countries of which the programme has a text or a partner, for choosing. */
  countries: Type.Array(Type.String()),
})
export type ProgrammeAgreementList = Static<typeof ProgrammeAgreementList>

/** Publishes the same bytes for several countries, and the version with the first of its texts. */
export const PublishTextRequest = Type.Object({
  agreementType: someText(200),
  rank: Type.Integer({ minimum: 0, maximum: 1_000_000 }),
  effectiveOn: someText(10),
  countries: Type.Array(Country, { minItems: 1, maxItems: 300 }),
  language: someText(20),
  mediaType: someText(200),
  contentBase64: someText(maxContentLength),
  /** Checks everything and publishes nothing. */
  dryRun: Type.Optional(Type.Boolean()),
})
export type PublishTextRequest = Static<typeof PublishTextRequest>

export const PublishedTexts = Type.Object({
  sha256: Type.String(),
  agreementType: Type.String(),
  rank: Type.Integer(),
  effectiveOn: Type.String(),
  language: Type.String(),
  countries: Type.Array(Type.String()),
  byteLength: Type.Integer(),
  /** Those that had exactly this text already. */
  alreadyPublished: Type.Array(Type.String()),
  isNewVersion: Type.Boolean(),
  dryRun: Type.Boolean(),
})
export type PublishedTexts = Static<typeof PublishedTexts>

export const CompareTextsQuery = Type.Object({ left: Sha256, right: Sha256 })

/** A run of words inside a paragraph that both texts have in another wording. */
export const WordChange = Type.Object({
  kind: Type.Enum(['same', 'removed', 'added']),
  text: Type.String(),
})
/** A paragraph, in the order of reading. */
export const ParagraphChange = Type.Object({
  kind: Type.Enum(['same', 'removed', 'added', 'changed']),
  left: Type.Optional(Type.String()),
  right: Type.Optional(Type.String()),
  /** Of a changed one only. */
  words: Type.Optional(Type.Array(WordChange)),
})
export const TextComparison = Type.Object({
  left: PublishedText,
  right: PublishedText,
  /** Absent where a text is no plain text, such as a PDF: then only the files can be read. */
  paragraphs: Type.Optional(Type.Array(ParagraphChange)),
})
export type TextComparison = Static<typeof TextComparison>
