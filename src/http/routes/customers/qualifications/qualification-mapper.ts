import { ProductError } from '../../../../base/product-error.ts'
import type {
  CustomerQualification as Qualification,
  QualificationKind,
  VettingStatus,
} from '../../../../domain/customer/qualification.ts'
import { toWireInstant } from '../../../../wire/dates.ts'
import type {
  AddQualificationRequest,
  CustomerQualification,
  VettedQualification,
} from '../../../../wire/schemas/qualification.ts'

type OldWord = CustomerQualification['qualification']
type NewWord = VettedQualification['qualification']

const newWords = {
  education: 'Education',
  nonprofit: 'Nonprofit',
  'government-community-cloud': 'GovernmentCommunityCloud',
  'state-owned-entity': 'StateOwnedEntity',
} as const satisfies Readonly<Record<QualificationKind, NewWord>>

/** The older form knows no state-owned entities. */
const oldWords = {
  education: 'education',
  nonprofit: 'nonprofit',
  'government-community-cloud': 'governmentcommunitycloud',
  'state-owned-entity': 'none',
} as const satisfies Readonly<Record<QualificationKind, OldWord>>

const kinds = {
  education: 'education',
  nonprofit: 'nonprofit',
  governmentcommunitycloud: 'government-community-cloud',
  none: undefined,
} as const satisfies Readonly<Record<OldWord, QualificationKind | undefined>>

const vettingWords = {
  approved: 'Approved',
  'in-review': 'InReview',
  denied: 'Denied',
} as const satisfies Readonly<Record<VettingStatus, string>>

/** Nothing for `none`. @throws request.invalid when the government's code is missing */
export function toWantedQualification(
  { qualification }: CustomerQualification,
  code: string | undefined,
) {
  const kind = kinds[qualification]
  if (kind === undefined) return undefined
  requireCode(kind, code)
  return { kind, educationSegment: undefined, website: undefined, validationCode: code }
}

/** @throws request.invalid when the government's code is missing */
export function toAddedQualification(body: AddQualificationRequest, query: string | undefined) {
  const code = query ?? body.validationCode
  const kind = kindOf(body.qualification)
  requireCode(kind, code)
  const { educationSegment, website } = body
  return { kind, educationSegment, website, validationCode: code }
}

function kindOf(word: AddQualificationRequest['qualification']): QualificationKind {
  switch (word) {
    case 'Education':
      return 'education'
    case 'GovernmentCommunityCloud':
      return 'government-community-cloud'
    case 'StateOwnedEntity':
      return 'state-owned-entity'
  }
}

// Wire contract 3.7
function requireCode(kind: QualificationKind, code: string | undefined): void {
  if (kind !== 'government-community-cloud' || code) return
  throw new ProductError('request.invalid', { fields: [{ field: 'code', problem: 'missing' }] })
}

/** What holds by now, as the older form has room for: one, and no review. */
export function toWireQualification(
  qualifications: readonly Qualification[],
): CustomerQualification {
  const holding = qualifications.filter((each) => each.vettingStatus === 'approved')
  const words = holding.map((each) => oldWords[each.kind])
  return { qualification: words.find((word) => word !== 'none') ?? 'none' }
}

export function toWireVettedQualification(qualification: Qualification): VettedQualification {
  const { kind, vettingStatus, educationSegment, website } = qualification
  const createdDate = toWireInstant(qualification.createdAt)
  return {
    qualification: newWords[kind],
    ...(vettingStatus === undefined ? {} : { vettingStatus: vettingWords[vettingStatus] }),
    // Wire contract 11.18: clients read either.
    vettingCreatedDate: createdDate,
    vettingCreateDate: createdDate,
    ...(educationSegment === undefined ? {} : { educationSegment }),
    ...(website === undefined ? {} : { website }),
  }
}
