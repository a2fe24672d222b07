import { Type } from 'typebox'
import type { FieldProblem } from '../../../base/error-codes.ts'
import { toAcceptanceId } from '../../../base/identifiers.ts'
import { isProductError } from '../../../base/product-error.ts'
import { listAttestations } from '../../../operations/list-attestations.ts'
import {
  type PreviewAttestationInput,
  previewAttestation as preview,
} from '../../../operations/preview-attestation.ts'
import { bindBody } from '../../../wire/bind.ts'
import { parseWireInstant, toWireInstant } from '../../../wire/dates.ts'
import {
  AttestationPreview,
  PreviewAttestationRequest,
} from '../../../wire/schemas/partner-attest.ts'
import { parseJsonBody } from '../../body.ts'
import { defineRoute } from '../../define-route.ts'
import { requireCustomerId } from '../../params.ts'
import { wordsIn } from '../../words.ts'
import { toWireAgreementText } from '../customer-api/agreement-text-mapper.ts'
import { toWireRoute } from '../customer-api/customer-partner-mapper.ts'
import { toContact } from './acceptance-line-mapper.ts'
import { toWireAttestationRead } from './attestation-mapper.ts'

/** What an attestation would record: the review step. Records nothing (design 2.2). */
export const previewAttestation = defineRoute({
  method: 'POST',
  path: '/partner/api/customers/:customerId/attestations/preview',
  auth: 'partner-user',
  body: LooseBody(),
  status: 200,
  answer: AttestationPreview,
  about: {
    id: 'previewAttestation',
    tag: 'partner console',
    summary: 'What an attestation would record, without recording it',
  },
  async handle({ deps, caller, params, bytes, texts }) {
    const customerId = requireCustomerId(params)
    const input = { customerId, ...readBody(parseJsonBody(bytes)) }
    const found = await preview(deps, caller, input)
    const { agreementType, decision, duplicateId } = found
    const { acceptance, text } = decision
    const agreement = wordsIn(agreementType.names, texts.language)
    const attestations =
      duplicateId === undefined
        ? []
        : await listAttestations(deps, caller, { customerId, agreementType: undefined })
    const duplicate = attestations.find((each) => each.id === duplicateId)
    const { sha256, country, language, mediaType, contentUrl } = toWireAgreementText(
      text,
      deps.publicUrl,
    )
    return {
      statement: texts.attestationStatement({
        agreement,
        customer: found.customerName,
        partner: found.partner.name,
        agreedOn: dateFor(acceptance.agreedAt, texts.language),
      }),
      agreementType: agreementType.name,
      agreementName: agreement,
      templateId: agreementType.templateId,
      version: acceptance.rank,
      dateAgreed: toWireInstant(acceptance.agreedAt),
      primaryContact: toContact(found.contact),
      text: { sha256, country, language, mediaType, contentUrl },
      opensNothing: decision.opensNothing,
      ...(decision.opensNothing ? { opensNothingBecause: texts.opensNothing } : {}),
      routeAfter: toWireRoute(found.routeAfter),
      ...(duplicate === undefined ? {} : { duplicate: toWireAttestationRead(duplicate) }),
    }
  },
})

/** Takes any object: its mistakes are told together with those that only the rules can find. */
function LooseBody() {
  return Type.Object({
    templateId: PreviewAttestationRequest.properties.templateId,
    primaryContact: Type.Optional(Type.Unknown()),
    dateAgreed: Type.Optional(Type.Unknown()),
    corrects: Type.Optional(Type.Unknown()),
    reason: Type.Optional(Type.Unknown()),
  })
}

type Read = Omit<PreviewAttestationInput, 'customerId'>

function readBody(fields: unknown): Read {
  try {
    const body = bindBody(PreviewAttestationRequest, fields)
    const { primaryContact: contact, dateAgreed, templateId, corrects, reason } = body
    const date = parseWireInstant(dateAgreed)
    const { firstName, lastName, email, phoneNumber } = contact
    return {
      templateId,
      contact: { firstName, lastName, email, phoneNumber },
      agreedAt: date?.instant,
      isPureDate: date?.isPureDate ?? false,
      corrects: corrects === undefined ? undefined : toAcceptanceId(corrects),
      reason,
      problems: date ? [] : [malformedDate],
    }
  } catch (error) {
    if (!isProductError(error) || error.code !== 'request.invalid') throw error
    return { ...readDate(fields), problems: error.facts.fields }
  }
}

const malformedDate: FieldProblem = { field: 'dateAgreed', problem: 'malformed' }

/** The date alone, so that one in the future is told besides what else is wrong. */
function readDate(fields: unknown): Omit<Read, 'problems'> {
  const { dateAgreed } = bindBody(
    Type.Object({ dateAgreed: Type.Optional(Type.Unknown()) }),
    fields,
  )
  const date = typeof dateAgreed === 'string' ? parseWireInstant(dateAgreed) : undefined
  return {
    templateId: undefined,
    contact: undefined,
    agreedAt: date?.instant,
    isPureDate: date?.isPureDate ?? false,
    corrects: undefined,
    reason: undefined,
  }
}

function dateFor(agreedAt: number, language: string): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(agreedAt)
}
