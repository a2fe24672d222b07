import type {
  AttestationPreview,
  PreviewAttestationRequest,
} from '../../../../src/wire/schemas/partner-attest.ts'
import { ApiError, type FieldFault, isApiError } from '../../../shared/api/api-error.ts'
import { previewAttestation } from './api/preview-attestation.ts'

export type AttestValues = {
  readonly firstName: string
  readonly lastName: string
  readonly email: string
  readonly phoneNumber: string
  /** A day, `2026-11-22`, or empty. */
  readonly agreedOn: string
  /** Of a correction. */
  readonly reason: string
  readonly confirmed: boolean
}

export const noValues: AttestValues = {
  firstName: '',
  lastName: '',
  email: '',
  phoneNumber: '',
  agreedOn: '',
  reason: '',
  confirmed: false,
}

/** What is corrected: the newest of its chain. */
export type Corrected = { readonly acceptanceId: string; readonly values: AttestValues }

const fields: Readonly<Record<string, keyof AttestValues>> = {
  'primaryContact.firstName': 'firstName',
  'primaryContact.lastName': 'lastName',
  'primaryContact.email': 'email',
  'primaryContact.phoneNumber': 'phoneNumber',
  dateAgreed: 'agreedOn',
  reason: 'reason',
  confirmed: 'confirmed',
}

export function fieldOf(serverField: string): keyof AttestValues | undefined {
  return fields[serverField]
}

export function toContact(values: AttestValues) {
  const phoneNumber = values.phoneNumber.trim()
  return {
    firstName: values.firstName.trim(),
    lastName: values.lastName.trim(),
    email: values.email.trim(),
    ...(phoneNumber === '' ? {} : { phoneNumber }),
  }
}

/** How mistakes are told beside the fields; what is not among them the server says itself. */
export type ReviewWords = {
  readonly required: string
  readonly unconfirmed: string
  readonly email: string
  readonly future: string
}

/**
 * Asks the server what would be recorded, even where something is obviously missing: it alone knows
 * its day, and so every mistake is told at once, those that only the page sees besides.
 *
 * @throws ApiError every refusal
 */
export async function review(
  customerId: string,
  values: AttestValues,
  how: {
    readonly templateId: string
    readonly corrects: string | undefined
    readonly words: ReviewWords
  },
): Promise<AttestationPreview> {
  const { corrects, words } = how
  const missing = Object.entries(fields).flatMap(([field, name]): FieldFault[] => {
    if (name === 'phoneNumber' || (name === 'reason' && corrects === undefined)) return []
    const value = values[name]
    if (typeof value === 'boolean') {
      return value ? [] : [{ field, problem: 'missing', description: words.unconfirmed }]
    }
    return value.trim() === '' ? [{ field, problem: 'missing', description: words.required }] : []
  })
  const body: PreviewAttestationRequest = {
    templateId: how.templateId,
    primaryContact: toContact(values),
    dateAgreed: values.agreedOn,
    ...(corrects === undefined ? {} : { corrects, reason: values.reason.trim() }),
  }
  try {
    const preview = await previewAttestation(customerId, body)
    if (missing.length === 0) return preview
  } catch (error) {
    if (!isApiError(error) || error.fields.length === 0) throw error
    const own = new Set(missing.map(({ field }) => field))
    const others = error.fields.filter(({ field }) => !own.has(field))
    throw refusal([...others.map((fault) => inOurWords(fault, words)), ...missing])
  }
  throw refusal(missing)
}

/** The server speaks to programs too and names its own fields. */
function inOurWords(fault: FieldFault, words: ReviewWords): FieldFault {
  const { field, problem } = fault
  if (field === 'primaryContact.email') return { ...fault, description: words.email }
  if (problem === 'in-the-future') return { ...fault, description: words.future }
  return fault
}

function refusal(faults: readonly FieldFault[]): ApiError {
  return new ApiError({
    status: 400,
    code: 0,
    errorName: '',
    description: '',
    fields: faults,
    parameters: {},
    related: undefined,
    correlationId: undefined,
  })
}
