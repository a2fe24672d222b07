import type { AgreementText } from '../../../domain/agreement/agreement.ts'
import type { AgreementTextView } from '../../../wire/schemas/customer-api.ts'
import type { ReadableText } from '../../../wire/schemas/customer-console.ts'

/** Which text it is and where its bytes are; the hash is what an acceptance binds to. */
export function toWireAgreementText(text: AgreementText, publicUrl: string): AgreementTextView {
  return {
    sha256: text.sha256,
    version: text.rank,
    country: text.country,
    language: text.language,
    mediaType: text.mediaType,
    contentUrl: `${publicUrl}/agreements/${text.sha256}`,
  }
}

/** The same with the addresses to print and to keep it. */
export function toReadableText(text: AgreementText, publicUrl: string): ReadableText {
  const view = toWireAgreementText(text, publicUrl)
  return {
    ...view,
    printUrl: `${view.contentUrl}/print?language=${encodeURIComponent(text.language)}`,
    downloadUrl: `${view.contentUrl}?download=1`,
  }
}
