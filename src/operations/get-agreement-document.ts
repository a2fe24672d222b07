import { toSha256Hex } from '../base/identifiers.ts'
import { ProductError } from '../base/product-error.ts'
import { minuteMs } from '../base/time.ts'
import { findAgreementTypeByTemplate, textFor, versionShown } from '../domain/agreement/versions.ts'
import type { PartnerUser } from '../domain/caller.ts'
import { requireRole } from '../domain/programme/roles.ts'
import type { Deps } from './deps.ts'

/** Links to a template's document live five minutes (wire contract 2.2). */
const linkLifetimeMs = 5 * minuteMs
const purpose = 'agreement-document'

export type AgreementDocument = {
  readonly displayUri: string
  readonly downloadUri: string
  readonly language: string
  readonly country: string
}

/**
 * Fresh links to the current text of a template for a country (wire contract 2.2). An unknown
 * language falls back to en-US; an unknown country does not.
 *
 * @throws agreement.unknown-template, request.invalid, caller.role-missing
 */
export function getAgreementDocument(
  deps: Pick<Deps, 'storage' | 'signer' | 'publicUrl'>,
  caller: PartnerUser,
  input: { readonly templateId: string; readonly country: string; readonly language: string },
): Promise<AgreementDocument> {
  return deps.storage.read(async ({ programme, now }) => {
    requireRole(programme, caller, 'read-texts')
    const type = findAgreementTypeByTemplate(programme, input.templateId)
    if (!type) {
      throw new ProductError('agreement.unknown-template', { templateId: input.templateId })
    }
    const { country, language } = input
    const shown = versionShown(programme, type.name, country, now)
    const text =
      shown && textFor(programme, { agreementType: type.name, rank: shown.rank, country, language })
    if (!text) {
      throw new ProductError('request.invalid', {
        fields: [{ field: 'country', problem: 'unknown-value' }],
      })
    }
    const link = (disposition: 'display' | 'download') => {
      const claim = [text.sha256, disposition, now + linkLifetimeMs].join('.')
      const signature = deps.signer.sign(purpose, claim)
      return `${deps.publicUrl}/agreementdocuments/${claim}.${signature}`
    }
    return {
      displayUri: link('display'),
      downloadUri: link('download'),
      language: text.language,
      country: text.country,
    }
  })
}

/**
 * The document behind such a link.
 *
 * @throws agreement.link-expired for a link that is too old, request.unknown-route for one that was not
 * made here
 */
export function openAgreementDocument(
  deps: Pick<Deps, 'storage' | 'signer'>,
  link: string,
): Promise<{
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly sha256: string
  readonly disposition: 'display' | 'download'
}> {
  return deps.storage.read(async (tx) => {
    const [sha256 = '', disposition = '', expiresAt = '', signature = ''] = link.split('.')
    const claim = [sha256, disposition, expiresAt].join('.')
    if (!deps.signer.verify(purpose, claim, signature)) {
      throw new ProductError('request.unknown-route', {})
    }
    if (Number(expiresAt) <= tx.now) throw new ProductError('agreement.link-expired', {})
    const content = await tx.texts.findContent(toSha256Hex(sha256))
    if (!content) throw new ProductError('agreement.text-unknown', { sha256 })
    return { ...content, sha256, disposition: disposition === 'download' ? 'download' : 'display' }
  })
}
