import { type Static, Type } from 'typebox'
import { text } from './values.ts'

/** Only what is bought for a government needs it (wire contract 3.7). */
export const QualificationQuery = Type.Object({ code: Type.Optional(text(200)) })
export type QualificationQuery = Static<typeof QualificationQuery>

/** The older form, in lower case (wire contract 3.7). */
export const CustomerQualification = Type.Object({
  qualification: Type.Enum(['none', 'education', 'nonprofit', 'governmentcommunitycloud']),
})
export type CustomerQualification = Static<typeof CustomerQualification>

/** Wire contract 3.7: `none` and `nonprofit` can only be read here. */
export const AddQualificationRequest = Type.Object({
  qualification: Type.Enum(['Education', 'GovernmentCommunityCloud', 'StateOwnedEntity']),
  educationSegment: Type.Optional(Type.Enum(['K12', 'HigherEducation'])),
  website: Type.Optional(text(500)),
  validationCode: Type.Optional(text(200)),
})
export type AddQualificationRequest = Static<typeof AddQualificationRequest>

/** Both spellings of the date are sent (wire contract 11.18). */
export const VettedQualification = Type.Object({
  qualification: Type.Enum([
    'Education',
    'Nonprofit',
    'GovernmentCommunityCloud',
    'StateOwnedEntity',
  ]),
  vettingStatus: Type.Optional(Type.Enum(['Approved', 'InReview', 'Denied'])),
  vettingReason: Type.Optional(Type.String()),
  vettingCreatedDate: Type.Optional(Type.String()),
  vettingCreateDate: Type.Optional(Type.String()),
  educationSegment: Type.Optional(Type.String()),
  website: Type.Optional(Type.String()),
})
export type VettedQualification = Static<typeof VettedQualification>
/** A bare array (wire contract 3.7). */
export const VettedQualifications = Type.Array(VettedQualification)
