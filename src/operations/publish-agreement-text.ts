import { randomGuid, toEntryId, toSha256Hex } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Day } from '../base/time.ts'
import type { AgreementText } from '../domain/agreement/agreement.ts'
import { findAgreementType } from '../domain/agreement/versions.ts'
import type { Operator } from '../domain/caller.ts'
import { textKey } from '../domain/programme/programme.ts'
import type { WriteTransaction } from '../storage/storage.ts'
import type { Deps } from './deps.ts'
import { digestHex } from './digest.ts'
import { type EntryDeps, recordEntry } from './record-entry.ts'
import { writeAudit } from './write-audit.ts'

export type TextToPublish = {
  readonly agreementType: string
  readonly rank: number
  readonly effectiveOn: Day
  readonly country: string
  readonly language: string
  readonly mediaType: string
  /** Kept and hashed as they are. */
  readonly bytes: Uint8Array
}

/**
 * Publishes a text, and its version with the first of its texts; a published text never changes
 * (design 2.1).
 *
 * @throws agreement.unknown-type, agreement.text-already-published, request.invalid
 */
export function publishAgreementText(
  deps: EntryDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  input: TextToPublish,
): Promise<AgreementText> {
  return deps.storage.write((tx) => publishIn(deps, tx, caller, input))
}

/** The same inside a transaction, for publishing many texts at once. */
export async function publishIn(
  deps: EntryDeps,
  tx: WriteTransaction,
  caller: Operator,
  input: TextToPublish,
): Promise<AgreementText> {
  await addVersionOf(tx, input)
  return publishOfKnownVersion(deps, tx, caller, input)
}

/** The same for a text whose version is there, if only since a moment ago in this transaction. */
export async function publishOfKnownVersion(
  deps: EntryDeps,
  tx: WriteTransaction,
  caller: Operator,
  input: TextToPublish,
): Promise<AgreementText> {
  const { agreementType, rank, country, language, bytes, mediaType } = input
  const known = tx.programme.textsByCountry
    .get(textKey(agreementType, country))
    ?.find((each) => each.rank === rank && each.language === language)
  const sha256 = toSha256Hex(digestHex(deps.primitives, bytes))
  if (known?.sha256 === sha256) return known
  if (known) throw new ProductError('agreement.text-already-published', { sha256: known.sha256 })
  const text: AgreementText = {
    agreementType,
    rank,
    country,
    language,
    sha256,
    mediaType,
    byteLength: bytes.byteLength,
  }
  await tx.texts.insertText(text, bytes)
  await recordEntry(deps, tx, {
    type: 'agreement_published',
    entryId: toEntryId(randomGuid()),
    agreement: text,
    disclosures: {},
  })
  await writeAudit(tx, {
    caller,
    partnerId: undefined,
    resourceType: 'agreement',
    operationType: 'publish_agreement_text',
    newValue: {
      AgreementType: agreementType,
      Rank: rank,
      Country: country,
      Language: language,
      Sha256: sha256,
    },
  })
  return text
}

/** Adds the version of a text; one that is known must begin on the same day. */
export async function addVersionOf(
  tx: WriteTransaction,
  input: Pick<TextToPublish, 'agreementType' | 'rank' | 'effectiveOn'>,
): Promise<void> {
  const { agreementType, rank, effectiveOn } = input
  if (!findAgreementType(tx.programme, agreementType)) {
    throw new ProductError('agreement.unknown-type', { agreementType })
  }
  const known = tx.programme.versions.find(
    (each) => each.agreementType === agreementType && each.rank === rank,
  )
  if (!known) return tx.texts.insertVersion({ agreementType, rank, effectiveOn })
  if (known.effectiveOn === effectiveOn) return
  throw new ProductError('request.invalid', {
    fields: [{ field: 'effectiveOn', problem: 'inconsistent', expected: known.effectiveOn }],
  })
}
