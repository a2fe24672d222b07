import { type Sha256Hex, toSha256Hex } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import type { Operator } from '../domain/caller.ts'
import { textKey } from '../domain/programme/programme.ts'
import type { ReadTransaction } from '../storage/storage.ts'
import { parseBase64 } from '../transparency/base64.ts'
import type { Deps } from './deps.ts'
import { digestHex } from './digest.ts'
import { parseTexts, publishParsedTexts } from './publish-agreement-texts.ts'
import type { EntryDeps } from './record-entry.ts'
import type { RequestIdentity } from './request-identity.ts'
import { type OnceDeps, writeOnce } from './write-once.ts'

/** How such a file begins; others are texts. */
const heads: Readonly<Record<string, string>> = {
  'application/pdf': '%PDF-',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'PK',
}
const textTypes = [
  'text/markdown; charset=utf-8',
  'text/html; charset=utf-8',
  'text/plain; charset=utf-8',
]

export type PublishedFromConsole = {
  readonly sha256: Sha256Hex
  readonly agreementType: string
  readonly rank: number
  readonly effectiveOn: string
  readonly language: string
  readonly countries: readonly string[]
  readonly byteLength: number
  readonly alreadyPublished: readonly string[]
  readonly isNewVersion: boolean
  readonly dryRun: boolean
}

/**
 * Publishes the same bytes for several countries, or only says what that would do.
 *
 * @throws request.invalid with every bad field, agreement.unknown-type,
 * agreement.text-already-published
 */
export async function publishFromConsole(
  deps: EntryDeps & OnceDeps & Pick<Deps, 'storage'>,
  caller: Operator,
  written: {
    readonly agreementType: string
    readonly rank: number
    readonly effectiveOn: string
    readonly countries: readonly string[]
    readonly language: string
    readonly mediaType: string
    readonly contentBase64: string
    readonly dryRun?: boolean | undefined
    readonly request?: RequestIdentity
  },
): Promise<PublishedFromConsole> {
  const { agreementType, rank, effectiveOn, language, mediaType, dryRun = false } = written
  const bytes = parseBase64(written.contentBase64)
  if (bytes === undefined) throw malformed('contentBase64', 'base64')
  requireMediaType(mediaType, bytes)
  const texts = parseTexts({
    agreementType,
    rank: String(rank),
    effectiveOn,
    countries: written.countries,
    language,
    mediaType,
    bytes,
  })
  const sha256 = toSha256Hex(digestHex(deps.primitives, bytes))
  const countries = texts.map(({ country }) => country)
  const answer = (known: KnownBefore) => ({
    ...known,
    sha256,
    agreementType,
    rank,
    effectiveOn,
    language,
    countries,
    byteLength: bytes.byteLength,
    dryRun,
  })
  const wanted = { agreementType, rank, effectiveOn, language, countries, sha256 }
  if (dryRun) return deps.storage.read(async (tx) => answer(lookAt(tx, wanted)))
  return writeOnce(deps, { caller, request: written.request }, async (tx) => {
    const known = lookAt(tx, wanted)
    await publishParsedTexts(deps, tx, caller, texts)
    return answer(known)
  })
}

type KnownBefore = Pick<PublishedFromConsole, 'alreadyPublished' | 'isNewVersion'>

/** What is there before. @throws as publishing does */
function lookAt(
  { programme }: Pick<ReadTransaction, 'programme'>,
  {
    agreementType,
    rank,
    effectiveOn,
    language,
    countries,
    sha256,
  }: Pick<
    PublishedFromConsole,
    'agreementType' | 'rank' | 'effectiveOn' | 'language' | 'countries' | 'sha256'
  >,
): KnownBefore {
  const same = countries.flatMap(
    (country) =>
      programme.textsByCountry
        .get(textKey(agreementType, country))
        ?.find((each) => each.rank === rank && each.language === language) ?? [],
  )
  const other = same.find((each) => each.sha256 !== sha256)
  if (other) throw new ProductError('agreement.text-already-published', { sha256: other.sha256 })
  if (!programme.types.some(({ name }) => name === agreementType)) {
    throw new ProductError('agreement.unknown-type', { agreementType })
  }
  const version = programme.versions.find(
    (each) => each.agreementType === agreementType && each.rank === rank,
  )
  if (version && version.effectiveOn !== effectiveOn) {
    throw new ProductError('request.invalid', {
      fields: [{ field: 'effectiveOn', problem: 'inconsistent', expected: version.effectiveOn }],
    })
  }
  return { alreadyPublished: same.map(({ country }) => country), isNewVersion: !version }
}

function requireMediaType(mediaType: string, bytes: Uint8Array): void {
  const head = heads[mediaType]
  const known = [...textTypes, ...Object.keys(heads)]
  if (!known.includes(mediaType)) throw malformed('mediaType', known.join(', '))
  const begins = new TextDecoder('latin1').decode(bytes.subarray(0, 8))
  if (head !== undefined && !begins.startsWith(head)) {
    throw malformed('contentBase64', `a file that begins with ${head}`)
  }
}

function malformed(field: string, expected: string) {
  return new ProductError('request.invalid', {
    fields: [{ field, problem: 'malformed', expected }],
  })
}
